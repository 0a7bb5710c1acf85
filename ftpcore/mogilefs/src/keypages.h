// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_KEYPAGES_H
#define QFTP_MOGILEFS_KEYPAGES_H

#include "cluster.h"

namespace QFtp::Internal::Mogile {

/// The part of \a prefix without special characters. A tracker reads the prefix as a regular
/// expression when "after" is present.
QByteArray plainPrefix(const QByteArray &prefix);

/// The keys of a domain that begin with a prefix, page by page.
///
/// Many databases ignore case, so this class leaves out keys that match only in another case.
///
/// Blocking.
class KeyPages
{
public:
    KeyPages(std::shared_ptr<Cluster> cluster, const QByteArray &domain, const QByteArray &prefix) :
        m_cluster(std::move(cluster)), m_domain(domain), m_prefix(prefix)
    { }

    /// The next keys, at most \a limit, in the tracker's order. The list may be empty although
    /// isAtEnd() is false.
    QFtpResult<QList<QByteArray>> next(int limit = MaximumPage);
    bool isAtEnd() const { return m_isAtEnd; }
    /// Skips all keys that begin with \a prefix.
    void skip(const QByteArray &prefix);

    static constexpr int MaximumPage = 1000;

private:
    bool isBehindPrefix(const QByteArray &key) const;

    const std::shared_ptr<Cluster> m_cluster;
    const QByteArray m_domain;
    const QByteArray m_prefix;
    QByteArray m_after;
    bool m_isAtEnd = false;
};

} // namespace QFtp::Internal::Mogile

#endif
