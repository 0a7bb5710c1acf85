// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_NAMESPACETREE_H
#define QFTP_MOGILEFS_NAMESPACETREE_H

#include "mogiledirectory.h"
#include "mogilefile.h"

namespace QFtp::Internal::Mogile {

/// Says what pathnames mean in one of the namespaces and which of them are directories.
///
/// Blocking: all except place() and filePlace() may ask trackers.
class NamespaceTree
{
public:
    NamespaceTree(std::shared_ptr<Cluster> cluster, const QByteArray &domain) :
        m_cluster(std::move(cluster)), m_domain(domain)
    { }

    Place place(const QFtpPath &path) const;
    /// Like place(), for a file. Errors: NotAFile, NameNotAllowed.
    QFtpResult<Place> filePlace(const QFtpPath &path) const;
    bool hasClasses() const;

    /// The directories in \a place that are known by name: classes and remembered directories.
    QFtpResult<Directory::Named> named(const Place &place) const;
    /// Whether \a place is a directory: known by name, or with keys in it.
    QFtpResult<bool> isDirectory(const Place &place) const;
    /// Whether \a place is a domain, a class, a parent of a class, or remembered.
    QFtpResult<bool> isNamedDirectory(const Place &place, bool isFresh = false) const;
    QFtpResult<bool> hasKeys(const Place &place) const;
    /// Where an upload to \a place goes.
    QFtpResult<UploadTarget> target(const Place &place) const;

private:
    bool hasDomains() const;
    QByteArray classAbove(const Place &place, const Classes &classes) const;

    const std::shared_ptr<Cluster> m_cluster;
    const QByteArray m_domain;
};

} // namespace QFtp::Internal::Mogile

#endif
