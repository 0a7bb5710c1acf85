// SPDX-License-Identifier: MIT
#include "pages/userspage.h"

#include "widgets/userdialog.h"

#include <QtCore/qdir.h>
#include <QtWidgets/qmessagebox.h>

UsersPage::UsersPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.users, tr("Users"), {3, 6, 2, 1}, parent)
{
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    addButton(QStringLiteral("add"), tr("&Add…"), false, [this] {
        QFtpConfigUser user;
        user.root = QDir::homePath();
        add(user);
    });
    addButton(QStringLiteral("edit"), tr("&Edit…"), true, [this] { edit(); });
    addButton(QStringLiteral("duplicate"), tr("&Duplicate…"), true, [this] { duplicate(); });
    addButton(QStringLiteral("remove"), tr("&Remove…"), true, [this] { remove(); });
    connect(table(), &QTableView::activated, this, [this] { edit(); });
}

QString UsersPage::selectedName() const
{
    const QModelIndexList rows = selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(QFtpUserModel::NameRole).toString();
}

void UsersPage::add(const QFtpConfigUser &user)
{
    auto *dialog = new UserDialog(app, UserDialog::Task::Add, user, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void UsersPage::edit()
{
    const auto user = app.user(selectedName());
    if (!user)
        return;
    auto *dialog = new UserDialog(app, UserDialog::Task::Edit, *user, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// All but the name and the password.
void UsersPage::duplicate()
{
    auto user = app.user(selectedName());
    if (!user)
        return;
    user->name = app.freeUserName(user->name);
    user->password.reset();
    user->passwordHash.clear();
    user->passwordSalt.clear();
    user->clientCertificate.clear();
    add(*user);
}

void UsersPage::remove()
{
    const QString name = selectedName();
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove a user"),
        tr("Remove “%1”? The files in the folder stay. Sessions of that user end.").arg(name),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *button = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(button, &QPushButton::clicked, this, [this, name] {
        app.config.edit(tr("Remove %1").arg(name), [&](QFtpConfig &config) {
            config.users.removeIf([&](const QFtpConfigUser &user) { return user.name == name; });
        });
        if (app.user(name))
            return; // the file can't be changed now
        app.limits.setLimit(name, ShareLimits::Limit::None);
        app.controller.disconnectUser(name, tr("This user was removed."));
    });
    question->open();
}
