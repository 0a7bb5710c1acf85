// SPDX-License-Identifier: MIT
#include "widgets/dialogs.h"

#include <QtWidgets/qpushbutton.h>

void showWarning(QWidget *parent, const QString &title, const QString &text)
{
    openDialog(new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, parent));
}

void askBefore(QWidget *parent, const QString &title, const QString &text,
               const QString &buttonText, const std::function<void()> &action)
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Cancel, parent);
    auto *button = question->addButton(buttonText, QMessageBox::DestructiveRole);
    QObject::connect(button, &QPushButton::clicked, parent, action);
    openDialog(question);
}
