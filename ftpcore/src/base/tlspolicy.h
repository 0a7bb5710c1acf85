// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_TLSPOLICY_H
#define QFTP_BASE_TLSPOLICY_H

#include <QFtpServer/qftpnamespace.h>

namespace QFtp::Internal {

/// Whether \a policy lets nobody log in without TLS.
constexpr bool demandsTlsForLogin(TlsPolicy policy) { return policy != TlsPolicy::Optional; }

/// Whether \a policy demands TLS on data connections too.
constexpr bool demandsTlsForData(TlsPolicy policy) { return policy == TlsPolicy::Data; }

} // namespace QFtp::Internal

#endif
