// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_CLUSTER_H
#define QFTP_MOGILEFS_CLUSTER_H

#include "nodes.h"
#include "trackers.h"

#include <map>
#include <QFtpServer/qftpmogilefsstorage.h>
#include <QtCore/qcache.h>

namespace QFtp::Internal::Mogile {

/// The classes of a domain, each with the checksum it requires ("NONE", "MD5", "SHA-1").
using Classes = std::map<QByteArray, QByteArray>;
using Domains = std::map<QByteArray, Classes>;

/// Where a file is.
struct Place
{
    QByteArray domain;
    QByteArray key; ///< empty: the domain itself

    /// The prefix of all keys in this directory.
    QByteArray prefix() const { return key.isEmpty() ? key : key + '/'; }
    Place parent() const { return {domain, key.left(qMax(qsizetype(0), key.lastIndexOf('/')))}; }
};

/// What a tracker reports about a file.
struct FileInfo
{
    QByteArray fid; ///< each upload gets a new one
    qint64 length = 0;
    QByteArray className;
};

/// A MogileFS installation. All its domains and users share this.
///
/// Thread: any. Blocking: asks trackers.
class Cluster
{
public:
    using Options = QFtpMogileFsStorage::Options;

    explicit Cluster(const Options &options);

    const Options options;
    Trackers trackers;
    const std::shared_ptr<Nodes> nodes;

    /// The reply to \a request if it succeeded.
    QFtpResult<TrackerReply> ask(const Request &request);
    QFtpResult<FileInfo> fileInfo(const Place &place);
    /// The URLs of the version \a fid, the best first. The list may be empty.
    QFtpResult<QList<QByteArray>> paths(const Place &place, const QByteArray &fid);

    /// All domains. The answer may be up to three seconds old unless \a isFresh.
    QFtpResult<std::shared_ptr<const Domains>> domains(bool isFresh = false);
    void forgetDomains();
    /// The classes of \a domain. Errors: NotFound.
    QFtpResult<Classes> classes(const QByteArray &domain, bool isFresh = false);

    /// Remembers a directory that contains no key and that no class is named after.
    void remember(const Place &directory);
    void forget(const Place &directory);
    bool isRemembered(const Place &directory);
    /// The names of the remembered directories in \a directory.
    QList<QByteArray> rememberedIn(const Place &directory);

    /// When the version \a fid was stored, in milliseconds since 1970, according to one replica.
    /// Replicas differ, so the first answer is kept. -1: unknown.
    qint64 storedAt(const QByteArray &fid);
    void setStoredAt(const QByteArray &fid, qint64 msecs);

private:
    std::mutex m_mutex;
    std::shared_ptr<const Domains> m_domains;
    Clock::time_point m_domainsAsked;
    QCache<QByteArray, bool> m_directories{10'000}; // the most recently used
    QCache<QByteArray, qint64> m_storedAt{10'000};
};

} // namespace QFtp::Internal::Mogile

#endif
