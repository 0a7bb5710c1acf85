// SPDX-License-Identifier: MIT
#ifndef FTPGUI_MOUNTSEDIT_H
#define FTPGUI_MOUNTSEDIT_H

#include <QFtpServer/qftpconfig.h>
#include <QtWidgets/qtablewidget.h>

/// Further folders in the tree of a user: where each is seen, what it is, whether it can be changed.
class MountsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit MountsEdit(QWidget *parent = nullptr);

    QList<QFtpConfigMount> mounts() const;
    void setMounts(const QList<QFtpConfigMount> &mounts);

Q_SIGNALS:
    void changed();

private:
    void addRow(const QFtpConfigMount &mount);
    void addFolder();

    QTableWidget *m_table;
};

#endif
