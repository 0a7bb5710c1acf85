// SPDX-License-Identifier: MIT
#ifndef FTPGUI_USERSPAGE_H
#define FTPGUI_USERSPAGE_H

#include "pages/tablepage.h"

/// Who may log in, and to what.
class UsersPage : public TablePage
{
    Q_OBJECT

public:
    UsersPage(App &app, QWidget *parent);
    QString title() const override { return tr("Users"); }

private:
    QString selectedName() const;
    void add(const QFtpConfigUser &user);
    void edit();
    void duplicate();
    void remove();
};

#endif
