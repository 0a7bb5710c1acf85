// SPDX-License-Identifier: MIT
#ifndef FTPGUI_RULESEDIT_H
#define FTPGUI_RULESEDIT_H

#include "widgets/tableedit.h"

#include <QFtpServer/qftpuser.h>

/// Edits the permissions for some paths of a user's tree. The first matching rule applies.
class RulesEdit : public TableEdit
{
    Q_OBJECT

public:
    explicit RulesEdit(QWidget *parent = nullptr);

    QList<QFtpPathRule> rules() const;
    void setRules(const QList<QFtpPathRule> &rules);

protected:
    void add() override;

private:
    void addRow(const QFtpPathRule &rule);
};

#endif
