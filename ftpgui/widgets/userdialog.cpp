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
#include <QtCore/qregularexpression.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>

namespace {

// Stands for the hash while the user types, because hashing is slow on purpose.
const QString HashToCome = QStringLiteral("$argon2id$");

const QString Separator = QStringLiteral(", ");

// Names may contain spaces.
QStringList parts(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[,;،؛]\\s*"));
    return text.trimmed().split(separators, Qt::SkipEmptyParts);
}

QStringList words(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;،؛]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

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
    QDialog(parent), m_app(app), m_task(task), m_own(user),
    m_before(shown(user, app.config.config().groups)), m_preview(new EditPreview(&app.config, this))
{
    setWindowTitle(task == Task::Add ? tr("Add User") : tr("User %1").arg(user.name));
    setObjectName(QStringLiteral("userDialog"));
    auto *tabs = new QTabWidget;
    tabs->addTab(new ScrollBox(makeGeneral()), tr("&Login"));
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
         std::initializer_list<NumberEdit *>{m_sessions, m_transfers, m_downloadRate, m_uploadRate})
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
    m_passwordKind->setCurrentIndex(m_task == Task::Add ? NewPassword : KeepPassword);
    m_password->setEnabled(m_task == Task::Add);
    m_root->setFolder(m_before.root);
    m_storage->setCurrentIndex(qMax(0, m_storage->findData(m_before.storage)));
    m_createRoot->setChecked(m_before.createRoot);
    m_mounts->setMounts(m_before.mounts);
    m_permissions->setPermissions(m_before.effectivePermissions());
    m_rules->setRules(m_before.rules);
    m_hiddenNames->setText(m_before.hiddenNames.join(Separator));
    m_refusedNames->setText(m_before.refusedNames.join(Separator));
    m_sessions->setValue(m_before.sessions);
    m_transfers->setValue(m_before.transfers);
    m_downloadRate->setRate(m_before.rates.download);
    m_uploadRate->setRate(m_before.rates.upload);
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

// Returns a mistake that the configuration's own rules do not cover.
QString UserDialog::mistake() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Enter a name.");
    if (m_task == Task::Add && m_app.config.user(m_name->text()))
        return tr("A user with this name already exists.");
    if (m_task == Task::Edit && !m_app.config.user(m_name->text()))
        return tr("This user has been removed.");
    if (m_root->isEnabled() && m_root->folder().isEmpty())
        return tr("Choose a folder.");
    if (m_passwordKind->currentIndex() == NewPassword && m_password->password().isEmpty())
        return tr("Type or generate a password.");
    return {};
}

QFtpConfigUser UserDialog::user(const QString &hash) const
{
    QFtpConfigUser user = m_before;
    user.name = m_name->text();
    user.enabled = m_enabled->isChecked();
    if (m_groups->text() != m_before.groups.join(Separator))
        user.groups = parts(m_groups->text());
    const int kind = m_passwordKind->currentIndex();
    if (kind != KeepPassword) {
        user.password.reset();
        user.passwordSalt.clear();
        user.passwordFile.clear();
        if (kind != NewPassword)
            user.passwords.clear();
        user.passwordHash = kind == NewPassword ? hash : QString();
        // With a password, the setting has no effect and is left out.
        user.useSystemLogin = kind != NoPassword;
    }
    user.storage = m_storage->currentData().toString();
    user.root = user.storage.isEmpty() ? m_root->folder() : QFtpConfigUser().root;
    user.createRoot = user.storage.isEmpty() && m_createRoot->isChecked();
    user.mounts = m_mounts->mounts();
    if (m_permissions->permissions() != m_before.effectivePermissions())
        user.setPermissions(m_permissions->permissions());
    user.rules = m_rules->rules();
    // Lists that were not changed stay, including names with a comma.
    if (m_hiddenNames->text() != m_before.hiddenNames.join(Separator))
        user.hiddenNames = parts(m_hiddenNames->text());
    if (m_refusedNames->text() != m_before.refusedNames.join(Separator))
        user.refusedNames = parts(m_refusedNames->text());
    user.sessions = m_sessions->value();
    user.transfers = m_transfers->value();
    user.rates.download = m_downloadRate->rate();
    user.rates.upload = m_uploadRate->rate();
    user.allowedAddresses = words(m_addresses->text());
    user.requiredTls = QFtp::TlsPolicy(m_tls->currentData().toInt());
    return user;
}

// Takes only the values changed here: the others may have changed elsewhere meanwhile, or come from
// groups.
void UserDialog::merge(const QFtpConfigUser &wanted, QFtpConfigUser *user) const
{
    using U = QFtpConfigUser;
    const auto take = [&](auto member, const char *key) {
        if (wanted.*member == m_before.*member)
            return;
        user->*member = wanted.*member;
        // A group may say otherwise.
        if (user->*member == U().*member)
            user->ownDefaults.insert(QLatin1String(key));
    };
    const auto takeAll = [&](auto... members) { (take(members, ""), ...); };
    takeAll(&U::groups, &U::password, &U::passwordHash, &U::passwordSalt, &U::passwordFile,
            &U::passwords, &U::mounts, &U::rules, &U::storage, &U::permissions);
    take(&U::enabled, "enabled");
    take(&U::useSystemLogin, "useSystemLogin");
    take(&U::root, "root");
    take(&U::createRoot, "createRoot");
    take(&U::allowWrite, "allowWrite");
    take(&U::hiddenNames, "hiddenNames");
    take(&U::refusedNames, "refusedNames");
    take(&U::sessions, "sessions");
    take(&U::transfers, "transfers");
    take(&U::allowedAddresses, "allowedAddresses");
    take(&U::requiredTls, "requiredTls");
    const auto takeRate = [&](qint64 QFtpRates::*rate, const char *key) {
        if (wanted.rates.*rate == m_before.rates.*rate)
            return;
        user->rates.*rate = wanted.rates.*rate;
        if (user->rates.*rate == 0)
            user->ownDefaults.insert(QLatin1String(key));
    };
    // They come from one table.
    if (wanted.root != m_before.root || wanted.storage != m_before.storage)
        user->createRoot = wanted.createRoot;
    takeRate(&QFtpRates::download, "downloadRate");
    takeRate(&QFtpRates::upload, "uploadRate");
    // Both unset stand for read only, which must not be left to groups.
    if (wanted.effectivePermissions() != m_before.effectivePermissions() && !user->permissions
        && !user->allowWrite)
        user->ownDefaults.insert(QStringLiteral("allowWrite"));
    if (wanted.storage.isEmpty() && !m_before.storage.isEmpty() && user->root == U().root)
        user->ownDefaults.insert(QStringLiteral("root"));
    user->ownDefaults.remove(QString());
}

ConfigStore::Edit UserDialog::edit(const QString &hash) const
{
    const QFtpConfigUser wanted = user(hash);
    if (m_task == Task::Edit)
        return ConfigStore::userEdit(
            wanted.name, [this, wanted](QFtpConfigUser &user) { merge(wanted, &user); });
    QFtpConfigUser added = m_own;
    added.name = wanted.name;
    merge(wanted, &added);
    return [added](QFtpConfig &config) { config.users.append(added); };
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
