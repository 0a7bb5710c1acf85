// SPDX-License-Identifier: MIT
#include "app/app.h"

#include "app/background.h"

#include <doctor/security.h>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtGui/qdesktopservices.h>
#include <QtNetwork/qtcpserver.h>

using Notification = Preferences::Notification;

namespace {

// The usual port if this user may listen on it.
quint16 choosePort()
{
    constexpr quint16 Usual = 21;
    constexpr quint16 Free = 2121;
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, Usual) ? Usual : Free;
}

} // namespace

App::App(const QString &configFile, QObject *parent) :
    QObject(parent), windowCare(&preferences), config(configFile), controller(&config),
    addresses(&config, &controller, &preferences), transcripts(&controller.server()),
    sessions(&controller.server()), transfers(&controller.server()),
    history(&controller.server(), &transfers, &preferences, config.fileName()),
    users(&controller.server()), states(&config, &controller), shares(&users, &config, &states),
    rates(&transfers), limits(&config, &controller, &preferences)
{
    connect(&config, &ConfigStore::changed, this, &App::useConfiguration);
    connect(&config, &ConfigStore::loaded, this, [this] {
        if (!config.text().isEmpty()) // otherwise nothing is shared yet
            controller.start();
    });
    connect(&controller.server(), &QFtpServer::transferFinished, this, &App::told);
    connect(&controller.server(), &QFtpServer::bansChanged, this, &App::lookAtBans);
    connect(&controller, &ServerController::stateChanged, this, [this] {
        if (m_isQuitting && controller.state() == ServerController::State::Stopped)
            QCoreApplication::quit();
        else
            watchCertificate();
        if (controller.state() == ServerController::State::Running && m_knownBans.isEmpty())
            rememberBans(); // older bans are not news
    });
    connect(&limits, &ShareLimits::switchedOff, this,
            [this](const QString &name, const QString &why) {
                Q_EMIT notified(tr("“%1” is no longer shared").arg(name), why,
                                {{tr("Share Again"), [this, name] { switchOn(name); }}});
            });
    connect(&limits, &ShareLimits::switchOffFailed, this, [this](const QString &name) {
        Q_EMIT notified(
            tr("“%1” could not be switched off").arg(name),
            tr("The configuration file cannot be changed now. Open the window for details."), {});
    });
    m_certificateTimer.callOnTimeout(this, &App::watchCertificate);
    m_certificateTimer.start(std::chrono::hours(6));
    QFtpAdministration::applyLogLevel(config.config().log);
}

void App::begin() { config.load(); }

void App::useConfiguration()
{
    users.setUsers(config.users());
    QFtpAdministration::applyLogLevel(config.config().log);
}

QString App::freeUserName(const QString &folder) const
{
    QString base;
    for (const QChar c : QDir(folder).dirName().toLower()) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    }
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty() || base == u"anonymous")
        base = QStringLiteral("share");
    QString name = base;
    for (int number = 2; config.user(name); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    return name;
}

void App::addShare(const QString &folder, const QString &userName, const QString &password,
                   QFtp::Permissions permissions)
{
    inBackground(
        this,
        [password] {
            return password.isEmpty() ? QString()
                                      : QFtpAdministration::hashPassword(password.toUtf8());
        },
        [=, this](const QString &hash) {
            if (hash.isEmpty() && !password.isEmpty()) {
                Q_EMIT shareFailed(tr("There is not enough memory to hash the password."));
                return;
            }
            const auto add = [&, isFirst = config.text().isEmpty()](QFtpConfig &configuration) {
                if (isFirst) {
                    configuration.port = choosePort();
                    configuration.tls.enabled = true;
                }
                QFtpConfigUser added;
                added.name = userName;
                added.root = folder;
                added.passwordHash = hash;
                added.useSystemLogin = !hash.isEmpty();
                added.setPermissions(permissions);
                configuration.users.append(added);
            };
            const auto text = config.preview(add);
            if (!text) {
                Q_EMIT shareFailed(text.error().detail());
                return;
            }
            config.setText(tr("Share %1").arg(folder), *text);
            limits.forget(userName); // of an older user of that name
            controller.start();
            Q_EMIT shareAdded(userName, password);
        });
}

bool App::removeShare(const QString &userName)
{
    const auto removing = [&](QFtpConfig &configuration) {
        configuration.users.removeIf([&](const auto &user) { return user.name == userName; });
    };
    const QString what = tr("Remove %1").arg(userName);
    const bool hasLimit = limits.limit(userName) != ShareLimits::Limit::None;
    if (!hasLimit || !config.preview(removing))
        return config.edit(what, removing);
    config.undoStack()->beginMacro(what);
    const bool isRemoved = config.edit(what, removing);
    limits.setLimit(userName, ShareLimits::Limit::None);
    config.undoStack()->endMacro();
    return isRemoved;
}

bool App::switchOn(const QString &userName)
{
    return config.edit(
        tr("Switch %1 on").arg(userName),
        ConfigStore::userEdit(userName, [](QFtpConfigUser &user) { user.enabled = true; }));
}

Doctor::Session App::session(quint64 id) const
{
    const Transcripts::Session *known = transcripts.session(id);
    Doctor::Session result;
    if (!known)
        return result;
    result.id = id;
    result.peer = known->address;
    result.userName = known->userName;
    result.clientName = known->clientName;
    result.lines = known->lines;
    result.messages = log.messagesOf(id);
    return result;
}

Doctor::Patient App::patient() const
{
    const QFtpServer &server = controller.server();
    Doctor::Patient result;
    result.config = config.config();
    result.problems = config.problems();
    result.configFile = config.fileName();
    result.isSeen = true;
    result.isListening = server.isListening();
    result.serverProblem = controller.problem();
    result.port = server.serverPort();
    result.bans = server.bans();
    for (const Transcripts::Session &known : transcripts.sessions())
        result.sessions.append(session(known.id));
    return result;
}

QString App::localPath(const QFtpTransfer &transfer) const
{
    const auto user = config.user(transfer.userName);
    if (!user)
        return {};
    const QString path = QString::fromUtf8(transfer.path);
    QString prefix;
    QString root = user->root;
    QString storage = user->storage;
    for (const QFtpConfigMount &mount : user->mounts) {
        const QString name = QDir::cleanPath(mount.name);
        if (name.size() > prefix.size() && (path == name || path.startsWith(name + u'/'))) {
            prefix = name;
            root = mount.root;
            storage = mount.storage;
        }
    }
    const bool isKnown = storage.isEmpty() && QDir::isAbsolutePath(root) && !root.contains(u'%');
    return isKnown ? QDir::cleanPath(root + path.mid(prefix.size())) : QString();
}

void App::told(const QFtpTransfer &transfer)
{
    if (transfer.direction == QFtp::TransferDirection::Upload
        && transfer.outcome == QFtp::TransferOutcome::Complete
        && preferences.notifies(Notification::UploadFinished))
        Q_EMIT notified(tr("Upload finished"),
                        tr("%1 from %2").arg(QString::fromUtf8(transfer.path), transfer.userName),
                        actionsFor(transfer));
}

QList<NotificationAction> App::actionsFor(const QFtpTransfer &transfer) const
{
    const QString file = localPath(transfer);
    if (file.isEmpty())
        return {};
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(file).absolutePath());
    return {{tr("Show in Folder"), [folder] { QDesktopServices::openUrl(folder); }}};
}

void App::rememberBans()
{
    const QStringList known = controller.server().bans().keys();
    m_knownBans = QSet<QString>(known.begin(), known.end());
}

void App::lookAtBans()
{
    const QStringList known = controller.server().bans().keys();
    const QSet<QString> bans(known.begin(), known.end());
    const QStringList fresh = (QSet<QString>(bans) - std::exchange(m_knownBans, bans)).values();
    if (fresh.isEmpty() || !preferences.notifies(Notification::Banned))
        return;
    if (fresh.size() > 1)
        Q_EMIT notified(tr("Addresses banned: %1").arg(fresh.size()), fresh.join(u' ').left(200),
                        {{tr("Show"), [this] { Q_EMIT pageWanted(QStringLiteral("security")); }}});
    else
        Q_EMIT notified(tr("Address banned"),
                        tr("%1 cannot connect for some time.").arg(fresh.first()),
                        {{tr("Lift Ban"), [this, address = fresh.first()] {
                              controller.server().unban(address);
                          }}});
}

void App::watchCertificate()
{
    const QDateTime end = controller.server().certificateExpiry();
    if (end == m_toldExpiry || !Doctor::expiresSoon(end)
        || !preferences.notifies(Notification::CertificateEnds))
        return;
    m_toldExpiry = end;
    Q_EMIT notified(tr("The certificate expires soon"), Doctor::expiryText(end),
                    {{tr("Show"), [this] { Q_EMIT pageWanted(QStringLiteral("server")); }}});
}

void App::quit(std::chrono::milliseconds grace)
{
    m_isQuitting = true;
    if (controller.state() == ServerController::State::Stopped)
        QCoreApplication::quit();
    else
        controller.stop(grace);
}

#include "moc_app.cpp"
