// SPDX-License-Identifier: MIT
#ifndef FTPGUI_MOUNTSEDIT_H
#define FTPGUI_MOUNTSEDIT_H

#include "widgets/tableedit.h"

#include <QFtpServer/qftpconfig.h>

/// Edits the additional folders in a user's tree: the path of each, the folder, and whether it is
/// writable.
class MountsEdit : public TableEdit
{
    Q_OBJECT

public:
    explicit MountsEdit(QWidget *parent = nullptr);

    QList<QFtpConfigMount> mounts() const;
    void setMounts(const QList<QFtpConfigMount> &mounts);

protected:
    void add() override;

private:
    QString freeName(const QString &wanted) const;
    void addRow(const QFtpConfigMount &mount);
};

#endif
