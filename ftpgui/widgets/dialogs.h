// SPDX-License-Identifier: MIT
#ifndef FTPGUI_DIALOGS_H
#define FTPGUI_DIALOGS_H

#include <functional>
#include <QtCore/qurl.h>
#include <QtWidgets/qmessagebox.h>

/// Opens \a dialog without waiting for it, and deletes it when it is closed.
template<typename Dialog> void openDialog(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Shows a warning, without waiting for it.
void showWarning(QWidget *parent, const QString &title, const QString &text);

/// Opens \a url with the program that the desktop has for it, or says that there is none.
void openUrl(QWidget *parent, const QUrl &url);

/// Asks before \a action, which cannot be undone; \a buttonText names it.
void askBefore(QWidget *parent, const QString &title, const QString &text,
               const QString &buttonText, const std::function<void()> &action);

#endif
