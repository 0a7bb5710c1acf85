// SPDX-License-Identifier: MIT
#ifndef FTPGUI_DIALOGS_H
#define FTPGUI_DIALOGS_H

#include <functional>
#include <QtWidgets/qmessagebox.h>

/// Opens a dialog that goes when it is closed, and waits for nobody.
template<typename Dialog> void openDialog(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Tells what went wrong.
void showWarning(QWidget *parent, const QString &title, const QString &text);

/// Asks before \a action, which can not be taken back; \a buttonText names it.
void askBefore(QWidget *parent, const QString &title, const QString &text,
               const QString &buttonText, const std::function<void()> &action);

#endif
