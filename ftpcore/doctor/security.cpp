// SPDX-License-Identifier: MIT
#include "doctor/security.h"

#include "doctor/folder.h"

#include <algorithm>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>

namespace Doctor {

using QFtp::Permissions;

namespace {

using Severity = Finding::Severity;

std::function<void(QFtpConfig &)> userFix(const QString &name, void (*change)(QFtpConfigUser &))
{
    return [name, change](QFtpConfig &config) {
        for (QFtpConfigUser &user : config.users) {
            if (user.name == name)
                change(user);
        }
    };
}

class Finder
{
    Q_DECLARE_TR_FUNCTIONS(Finding)

public:
    Finder(const QFtpConfig &config, bool isReachable) :
        m_config(config), m_isReachable(isReachable)
    { }

    QList<Finding> take() { return std::move(m_found); }

    void lookAtTls(const QDateTime &expiry)
    {
        const Severity severity = m_isReachable ? Severity::Danger : Severity::Note;
        if (!m_config.tls.enabled)
            add(severity, tr("Nothing is encrypted"),
                tr("Anyone on the same network can read passwords and files."),
                tr("Offer Encryption"), [](QFtpConfig &config) { config.tls.enabled = true; });
        else if (m_config.tls.required == QFtp::TlsPolicy::Optional)
            add(m_isReachable ? Severity::Warning : Severity::Note,
                tr("Encryption is not required"),
                tr("Clients that do not ask for encryption send passwords and files unencrypted. "
                   "Some scanners and some file managers cannot encrypt."),
                tr("Require Encryption"),
                [](QFtpConfig &config) { config.tls.required = QFtp::TlsPolicy::Data; });
        if (m_config.tls.enabled && m_config.tls.certificates.isEmpty())
            addPage(Severity::Note, tr("The certificate is self-signed"),
                    tr("Clients ask whether to trust it. Compare its fingerprint on the Server "
                       "page with the one that they show."),
                    QStringLiteral("server"));
        if (m_config.tls.allowClearControl)
            add(Severity::Warning, tr("Clients may end encryption after login"),
                tr("After the command CCC, others on the network can read and forge commands."),
                tr("Forbid CCC"), [](QFtpConfig &config) { config.tls.allowClearControl = false; });
        if (expiresSoon(expiry))
            addPage(Severity::Danger, tr("The certificate expires soon"), expiryText(expiry),
                    QStringLiteral("server"));
    }

    void lookAtServer()
    {
        if (m_config.guard.failures == 0)
            add(Severity::Danger, tr("Passwords can be guessed without limit"),
                tr("Failed logins do not lead to a ban."), tr("Ban After 10 Failures"),
                [](QFtpConfig &config) { config.guard.failures = 10; });
        if (m_config.allUsers && m_config.system.allUsersWrite
            && m_config.system.allUsersRoot == u"/")
            add(Severity::Danger, tr("All system users see the whole computer"),
                tr("Anyone with an account on this computer can change, from anywhere, whatever "
                   "the system lets them change."),
                tr("Show Home Folders Only"),
                [](QFtpConfig &config) { config.system.allUsersRoot = QStringLiteral("~"); });
        if (m_isReachable && m_config.limits.sessionsPerAddress == 0)
            add(Severity::Warning, tr("One client can use up all sessions"),
                tr("The number of sessions per address is not limited."), tr("Limit to 20"),
                [](QFtpConfig &config) { config.limits.sessionsPerAddress = 20; });
    }

    void lookAt(const QFtpConfigUser &user)
    {
        if (!user.enabled)
            return;
        const QString name = user.name;
        const Permissions permissions = user.effectivePermissions();
        const bool mayChange = letsChange(permissions);
        if (user.needsNoPassword())
            add(mayChange && m_isReachable ? Severity::Danger : Severity::Warning,
                tr("“%1” needs no password").arg(name),
                mayChange ? tr("Anyone who can connect can add or change files.")
                          : tr("Anyone who can connect can see these files."),
                tr("Switch Off"),
                userFix(name, [](QFtpConfigUser &candidate) { candidate.enabled = false; }));
        if (user.password)
            addPage(Severity::Warning, tr("The password of “%1” can be read in the file").arg(name),
                    tr("Anyone who can read the configuration file knows it. A new password is "
                       "stored as a hash."),
                    QStringLiteral("users"));
        if (user.storage.isEmpty())
            lookAt(name, user.root, mayChange);
        for (const QFtpConfigMount &mount : user.mounts) {
            if (mount.storage.isEmpty())
                lookAt(name, mount.root, letsChange(mount.effectivePermissions()));
        }
        if (user.allowForeignAddress)
            add(Severity::Warning, tr("“%1” can make this computer connect elsewhere").arg(name),
                tr("Server-to-server transfers are allowed. Attackers use them to reach other "
                   "computers."),
                tr("Forbid Them"), userFix(name, [](QFtpConfigUser &candidate) {
                    candidate.allowForeignAddress = false;
                }));
    }

private:
    void lookAt(const QString &userName, const QString &root, bool mayChange)
    {
        const QString folder = QDir::cleanPath(root);
        const bool isAll = folder == u"/";
        if (!isAll && folder != QDir::homePath() && folder != u"~")
            return;
        addPage(mayChange ? Severity::Danger : Severity::Warning,
                isAll ? tr("“%1” sees the whole computer").arg(userName)
                      : tr("“%1” sees a whole home folder").arg(userName),
                tr("It holds keys, mail and saved passwords. Share a folder inside it instead."),
                QStringLiteral("users"));
    }
    void add(Severity severity, const QString &title, const QString &text, const QString &fixText,
             std::function<void(QFtpConfig &)> fix)
    {
        m_found.append({severity, title, text, {}, {}, fixText, std::move(fix), {}, {}});
    }
    void addPage(Severity severity, const QString &title, const QString &text, const QString &page)
    {
        m_found.append({severity, title, text, {}, {}, {}, {}, {}, page});
    }

    const QFtpConfig &m_config;
    const bool m_isReachable;
    QList<Finding> m_found;
};

} // namespace

bool expiresSoon(const QDateTime &certificateExpiry)
{
    constexpr int EarlyDays = 14;
    return certificateExpiry.isValid()
        && QDateTime::currentDateTimeUtc().daysTo(certificateExpiry) <= EarlyDays;
}

QString expiryText(const QDateTime &certificateExpiry)
{
    return QCoreApplication::translate(
               "Findings", "It is valid until %1. After that, clients will refuse to connect.")
        .arg(QLocale().toString(certificateExpiry.toLocalTime(), QLocale::ShortFormat));
}

QList<Finding> securityFindings(const QFtpConfig &config, bool isReachable,
                                const QDateTime &certificateExpiry)
{
    Finder finder(config, isReachable);
    finder.lookAtTls(certificateExpiry);
    finder.lookAtServer();
    for (const QFtpConfigUser &user : config.users)
        finder.lookAt(user.withGroups(config.groups));
    QList<Finding> found = finder.take();
    std::stable_sort(found.begin(), found.end());
    return found;
}

} // namespace Doctor
