// SPDX-License-Identifier: MIT
#ifndef DOCTOR_SECURITY_H
#define DOCTOR_SECURITY_H

#include "doctor/finding.h"

#include <QtCore/qdatetime.h>

namespace Doctor {

/// Returns what others could do to this computer with \a config, the worst first. \a isReachable
/// says whether other computers can connect.
QList<Finding> securityFindings(const QFtpConfig &config, bool isReachable,
                                const QDateTime &certificateExpiry);

/// Whether it is time to renew the certificate. An invalid time: there is none.
bool expiresSoon(const QDateTime &certificateExpiry);
/// Says until when the certificate is valid.
QString expiryText(const QDateTime &certificateExpiry);

} // namespace Doctor

#endif
