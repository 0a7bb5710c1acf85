// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHAREDIALOG_H
#define FTPGUI_SHAREDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>
#include <QtWidgets/qstackedwidget.h>

class PasswordEdit;
class QLabel;
class FolderEdit;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

/// Asks what to share and what others may do, then shows the address of the share.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a folder may be empty.
    explicit ShareDialog(App &app, const QString &folder = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The folder is shared, as \a userName.
    void shared(const QString &userName);

private:
    QWidget *makeQuestion(const QString &folder);
    void folderChanged();
    void check();
    QString problem() const;
    void lookAtFolder();
    void makeFolder();
    void share();
    void showResult(const QString &userName, const QString &password);
    void showTruth();
    void followLink(const QString &link);
    QFtp::Permissions permissions() const;

    App &m_app;
    QStackedWidget *m_pages;
    FolderEdit *m_folder;
    QLineEdit *m_name;
    PasswordEdit *m_password;
    QRadioButton *m_readOnly;
    QRadioButton *m_readWrite;
    QRadioButton *m_dropBox;
    QLabel *m_problem;
    QLabel *m_result;
    QLabel *m_warning;
    QPushButton *m_make; // makes the folder
    QPushButton *m_share;
    bool m_isNameTyped = false;
    bool m_isShareWanted = false;               // once the folder has been looked at
    std::optional<QFtpConfig::Tls> m_tlsBefore; // before this dialog required encryption
    QString m_seenFolder;                       // the folder that m_seen is about
    Doctor::Folder m_seen;
    QTimer m_looking; // waits for a pause in typing
};

#endif
