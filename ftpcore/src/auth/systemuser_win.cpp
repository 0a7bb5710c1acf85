// SPDX-License-Identifier: MIT
// Windows identifies its users by SIDs, and a server can't act as one of them without a password.
#include "auth/systemuser.h"

namespace QFtp::Internal {

std::optional<SystemUser> findSystemUser(const QString &) { return std::nullopt; }

QFtpSystemIdentity identityOfOwner(quint32 userId) { return {userId, userId, {userId}}; }

QSet<QString> namesOfRoot() { return {}; }

} // namespace QFtp::Internal
