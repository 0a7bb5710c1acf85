// SPDX-License-Identifier: MIT
#include "widgets/dialogs.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qdesktopservices.h>
#include <QtWidgets/qpushbutton.h>

void showWarning(QWidget *parent, const QString &title, const QString &text)
{
    openDialog(new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, parent));
}

void openUrl(QWidget *parent, const QUrl &url)
{
    if (!QDesktopServices::openUrl(url))
        showWarning(
            parent, QCoreApplication::translate("Dialogs", "Open"),
            QCoreApplication::translate("Dialogs", "This desktop has no program to open %1.")
                .arg(url.toDisplayString(QUrl::PreferLocalFile)));
}

void askBefore(QWidget *parent, const QString &title, const QString &text,
               const QString &buttonText, const std::function<void()> &action)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Cancel, parent);
    auto *button = question->addButton(buttonText, QMessageBox::DestructiveRole);
    QObject::connect(button, &QPushButton::clicked, parent, action);
    question->setDefaultButton(QMessageBox::Cancel);
    openDialog(question);
}
