// SPDX-License-Identifier: MIT
#include "cluster.h"

namespace QFtp::Internal::Mogile {

namespace {

QList<QByteArray> trackerAddresses(const QFtpMogileFsStorage::Options &options)
{
    QList<QByteArray> result;
    for (const QString &tracker : options.trackers) {
        const QByteArray address = tracker.toUtf8();
        const qsizetype colon = address.lastIndexOf(':');
        const bool hasPort = colon > address.lastIndexOf(']') && address.count(':') == 1;
        const bool isBareIpv6 = address.count(':') > 1 && !address.contains(']');
        if (hasPort || address.contains("]:"))
            result.append(address);
        else
            result.append((isBareIpv6 ? '[' + address + ']' : address) + ':'
                          + QByteArray::number(options.port));
    }
    return result;
}

// A node names the file after the number of the version.
bool isOfVersion(const QByteArray &url, const QByteArray &fid)
{
    const qsizetype slash = url.lastIndexOf('/');
    bool isNumber = false;
    const qint64 number =
        url.endsWith(".fid") ? url.mid(slash + 1).chopped(4).toLongLong(&isNumber) : 0;
    return !isNumber || number == fid.toLongLong();
}

QByteArray keyOf(const Place &directory) { return directory.domain + '\n' + directory.key; }

} // namespace

Cluster::Cluster(const Options &options_) :
    options(options_), trackers(trackerAddresses(options), options.timeout),
    nodes(std::make_shared<Nodes>(options.timeout))
{ }

QFtpResult<TrackerReply> Cluster::ask(const Request &request)
{
    auto reply = trackers.ask(request);
    if (!reply)
        return reply;
    return reply->isOkay() ? reply : reply->error();
}

QFtpResult<FileInfo> Cluster::fileInfo(const Place &place)
{
    const auto reply = ask({"file_info", {{"domain", place.domain}, {"key", place.key}}});
    if (!reply)
        return reply.error();
    return FileInfo{reply->value("fid"), reply->number("length"), reply->value("class")};
}

// A tracker that caches answers may return URLs of an older version unless it has to verify them.
QFtpResult<QList<QByteArray>> Cluster::paths(const Place &place, const QByteArray &fid)
{
    QList<QByteArray> urls;
    for (const char *noVerify : {"1", "0"}) {
        const auto reply = ask({"get_paths",
                                {{"domain", place.domain},
                                 {"key", place.key},
                                 {"noverify", noVerify},
                                 {"pathcount", "10"}}});
        if (!reply)
            return reply.error();
        for (qint64 i = 1; i <= qMin<qint64>(reply->number("paths"), 100); ++i) {
            const QByteArray url = reply->value("path" + QByteArray::number(i));
            if (isOfVersion(url, fid))
                urls.append(url);
        }
        if (!urls.isEmpty() || reply->number("paths") == 0)
            break;
    }
    return nodes->ordered(urls);
}

QFtpResult<std::shared_ptr<const Domains>> Cluster::domains(bool isFresh)
{
    constexpr std::chrono::seconds Freshness{3};
    {
        const std::lock_guard lock(m_mutex);
        if (m_domains && !isFresh && Clock::now() - m_domainsAsked < Freshness)
            return m_domains;
    }
    const auto asked = Clock::now();
    const auto reply = ask({"get_domains", {}});
    if (!reply)
        return reply.error();
    auto domains = std::make_shared<Domains>();
    constexpr qint64 MaximumCount = 65536;
    for (qint64 i = 1; i <= qMin(reply->number("domains"), MaximumCount); ++i) {
        const QByteArray domain = "domain" + QByteArray::number(i);
        Classes &classes = (*domains)[reply->value(domain)];
        for (qint64 j = 1; j <= qMin(reply->number(domain + "classes"), MaximumCount); ++j) {
            const QByteArray one = domain + "class" + QByteArray::number(j);
            classes[reply->value(one + "name")] = reply->value(one + "hashtype");
        }
    }
    const std::lock_guard lock(m_mutex);
    m_domains = domains;
    m_domainsAsked = asked;
    return m_domains;
}

void Cluster::forgetDomains()
{
    const std::lock_guard lock(m_mutex);
    m_domains.reset();
}

QFtpResult<Classes> Cluster::classes(const QByteArray &domain, bool isFresh)
{
    const auto all = domains(isFresh);
    if (!all)
        return all.error();
    const auto found = (*all)->find(domain);
    if (found != (*all)->end())
        return found->second;
    return isFresh ? QFtpResult<Classes>(ErrorKind::NotFound) : classes(domain, true);
}

qint64 Cluster::storedAt(const QByteArray &fid)
{
    const std::lock_guard lock(m_mutex);
    const qint64 *known = m_storedAt.object(fid);
    return known ? *known : -1;
}

void Cluster::setStoredAt(const QByteArray &fid, qint64 msecs)
{
    const std::lock_guard lock(m_mutex);
    m_storedAt.insert(fid, new qint64(msecs)); // the cache owns it
}

void Cluster::remember(const Place &directory)
{
    const std::lock_guard lock(m_mutex);
    m_directories.insert(keyOf(directory), new bool(true));
}

void Cluster::forget(const Place &directory)
{
    const std::lock_guard lock(m_mutex);
    m_directories.remove(keyOf(directory));
}

bool Cluster::isRemembered(const Place &directory)
{
    const std::lock_guard lock(m_mutex);
    return m_directories.contains(keyOf(directory));
}

QList<QByteArray> Cluster::rememberedIn(const Place &directory)
{
    const QByteArray above = keyOf(directory) + (directory.key.isEmpty() ? "" : "/");
    QList<QByteArray> result;
    const std::lock_guard lock(m_mutex);
    for (const QByteArray &key : m_directories.keys()) {
        if (key.size() > above.size() && key.startsWith(above)
            && key.indexOf('/', above.size()) < 0)
            result.append(key.mid(above.size()));
    }
    return result;
}

} // namespace QFtp::Internal::Mogile
