// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_USERTEXT_H
#define QFTP_CONFIG_USERTEXT_H

#include "config/configfields.h"

namespace QFtp::Internal {

/// Returns every setting that applies to \a user as TOML, each with a comment that says where it
/// comes from: a group, and the line of \a text, the file \a fileName. Secrets are left out.
/// \a source: the name of the source that knows the user; "config" for a table of the file.
QByteArray describeUser(const QFtpConfig &config, const QFtpConfigUser &user, const QString &source,
                        const QByteArray &text, const QString &fileName);

} // namespace QFtp::Internal

#endif
