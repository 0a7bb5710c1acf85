// SPDX-License-Identifier: MIT
// Says how the server would answer a command, and why, without running it: ftpd-headless --explain.
#include "auth/accountsources.h"
#include "base/logging.h"
#include "commands/dispatch.h"
#include "commands/hooks.h"
#include "config/permissions.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpforwardingstorage.h>

namespace QFtp::Internal {

namespace {

/// A file that discards what is written.
class UnwrittenFile : public QFtpFile
{
public:
    QFtpResult<void> write(const char *, qint64) override { return {}; }
    QFtpResult<void> commit() override { return {}; }
};

/// A view of another storage that changes nothing.
class UnchangedStorage : public QFtpForwardingStorage
{
public:
    using QFtpForwardingStorage::QFtpForwardingStorage;

    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
    {
        if (const auto parent = stat({request.path.parent(), request.caller}); !parent)
            return parent.error();
        return std::make_unique<UnwrittenFile>();
    }
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &) override { return {}; }
    QFtpResult<void> removeFile(const QFtpRequest &) override { return {}; }
    QFtpResult<void> removeDirectory(const QFtpRequest &) override { return {}; }
    QFtpResult<void> rename(const QFtpRenameRequest &) override { return {}; }
    QFtpResult<void> setAttributes(const QFtpAttributesRequest &) override { return {}; }
};

/// A session without a client, with a user logged in.
class ExplainContext : public CommandContext
{
public:
    explicit ExplainContext(const QFtpConfig &config) : m_config(config)
    {
        state.umask = config.files.umask;
        state.representation.ascii = false;
    }

    const QFtpConfig &config() const override { return m_config; }
    Endpoint peer() const override { return {QHostAddress(QHostAddress::LocalHost), 0}; }
    Endpoint local() const override { return peer(); }
    Endpoint reached() const override { return peer(); }
    QHostAddress balancer() const override { return {}; }
    const QFtpListener &listener() const override { return m_listener; }
    std::shared_ptr<QFtpAuthenticator> authenticator() const override { return nullptr; }
    std::shared_ptr<const Hooks> hooks() const override { return std::make_shared<Hooks>(); }
    QFtpCaller caller() override { return {}; }
    bool hasTls() const override { return false; }
    bool isEncrypted() const override { return false; }
    QFtpClientCertificate clientCertificate() const override { return {}; }
    void startTlsAfterReply() override { }
    void stopTlsAfterReply() override { }
    std::function<QFtpResult<Cluster::Entry>()> entrance(const QFtpUser &) override { return {}; }
    bool logIn(const QFtpUser &, std::shared_ptr<const ClusterSeat>) override { return false; }
    void logOut() override { }
    bool isBanned() const override { return false; }
    std::optional<LoginCheck> beginLoginCheck(bool) override { return std::nullopt; }
    void endLoginCheck() override { }
    void reportFailedLogin(ErrorKind) override { }
    void reportTreeChange(QFtpChange::Kind, const QFtpPath &, const QFtpPath &) override { }
    void setClientName(const QByteArray &) override { }
    void closeAfterReply() override { }
    std::stop_token stopToken() override { return {}; }
    std::shared_ptr<Throttle> throttle() override { return nullptr; }
    PassiveTerms passiveTerms() override { return {}; }
    Helper helper() const override { return {}; }
    bool isTransferring() const override { return false; }
    QByteArray transferStatus() const override { return {}; }
    bool abort() override { return false; }

private:
    const QFtpConfig &m_config;
    const QFtpListener m_listener;
};

// A session that meets every condition of the gate.
Situation readyForEverything()
{
    Situation situation;
    situation.isLoggedIn = situation.hasTls = situation.isEncrypted = true;
    situation.hasDataConnection = situation.protectsData = true;
    return situation;
}

Reply replyOf(CommandContext &context, const CommandSpec &spec, const Command &command)
{
    const Admission admission = admit(spec, command, readyForEverything());
    if (admission.verdict != Admission::Verdict::Run)
        return admission.refusal;
    Outcome outcome = runCommand(context, spec, command);
    while (auto *later = std::get_if<Later>(&outcome)) {
        const auto next = later->work();
        outcome = next();
    }
    if (const auto *plan = std::get_if<TransferPlan>(&outcome)) {
        const ActingAs acting(context.state.vfs->user().identity);
        if (!acting.isDone())
            return Reply::fromError(ErrorKind::Internal);
        const auto file = plan->open(*context.state.vfs);
        return file ? Reply(ReplyCode::TransferComplete, "Transfer complete.")
                    : Reply::fromError(file.error());
    }
    const auto *reply = std::get_if<Reply>(&outcome);
    return reply ? *reply : Reply(ReplyCode::NotImplemented, "This command checks no path.");
}

QFtpAdministration::Explanation failed(const QString &text)
{
    QFtpAdministration::Explanation result;
    result.lines = {text};
    return result;
}

// Returns the answer to the command and every access decision behind it.
QFtpAdministration::Explanation explain(const QFtpConfig &config, QFtpUser user,
                                        const Command &command, const CommandSpec &spec)
{
    for (QFtpMount &mount : user.mounts)
        mount.storage = std::make_shared<UnchangedStorage>(mount.storage);
    QFtpAdministration::Explanation result;
    QStringList reasons;
    const AccessRules rules(user);
    ExplainContext context(config);
    context.state.vfs = std::make_shared<const Vfs>(
        user, QFtpCaller(),
        [&](const QFtpCaller &, const QFtpPath &path, Permissions needed,
            const Decision &decision) -> std::optional<QFtpError> {
            result.isAllowed = result.isAllowed && !decision.refusal;
            reasons += QStringLiteral("  %1 %2 needs %3; %4")
                           .arg(decision.refusal ? QStringLiteral("no: ") : QStringLiteral("yes:"),
                                printable(path.toByteArray()),
                                needed ? permissionNames(needed).join(QStringLiteral(", "))
                                       : QStringLiteral("nothing"),
                                rules.describe(decision));
            return std::nullopt;
        });
    if (spec.verb == "RNTO")
        context.state.pending.renameFrom = context.resolve(command.argument);
    result.isAllowed = true;
    const Reply reply = replyOf(context, spec, command);
    if (reasons.isEmpty()) {
        const bool lacksArgument = reply.code == ReplyCode::ArgumentError;
        return failed(QStringLiteral("%1: %2").arg(
            QString::fromLatin1(command.verb),
            lacksArgument ? printable(reply.text)
                    + QStringLiteral("; give the arguments before the path with the verb, as in "
                                     "\"SITE CHMOD 600\"")
                          : QStringLiteral("this command checks no path")));
    }
    if (user.identity)
        reasons += QStringLiteral("  files are accessed with the rights of user %1, group %2")
                       .arg(user.identity->user)
                       .arg(user.identity->group);
    const bool isDone = int(reply.code) < 400;
    result.lines = QStringList{
        QStringLiteral("%1, %2 %3: %4%5")
            .arg(user.name, QString::fromLatin1(command.verb), printable(command.argument),
                 result.isAllowed ? QStringLiteral("allowed") : QStringLiteral("refused"),
                 isDone ? QString()
                        : QStringLiteral(", and the answer would be %1 %2")
                              .arg(int(reply.code))
                              .arg(printable(reply.text)))};
    result.lines += reasons;
    return result;
}

} // namespace

} // namespace QFtp::Internal

QFtpAdministration::Explanation QFtpAdministration::explain(const QFtpConfig &config,
                                                            const QString &userName,
                                                            const QByteArray &path,
                                                            const QByteArray &verb)
{
    using namespace QFtp::Internal;
    const Command command = Command::parse(verb + ' ' + path);
    const CommandSpec *spec = findCommand(command.verb);
    if (!spec || spec->flags.testFlag(CommandFlag::BeforeLogin))
        return failed(
            QStringLiteral("%1 is not a command that takes a path").arg(printable(command.verb)));
    const auto modules = std::make_shared<Modules>();
    modules->mayCreate = false;
    QFtpCredentials credentials;
    credentials.userName = userName;
    for (const auto &source : makeAccountSources(config, modules)) {
        const auto found = source->find(credentials);
        if (!found)
            return failed(found.error().detail());
        const std::optional<Account> &account = *found;
        if (!account)
            continue;
        const auto user = account->makeUser();
        if (!user)
            return failed(
                QStringLiteral("%1 can't log in: %2").arg(userName, user.error().detail()));
        auto result = QFtp::Internal::explain(config, *user, command, *spec);
        if (const char *const why = account->whyClosed()) {
            result.isAllowed = false;
            result.lines +=
                QStringLiteral("  but %1 can't log in: %2").arg(userName, QLatin1String(why));
        }
        return result;
    }
    return failed(QStringLiteral("there is no user \"%1\"").arg(userName));
}
