// SPDX-License-Identifier: MIT
#include "pages/userspage.h"

#include "widgets/dialogs.h"
#include "widgets/userdialog.h"

#include <QtCore/qdir.h>

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
    openDialog(new UserDialog(app, UserDialog::Task::Add, user, this));
}

void UsersPage::edit()
{
    if (const auto user = app.config.user(selectedName()))
        openDialog(new UserDialog(app, UserDialog::Task::Edit, *user, this));
}

// Copies everything except the name and the credentials.
void UsersPage::duplicate()
{
    auto user = app.config.user(selectedName());
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
    askBefore(this, tr("Remove User"),
              tr("Remove “%1”? The user's sessions end. The files in the folder stay.").arg(name),
              tr("&Remove"), [this, name] {
                  const bool isRemoved =
                      app.config.edit(tr("Remove %1").arg(name), [&](QFtpConfig &config) {
                          config.users.removeIf(
                              [&](const auto &user) { return user.name == name; });
                      });
                  if (isRemoved)
                      app.limits.setLimit(name, ShareLimits::Limit::None);
              });
}

#include "moc_userspage.cpp"
