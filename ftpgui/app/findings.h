// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FINDINGS_H
#define FTPGUI_FINDINGS_H

#include "app/configstore.h"

#include <QtCore/qdatetime.h>

/// A security risk, or a fact worth knowing, with its fix.
struct Finding
{
    enum class Severity { Danger, Warning, Note };

    Severity severity;
    QString title;
    QString text;          ///< in plain words, what can happen
    QString fixText;       ///< text of the button
    ConfigStore::Edit fix; ///< null: the button shows page instead
    QString page;

    bool operator<(const Finding &other) const { return severity < other.severity; }
};

/// Returns the findings about \a config, the worst first. \a isReachable says whether other
/// computers can connect.
QList<Finding> findFindings(const QFtpConfig &config, bool isReachable,
                            const QDateTime &certificateExpiry);

/// Whether it is time to renew the certificate. An invalid time: there is none.
bool expiresSoon(const QDateTime &certificateExpiry);
/// Says until when the certificate is valid.
QString expiryText(const QDateTime &certificateExpiry);

/// Whether \a permissions allow any change.
bool letsChange(QFtp::Permissions permissions);

#endif
