// SPDX-License-Identifier: MIT
#include "widgets/userdialog.h"

#include "app/background.h"
#include "widgets/dialogs.h"
#include "widgets/editpreview.h"
#include "widgets/folderedit.h"
#include "widgets/mountsedit.h"
#include "widgets/numberedit.h"
#include "widgets/passwordedit.h"
#include "widgets/permissionsedit.h"
#include "widgets/rulesedit.h"
#include "widgets/scrollbox.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qpointer.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>

namespace {

// Stands for the hash while the user types, because hashing is slow on purpose.
const QString HashToCome = QStringLiteral("$argon2id$");

// What groups say is shown where the user's own table says nothing. What adds up is shown alone: it
// would otherwise be stored as the user's own.
QFtpConfigUser shown(const QFtpConfigUser &own, const QList<QFtpConfigGroup> &groups)
{
    QFtpConfigUser result = own.withGroups(groups);
    result.enabled = own.enabled;
    result.requiredTls = own.requiredTls;
    result.mounts = own.mounts;
    result.rules = own.rules;
    result.hiddenNames = own.hiddenNames;
    result.refusedNames = own.refusedNames;
    return result;
}

} // namespace

UserDialog::UserDialog(App &app, Task task, const QFtpConfigUser &user, QWidget *parent) :
    UserDialog(app, task, user, std::nullopt, parent)
{ }

UserDialog::UserDialog(App &app, Task task, const QFtpConfigGroup &group, QWidget *parent) :
    UserDialog(
        app, task,
        [&group] {
            QFtpConfigUser settings = group.settings;
            settings.name = group.name;
            return settings;
        }(),
        group, parent)
{ }

UserDialog::UserDialog(App &app, Task task, const QFtpConfigUser &user,
                       const std::optional<QFtpConfigGroup> &group, QWidget *parent) :
    QDialog(parent),
    m_app(app), m_task(task), m_group(group), m_own(user),
    m_before(group ? user : shown(user, app.config.config().groups)),
    m_preview(new EditPreview(&app.config, this))
{
    if (group)
        setWindowTitle(task == Task::Add ? tr("Add Group") : tr("Group %1").arg(group->name));
    else
        setWindowTitle(task == Task::Add ? tr("Add User") : tr("User %1").arg(user.name));
    setObjectName(QStringLiteral("userDialog"));
    auto *tabs = new QTabWidget;
    tabs->addTab(new ScrollBox(makeGeneral()), group ? tr("&General") : tr("&Login"));
    tabs->addTab(new ScrollBox(makeFolders()), tr("&Folders"));
    tabs->addTab(new ScrollBox(makePermissions()), tr("&Permissions"));
    tabs->addTab(new ScrollBox(makeLimits()), tr("L&imits"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(m_preview);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &UserDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_preview, &EditPreview::checked, this, [this](bool isGood, bool changes) {
        m_save->setEnabled(isGood && mistake().isEmpty()
                           && (changes || !m_password->password().isEmpty()));
        m_save->setToolTip(mistake());
    });
    setMinimumWidth(560);
    fill();
    watch();
    check();
    m_preview->check();
    askUsed();
    (task == Task::Add ? m_name->setFocus() : tabs->setFocus());
}

QWidget *UserDialog::makeGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setEnabled(m_task == Task::Add);
    m_enabled = new QCheckBox(tr("Ma&y log in"));
    m_passwordKind = new QComboBox;
    m_passwordKind->setObjectName(QStringLiteral("passwordKind"));
    m_passwordKind->setAccessibleName(tr("Password type"));
    m_passwordKind->addItems({tr("Keep the current password"), tr("New password"),
                              tr("Password of the system user with this name"),
                              tr("None: anyone who knows the name can log in")});
    if (m_task == Task::Add)
        qobject_cast<QStandardItemModel *>(m_passwordKind->model())
            ->item(KeepPassword)
            ->setEnabled(false);
    m_password = new PasswordEdit;
    m_password->setPlaceholderText(tr("Type or generate a password"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_enabled);
    form->addRow(tr("Pass&word"), m_passwordKind);
    form->addRow(QString(), m_password);
    m_groups = new QLineEdit;
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setPlaceholderText(tr("Names of groups, the most important first"));
    form->addRow(tr("&Groups"), m_groups);
    if (m_group) {
        for (QWidget *widget :
             std::initializer_list<QWidget *>{m_passwordKind, m_password, m_groups})
            form->setRowVisible(widget, false);
    }
    if (!groupsText().isEmpty()) {
        auto *fromGroups = new QLabel(groupsText());
        fromGroups->setObjectName(QStringLiteral("fromGroups"));
        fromGroups->setTextFormat(Qt::PlainText);
        fromGroups->setWordWrap(true);
        form->addRow(QString(), fromGroups);
    }
    connect(m_passwordKind, &QComboBox::currentIndexChanged, this,
            [this](int kind) { m_password->setEnabled(kind == NewPassword); });
    return page;
}

QWidget *UserDialog::makeFolders()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_root = new FolderEdit(tr("Folder"));
    m_storage = new QComboBox;
    m_storage->setAccessibleName(tr("Storage"));
    m_storage->addItem(tr("This folder:"), QString());
    for (const QFtpConfigStorage &storage : m_app.config.config().storages)
        m_storage->addItem(tr("Storage “%1” from the file").arg(storage.name), storage.name);
    m_createRoot = new QCheckBox(tr("Create it at the first login if it is &missing"));
    m_mounts = new MountsEdit;
    form->addRow(tr("Root folder"), m_storage);
    form->addRow(QString(), m_root);
    form->addRow(QString(), m_createRoot);
    form->addRow(tr("Additional folders"), m_mounts);
    connect(m_storage, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_root->setEnabled(index == 0);
        m_createRoot->setEnabled(index == 0);
    });
    return page;
}

QWidget *UserDialog::makePermissions()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_permissions = new PermissionsEdit;
    m_rules = new RulesEdit;
    m_hiddenNames = new QLineEdit;
    m_hiddenNames->setAccessibleName(tr("Hidden names"));
    m_hiddenNames->setPlaceholderText(tr("For example: *.tmp, .*"));
    m_refusedNames = new QLineEdit;
    m_refusedNames->setAccessibleName(tr("Refused names"));
    m_refusedNames->setPlaceholderText(tr("For example: *.exe, .ht*"));
    form->addRow(tr("Permissions"), m_permissions);
    form->addRow(tr("Exceptions"), m_rules);
    form->addRow(tr("Hidde&n names"), m_hiddenNames);
    form->addRow(tr("&Refused names"), m_refusedNames);
    return page;
}

QWidget *UserDialog::makeLimits()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    const QString asServer = tr("same as for all users");
    m_sessions = new NumberEdit(tr("Sessions at once"), 0, NumberEdit::Many, asServer);
    m_transfers = new NumberEdit(tr("Transfers at once"), 0, NumberEdit::Many, asServer);
    m_downloadRate = new RateEdit(tr("Download rate"), asServer);
    m_uploadRate = new RateEdit(tr("Upload rate"), asServer);
    m_space = new SizeEdit(tr("Space"), tr("no limit"));
    m_space->setObjectName(QStringLiteral("space"));
    m_files = new NumberEdit(tr("Files"), 0, 100 * NumberEdit::Many, tr("no limit"));
    m_files->setObjectName(QStringLiteral("files"));
    m_used = new QLabel;
    m_used->setObjectName(QStringLiteral("used"));
    m_used->setWordWrap(true);
    m_groupSpace = new SizeEdit(tr("Space for all users together"), tr("no limit"));
    m_groupFiles = new NumberEdit(tr("Files of all users together"), 0, 100 * NumberEdit::Many,
                                  tr("no limit"));
    m_addresses = new QLineEdit;
    m_addresses->setObjectName(QStringLiteral("addresses"));
    m_addresses->setAccessibleName(tr("Allowed addresses"));
    m_addresses->setPlaceholderText(tr("Any address, or for example: 192.168.1.0/24 2001:db8::7"));
    m_tls = new QComboBox;
    m_tls->setAccessibleName(tr("Encryption"));
    m_tls->addItem(tr("Same as for all users"), int(QFtp::TlsPolicy::Optional));
    m_tls->addItem(tr("Required for login"), int(QFtp::TlsPolicy::Login));
    m_tls->addItem(tr("Required for everything"), int(QFtp::TlsPolicy::Data));
    form->addRow(tr("&Sessions at once"), m_sessions);
    form->addRow(tr("&Transfers at once"), m_transfers);
    form->addRow(tr("&Download rate"), m_downloadRate);
    form->addRow(tr("&Upload rate"), m_uploadRate);
    form->addRow(m_group ? tr("Spa&ce for each user") : tr("Spa&ce"), m_space);
    form->addRow(m_group ? tr("Files of each use&r") : tr("Files"), m_files);
    form->addRow(QString(), m_used);
    form->addRow(tr("Space for all users toget&her"), m_groupSpace);
    form->addRow(tr("Files of all users t&ogether"), m_groupFiles);
    form->setRowVisible(m_groupSpace, m_group.has_value());
    form->setRowVisible(m_groupFiles, m_group.has_value());
    form->setRowVisible(m_used, false);
    form->addRow(tr("&Allowed addresses"), m_addresses);
    form->addRow(tr("&Encryption"), m_tls);
    return page;
}

void UserDialog::watch()
{
    for (QLineEdit *edit : {m_name, m_groups, m_hiddenNames, m_refusedNames, m_addresses})
        connect(edit, &QLineEdit::textChanged, this, &UserDialog::check);
    for (QCheckBox *box : {m_enabled, m_createRoot})
        connect(box, &QCheckBox::toggled, this, &UserDialog::check);
    for (QComboBox *box : {m_passwordKind, m_storage, m_tls})
        connect(box, &QComboBox::currentIndexChanged, this, &UserDialog::check);
    for (NumberEdit *box :
         std::initializer_list<NumberEdit *>{m_sessions, m_transfers, m_downloadRate, m_uploadRate,
                                             m_space, m_files, m_groupSpace, m_groupFiles})
        connect(box, &NumberEdit::valueChanged, this, &UserDialog::check);
    connect(m_password, &PasswordEdit::changed, this, &UserDialog::check);
    connect(m_root, &FolderEdit::changed, this, &UserDialog::check);
    connect(m_mounts, &MountsEdit::changed, this, &UserDialog::check);
    connect(m_permissions, &PermissionsEdit::changed, this, &UserDialog::check);
    connect(m_rules, &RulesEdit::changed, this, &UserDialog::check);
}

void UserDialog::fill()
{
    m_name->setText(m_before.name);
    m_enabled->setChecked(m_before.enabled);
    m_groups->setText(m_before.groups.join(Separator));
    const bool isNewUser = m_task == Task::Add && !m_group;
    m_passwordKind->setCurrentIndex(isNewUser ? NewPassword : KeepPassword);
    m_password->setEnabled(isNewUser);
    m_root->setFolder(hasOwnRoot() ? m_before.root : QString());
    m_storage->setCurrentIndex(qMax(0, m_storage->findData(m_before.storage)));
    m_createRoot->setChecked(m_before.createRoot);
    m_mounts->setMounts(m_before.mounts);
    m_permissions->setPermissions(m_before.effectivePermissions());
    m_rules->setRules(m_before.rules);
    m_hiddenNames->setText(m_before.hiddenNames.join(Separator));
    m_refusedNames->setText(m_before.refusedNames.join(Separator));
    m_sessions->setValue(m_before.sessions);
    m_transfers->setValue(m_before.transfers);
    m_downloadRate->setBytes(m_before.rates.download);
    m_uploadRate->setBytes(m_before.rates.upload);
    m_space->setBytes(m_before.quota.bytes());
    m_files->setValue(int(qMin<qint64>(m_before.quota.files(), m_files->maximum())));
    m_groupSpace->setBytes(m_group ? m_group->quota.bytes() : 0);
    m_groupFiles->setValue(
        m_group ? int(qMin<qint64>(m_group->quota.files(), m_groupFiles->maximum())) : 0);
    m_addresses->setText(m_before.allowedAddresses.join(u' '));
    m_tls->setCurrentIndex(m_tls->findData(int(m_before.requiredTls)));
}

// Returns what comes from groups, a line for each of them.
QString UserDialog::groupsText() const
{
    QMap<QString, QStringList> origins;
    m_own.withGroups(m_app.config.config().groups, &origins);
    QStringList lines;
    for (const QString &group : m_own.groups) {
        QStringList settings;
        for (auto origin = origins.begin(); origin != origins.end(); ++origin) {
            if (origin.value().contains(group))
                settings += origin.key();
        }
        // One setting with two names.
        if (settings.contains(QStringLiteral("permissions")))
            settings.removeAll(QStringLiteral("allowWrite"));
        if (!settings.isEmpty())
            lines += tr("From “%1”: %2").arg(group, settings.join(Separator));
    }
    return lines.join(u'\n');
}

// A group need not say where files are.
bool UserDialog::hasOwnRoot() const
{
    return !m_group || m_before.root != QFtpConfigUser().root
        || m_before.ownDefaults.contains(QStringLiteral("root"));
}

// Shows what the user has stored, once the server knows.
void UserDialog::askUsed()
{
    if (m_group || m_task == Task::Add)
        return;
    m_app.controller.server().askQuotas(
        m_own.name, [label = QPointer<QLabel>(m_used)](const auto &quotas) {
            if (!label || !quotas)
                return;
            QStringList lines;
            for (const QFtpQuotaUse &use : *quotas) {
                if (use.bytes < 0)
                    continue;
                lines += tr("Used: %1; files: %2")
                             .arg(label->locale().formattedDataSize(use.bytes))
                             .arg(use.files)
                    + (use.paths.isEmpty() ? tr(" (of the group)")
                                           : u' ' + use.paths.join(Separator));
            }
            label->setText(lines.join(u'\n'));
            auto *const form = qobject_cast<QFormLayout *>(label->parentWidget()->layout());
            form->setRowVisible(label, !lines.isEmpty());
        });
}

QString UserDialog::mistakeInName() const
{
    const QString name = m_name->text();
    const auto &groups = m_app.config.config().groups;
    const bool isKnown = m_group
        ? std::any_of(groups.begin(), groups.end(),
                      [&](const auto &known) { return known.name == name; })
        : m_app.config.user(name).has_value();
    if (name.trimmed().isEmpty())
        return tr("Enter a name.");
    if (m_task == Task::Add && isKnown)
        return m_group ? tr("A group with this name already exists.")
                       : tr("A user with this name already exists.");
    if (m_task == Task::Edit && !isKnown)
        return m_group ? tr("This group has been removed.") : tr("This user has been removed.");
    return {};
}

// Returns a mistake that the configuration's own rules do not cover.
QString UserDialog::mistake() const
{
    if (QString mistake = mistakeInName(); !mistake.isEmpty() || m_group)
        return mistake;
    if (m_root->isEnabled() && m_root->folder().isEmpty())
        return tr("Choose a folder.");
    if (m_passwordKind->currentIndex() == NewPassword && m_password->password().isEmpty())
        return tr("Type or generate a password.");
    return {};
}

void UserDialog::check() { m_preview->setEdit(edit(HashToCome), mistake()); }

void UserDialog::accept()
{
    if (!mistake().isEmpty())
        return;
    m_save->setEnabled(false);
    const bool isNew = m_passwordKind->currentIndex() == NewPassword;
    const QByteArray password = isNew ? m_password->password().toUtf8() : QByteArray();
    inBackground(
        this,
        [password] {
            return password.isEmpty() ? QString() : QFtpAdministration::hashPassword(password);
        },
        [this, isNew](const QString &hash) {
            if (isNew && hash.isEmpty()) {
                showWarning(this, windowTitle(),
                            tr("There is not enough memory to hash the password."));
                m_save->setEnabled(true);
                return;
            }
            const QString what = m_task == Task::Add ? tr("Add %1") : tr("Change %1");
            if (m_app.config.edit(what.arg(m_name->text()), edit(hash)))
                QDialog::accept();
            else
                m_save->setEnabled(true);
        });
}

#include "moc_userdialog.cpp"
