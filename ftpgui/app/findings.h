// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FINDINGS_H
#define FTPGUI_FINDINGS_H

#include "app/configstore.h"

#include <QtCore/qdatetime.h>

/// Something that is open, or good to know, with what mends it.
struct Finding
{
    enum class Severity { Danger, Warning, Note };

    Severity severity;
    QString title;
    QString text;          ///< in plain words: what can happen
    QString fixText;       ///< of a button
    ConfigStore::Edit fix; ///< null: page is shown instead
    QString page;

    bool operator<(const Finding &other) const { return severity < other.severity; }
};

/// What there is to say of \a config, the worst first. \a isReachable: other computers can connect.
QList<Finding> findFindings(const QFtpConfig &config, bool isReachable,
                            const QDateTime &certificateExpiry);

/// Whether anything can be changed by who has these.
bool letsChange(QFtp::Permissions permissions);

#endif
