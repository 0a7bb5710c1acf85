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

private:
    QWidget *makeQuestion(const QString &folder);
    void folderChanged();
    void check();
    void share();
    void showResult(const QString &userName, const QString &password);
    void addWarnings(QVBoxLayout *layout);
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
    QPushButton *m_share;
    bool m_isNameTyped = false;
};

#endif
