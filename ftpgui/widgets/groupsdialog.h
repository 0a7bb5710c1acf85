// SPDX-License-Identifier: MIT
#ifndef FTPGUI_GROUPSDIALOG_H
#define FTPGUI_GROUPSDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class QListWidget;
class QPushButton;

/// Lists the groups, with buttons to add, edit and remove them.
class GroupsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GroupsDialog(App &app, QWidget *parent = nullptr);

private:
    void fill();
    void updateButtons();
    QString selectedName() const;
    void add();
    void edit();
    void remove();

    App &m_app;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

#endif
