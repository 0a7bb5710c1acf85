// SPDX-License-Identifier: MIT
#ifndef FTPGUI_RULESEDIT_H
#define FTPGUI_RULESEDIT_H

#include <QFtpServer/qftpuser.h>
#include <QtWidgets/qtablewidget.h>

/// Permissions for some paths of a user's tree; the first that matches counts.
class RulesEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RulesEdit(QWidget *parent = nullptr);

    QList<QFtpPathRule> rules() const;
    void setRules(const QList<QFtpPathRule> &rules);

Q_SIGNALS:
    void changed();

private:
    void addRow(const QFtpPathRule &rule);

    QTableWidget *m_table;
};

#endif
