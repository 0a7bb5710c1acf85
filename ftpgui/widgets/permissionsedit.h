// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PERMISSIONSEDIT_H
#define FTPGUI_PERMISSIONSEDIT_H

#include <QFtpServer/qftpnamespace.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>

/// Edits the permissions of a user: the usual choices, each permission, and a sentence that sums
/// them up.
class PermissionsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PermissionsEdit(QWidget *parent = nullptr);

    QFtp::Permissions permissions() const;
    void setPermissions(QFtp::Permissions permissions);

    /// Returns a sentence such as "May see and download all files, but change nothing."
    static QString sentence(QFtp::Permissions permissions);

Q_SIGNALS:
    void changed();

private:
    void showSentence();

    QComboBox *m_choice;
    QList<QCheckBox *> m_boxes;
    QLabel *m_sentence;
};

#endif
