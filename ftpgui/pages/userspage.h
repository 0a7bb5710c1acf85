// SPDX-License-Identifier: MIT
#ifndef FTPGUI_USERSPAGE_H
#define FTPGUI_USERSPAGE_H

#include "pages/tablepage.h"

class QLabel;

/// Lists the users, with buttons to add, edit and remove them.
class UsersPage : public TablePage
{
    Q_OBJECT

public:
    UsersPage(App &app, QWidget *parent);
    QString title() const override { return tr("Users"); }

private:
    QString selectedName() const;
    void showSources();
    void add(const QFtpConfigUser &user);
    void edit();
    void duplicate();
    void remove();

    QLabel *m_sources;
};

#endif
