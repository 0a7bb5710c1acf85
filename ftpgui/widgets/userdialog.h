// SPDX-License-Identifier: MIT
#ifndef FTPGUI_USERDIALOG_H
#define FTPGUI_USERDIALOG_H

#include "app/app.h"

#include <QtWidgets/qdialog.h>

class NumberEdit;
class RateEdit;
class EditPreview;
class FolderEdit;
class MountsEdit;
class PasswordEdit;
class PermissionsEdit;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class RulesEdit;
class SizeEdit;

/// Edits a user, or what a group says about its users. It never shows passwords, and stores a new
/// one as a hash.
class UserDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Task { Add, Edit };

    /// With Task::Add, \a user holds the initial values.
    UserDialog(App &app, Task task, const QFtpConfigUser &user, QWidget *parent = nullptr);
    /// The same for a group.
    UserDialog(App &app, Task task, const QFtpConfigGroup &group, QWidget *parent = nullptr);

    void accept() override;

private:
    static inline const QString Separator = QStringLiteral(", "); // in lists

    enum PasswordKind { KeepPassword, NewPassword, SystemPassword, NoPassword };

    UserDialog(App &app, Task task, const QFtpConfigUser &user,
               const std::optional<QFtpConfigGroup> &group, QWidget *parent);
    QWidget *makeGeneral();
    QWidget *makeFolders();
    QWidget *makePermissions();
    QWidget *makeLimits();
    void watch();
    void fill();
    void check();
    void askUsed();
    bool hasOwnRoot() const;
    QString mistake() const;
    QString mistakeInName() const;
    QString groupsText() const;
    QFtpConfigUser user(const QString &hash) const;
    void merge(const QFtpConfigUser &wanted, QFtpConfigUser *user) const;
    void mergeQuota(const QFtpQuota &wanted, QFtpConfigUser *user) const;
    ConfigStore::Edit edit(const QString &hash) const;
    ConfigStore::Edit groupEdit() const;

    App &m_app;
    const Task m_task;
    const std::optional<QFtpConfigGroup> m_group; // nothing: it is about a user
    const QFtpConfigUser m_own;                   // what its table says
    const QFtpConfigUser m_before;                // what the dialog shows at first
    QLineEdit *m_groups;
    QLineEdit *m_name;
    QCheckBox *m_enabled;
    QComboBox *m_passwordKind;
    PasswordEdit *m_password;
    FolderEdit *m_root;
    QComboBox *m_storage;
    QCheckBox *m_createRoot;
    MountsEdit *m_mounts;
    PermissionsEdit *m_permissions;
    RulesEdit *m_rules;
    QLineEdit *m_hiddenNames;
    QLineEdit *m_refusedNames;
    NumberEdit *m_sessions;
    NumberEdit *m_transfers;
    SizeEdit *m_space;
    NumberEdit *m_files;
    QLabel *m_used;
    SizeEdit *m_groupSpace;
    NumberEdit *m_groupFiles;
    RateEdit *m_downloadRate;
    RateEdit *m_uploadRate;
    QLineEdit *m_addresses;
    QComboBox *m_tls;
    EditPreview *m_preview;
    QPushButton *m_save;
};

#endif
