// SPDX-License-Identifier: MIT
#include "pages/userspage.h"

#include "widgets/dialogs.h"
#include "widgets/groupsdialog.h"
#include "widgets/userdialog.h"

#include <QtWidgets/qlabel.h>

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
    addButton(QStringLiteral("users"), tr("&Groups…"), false,
              [this] { openDialog(new GroupsDialog(app, this)); });
    m_sources = new QLabel;
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->setTextFormat(Qt::PlainText);
    m_sources->setWordWrap(true);
    insertBelow(m_sources);
    connect(table(), &QTableView::activated, this, [this] { edit(); });
    connect(&app.config, &ConfigStore::changed, this, &UsersPage::showSources);
    showSources();
}

// Other places where the server looks users up. They are not in the table.
void UsersPage::showSources()
{
    const QFtpConfig &config = app.config.config();
    QStringList sources;
    for (const QString &name : config.auth) {
        if (name == u"system" && config.allUsers)
            sources += tr("the users of this system");
        if (name == u"textFile" && !config.textFile.file.isEmpty())
            sources += config.textFile.file;
        for (const QFtpConfigAccounts &accounts : config.accounts) {
            if (accounts.name == name)
                sources += tr("“%1” (%2)").arg(name, accounts.type);
        }
    }
    m_sources->setText(tr("Other users who can log in: %1").arg(sources.join(tr(", "))));
    m_sources->setVisible(!sources.isEmpty());
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
