// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PERMISSIONSEDIT_H
#define FTPGUI_PERMISSIONSEDIT_H

#include <QFtpServer/qftpnamespace.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>

/// What a user may do: usual choices, each permission by itself, and a sentence that says it all.
class PermissionsEdit : public QWidget
{
    Q_OBJECT

public:
    explicit PermissionsEdit(QWidget *parent = nullptr);

    QFtp::Permissions permissions() const;
    void setPermissions(QFtp::Permissions permissions);

    /// As in "May see and download all files, and change nothing."
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
