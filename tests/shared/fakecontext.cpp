// SPDX-License-Identifier: MIT
#include "fakecontext.h"

namespace QFtp::Internal {

FakeContext::FakeContext()
{
    settings.passivePortRange = {49152, 65535};
    state.vfs = std::make_shared<const Vfs>(user());
    state.umask = 022;
    state.idleTimeout = settings.timeouts.idle;
}

QFtpUser FakeContext::user() const
{
    QFtpUser result;
    result.name = QStringLiteral("ann");
    result.mounts = {{QFtpPath(), storage, std::nullopt}};
    result.permissions = Permission::ReadWrite;
    return result;
}

QByteArray FakeContext::run(const QByteArray &line)
{
    const Command command = Command::parse(line);
    const CommandSpec *spec = findCommand(command.verb);
    if (!spec)
        return "500 unknown";
    Situation situation = Situation::of(*this, true);
    situation.hasDataConnection = true;
    const Admission admission = admit(*spec, command, situation);
    if (admission.verdict != Admission::Verdict::Run)
        return admission.refusal.toByteArray();
    return settled(runCommand(*this, *spec, command));
}

QByteArray FakeContext::goOn() { return settled(std::exchange(attempt, nullptr)()); }

QByteArray FakeContext::settled(Outcome outcome)
{
    while (std::holds_alternative<Later>(outcome) || std::holds_alternative<Deferred>(outcome)) {
        std::function<Outcome()> next;
        if (auto *deferred = std::get_if<Deferred>(&outcome))
            deferred->begin([&next](const auto &result) { next = result; });
        else
            next = std::get<Later>(outcome).work();
        outcome = next();
    }
    if (auto *plan = std::get_if<TransferPlan>(&outcome)) {
        lastPlan = *plan;
        return "150 " + plan->path.toByteArray();
    }
    if (auto *delayed = std::get_if<DelayedReply>(&outcome))
        return delayed->reply.toByteArray();
    if (auto *after = std::get_if<ReplyAfterTransfer>(&outcome))
        return after->reply.toByteArray();
    if (auto *later = std::get_if<NextAttempt>(&outcome)) {
        attempt = std::move(later->next);
        return "later";
    }
    return std::get<Reply>(outcome).toByteArray();
}

bool FakeContext::logIn(const QFtpUser &loggedIn, std::shared_ptr<const ClusterSeat>)
{
    if (mayLogIn)
        state.vfs = std::make_shared<const Vfs>(loggedIn);
    return mayLogIn;
}

void FakeContext::logOut()
{
    const int failures = state.loginFailures;
    const QString host = state.host;
    const auto protection = state.protection;
    state = SessionState();
    state.protection = protection;
    state.loginFailures = failures;
    state.host = host;
}

std::optional<LoginCheck> FakeContext::beginLoginCheck(bool)
{
    if (areLoginsFull)
        return std::nullopt;
    return LoginCheck{nullptr, [this] { return !banned; }, [](bool) { return Guard::Failure(); },
                      std::make_shared<std::atomic<bool>>(false)};
}

} // namespace QFtp::Internal
