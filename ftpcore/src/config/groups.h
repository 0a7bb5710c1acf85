// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_GROUPS_H
#define QFTP_CONFIG_GROUPS_H

#include "config/configfields.h"

namespace QFtp::Internal {

/// The keys of settings that a user can have, but not a group.
const QStringList &settingsOfUsersOnly();
/// Whether \a settings say something about \a field, if only that its default applies.
bool hasOwn(const QFtpConfigUser &settings, const ConfigField<QFtpConfigUser> &field);
/// Lets \a user keep no root, because a storage takes its place.
void leaveOutRoot(QFtpConfigUser *user);
/// Returns \a config with what applies to each user, and without groups.
QFtpConfig withoutGroups(QFtpConfig config);
/// Notes in \a config which of the users' and groups' settings in \a root are there with their
/// default.
void noteOwnDefaults(const toml::table &root, QFtpConfig *config);

/// Returns the part of the user's root that is the directory of their first group: what is before
/// %u, and contains %g. Empty: there is none.
QString directoryOfGroup(const QFtpConfigUser &user);

} // namespace QFtp::Internal

#endif
