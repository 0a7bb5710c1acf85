// SPDX-License-Identifier: MIT
#include "pages/userspage.h"

#include "widgets/dialogs.h"
#include "widgets/userdialog.h"

UsersPage::UsersPage(App &app_, QWidget *parent) :
    TablePage(app_, &app_.users, new QSortFilterProxyModel, tr("Users"), {3, 6, 2, 1}, parent)
{
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    setPathColumn(QFtpUserModel::Folder);
    addButton(QStringLiteral("add"), tr("&Add…"), false, [this] {
        QFtpConfigUser user;
        user.root.clear(); // a proposal would be taken unread
        add(user);
    });
    addButton(QStringLiteral("edit"), tr("Ed&it…"), true, [this] { edit(); });
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
    if (const auto user = app.config.ownUser(selectedName()))
        openDialog(new UserDialog(app, UserDialog::Task::Edit, *user, this));
}

// Copies everything except the name and the credentials.
void UsersPage::duplicate()
{
    auto user = app.config.ownUser(selectedName());
    if (!user)
        return;
    user->name = app.freeUserName(user->name);
    user->password.reset();
    user->passwordHash.clear();
    user->passwordSalt.clear();
    user->passwordFile.clear();
    user->passwords.clear();
    user->clientCertificate.clear();
    add(*user);
}

void UsersPage::remove()
{
    const QString name = selectedName();
    askBefore(this, tr("Remove User"),
              tr("Remove “%1”? The user's sessions end. The files in the folder stay.").arg(name),
              tr("&Remove"), [this, name] { app.removeShare(name); });
}

#include "moc_userspage.cpp"
