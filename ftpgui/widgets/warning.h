// SPDX-License-Identifier: MIT
#ifndef FTPGUI_WARNING_H
#define FTPGUI_WARNING_H

#include <QtWidgets/qmessagebox.h>

/// Tells what went wrong, and waits for nobody.
inline void showWarning(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

#endif
