// SPDX-License-Identifier: MIT
// SITE QUOTA: as in other servers.
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

QByteArray limitLine(const char *what, qint64 used, qint64 hard, qint64 soft)
{
    QByteArray line = QByteArray(what) + ": " + QByteArray::number(used);
    if (hard > 0)
        line += " of " + QByteArray::number(hard);
    if (soft > 0)
        line += " (warning from " + QByteArray::number(soft) + ')';
    return line;
}

Reply quotaReply(const QList<UserQuotas::Report> &quotas)
{
    if (quotas.isEmpty())
        return {ReplyCode::Okay, "There is no quota."};
    QList<QByteArray> lines = {"Quota:"};
    for (const UserQuotas::Report &report : quotas) {
        QList<QByteArray> mounts;
        for (const QFtpPath &mount : report.mounts)
            mounts.append(mount.toByteArray());
        const QByteArray place = (mounts.isEmpty() ? "the group" : mounts.join(", ")) + ": ";
        const QFtpQuota &quota = report.quota;
        lines += report.used
            ? place + limitLine("bytes", report.used->bytes, quota.bytes(), quota.softBytes())
                + ", " + limitLine("files", report.used->files, quota.files(), quota.softFiles())
            : place + "what is used can't be counted now";
    }
    return {ReplyCode::Okay, lines, "End of quota"};
}

} // namespace

Outcome handleSiteQuota(CommandContext &context, const Command &)
{
    return context.onStorage([](const Vfs &vfs) { return vfs.quotas(); },
                             [](const QFtpResult<QList<UserQuotas::Report>> &quotas) -> Reply {
                                 return quotas ? quotaReply(*quotas)
                                               : Reply::fromError(quotas.error());
                             });
}

} // namespace QFtp::Internal
