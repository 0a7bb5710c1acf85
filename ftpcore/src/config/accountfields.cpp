// SPDX-License-Identifier: MIT
#include "base/neverdestroyed.h"
#include "config/configtables.h"

namespace QFtp::Internal {

using namespace ConfigValue;

const QList<ConfigField<QFtpConfigAccounts>> &accountFields()
{
    using A = QFtpConfigAccounts;
    constexpr qint64 LongestMemory = 7 * 24 * 60;
    static const auto &fields = neverDestroyed(QList<ConfigField<A>>{
        texts<A>("groups", QFTP_MEMBER(groups),
                 "Groups of every account, after those that it names itself.",
                 QStringLiteral("an array of names of groups")),
        texts<A>("allowedGroups", QFTP_MEMBER(allowedGroups),
                 "Groups that accounts may name. Accounts that name others can't log in.",
                 QStringLiteral("an array of names of groups")),
        texts<A>("allowedStorages", QFTP_MEMBER(allowedStorages),
                 "Tables [storage.NAME] that accounts may name.",
                 QStringLiteral("an array of names of storages")),
        texts<A>("allowedRoots", QFTP_MEMBER(allowedRoots),
                 "Directories. A root of an account must be one of them or below one. []: only\n"
                 "groups say where the files are.",
                 QStringLiteral("an array of absolute paths"),
                 [](const QString &path) {
                     return QDir::isAbsolutePath(path) && QDir::cleanPath(path) == path;
                 }),
        boolean<A>("optional", QFTP_MEMBER(optional),
                   "What happens if this source is out of order and does not know a name from\n"
                   "before. true: the next source is asked. false: the client gets 421."),
        number<A>("lastKnown", QFTP_MEMBER(lastKnown), 0, LongestMemory, "minutes",
                  "How long users may go on logging in with the password that was right last\n"
                  "time while this source is out of order. 0: not at all."),
    });
    return fields;
}

} // namespace QFtp::Internal
