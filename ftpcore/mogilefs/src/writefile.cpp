// SPDX-License-Identifier: MIT
#include "mogilefile.h"

#include "base/digest.h"
#include "base/logging.h"

#include <QtCore/qtemporaryfile.h>
#include <thread>

namespace QFtp::Internal::Mogile {

namespace {

using std::chrono::milliseconds;

/// The checksum that a class requires; null if it requires none that is known.
std::unique_ptr<Digest> requiredDigest(const QByteArray &type)
{
    const auto algorithm = Digest::fromName(type);
    const bool isKnown =
        algorithm == Digest::Algorithm::Md5 || algorithm == Digest::Algorithm::Sha1;
    return isKnown ? std::make_unique<Digest>(*algorithm) : nullptr;
}

/// A place that a tracker offers for an upload.
struct Destination
{
    QByteArray device;
    QByteArray url;
};

class WriteFile : public QFtpFile
{
public:
    WriteFile(std::shared_ptr<Cluster> cluster, const UploadTarget &target,
              const QFtpWriteOptions &options) :
        m_cluster(std::move(cluster)),
        m_target(target), m_isExclusive(options.exclusive), m_announcedSize(options.size),
        m_digest(requiredDigest(target.hashType))
    { }
    ~WriteFile() override { giveUp(); }

    /// Writes the first \a size bytes of \a old, which is the version \a fid, before the upload.
    /// Zero bytes fill a gap at its end. An empty \a fid: there is no old file.
    void keep(std::unique_ptr<QFtpFile> old, const QByteArray &fid, qint64 size)
    {
        m_old = std::move(old);
        m_oldFid = fid;
        m_keptBytes = size;
    }

    QFtpResult<void> write(const char *data, qint64 size) override
    {
        if (auto kept = copyOld(); !kept)
            return kept;
        return append(data, size);
    }
    QFtpResult<void> commit() override;
    void abandon() override { giveUp(); }

private:
    QFtpResult<TrackerReply> askForDestinations(qint64 size);
    QFtpResult<void> reserve(qint64 size);
    QFtpResult<void> checkOthers() const;
    QFtpResult<void> copyOld();
    QFtpResult<void> append(const char *data, qint64 size);
    // Neither the client nor the cluster is at fault.
    QFtpError spoolError() const
    {
        return {ErrorKind::Internal,
                m_spool->fileName() + QStringLiteral(": ") + m_spool->errorString()};
    }
    QFtpResult<void> beginStream();
    QFtpResult<void> beginSpool();
    QFtpResult<void> storeHeld();
    QFtpResult<void> sendWhole();
    QFtpResult<void> sendTo(const Destination &destination);
    QFtpResult<void> publish();
    void giveUp();

    const std::shared_ptr<Cluster> m_cluster;
    const UploadTarget m_target;
    const bool m_isExclusive;
    const qint64 m_announcedSize;    // -1: not known
    QList<QByteArray> m_fullDevices; // they stored nothing
    QByteArray m_fid;                // empty: nothing is reserved
    QList<Destination> m_destinations;
    Destination m_used;
    std::unique_ptr<QFtpFile> m_old;
    std::optional<QByteArray> m_oldFid; // not set: the old file does not matter
    qint64 m_keptBytes = 0;
    const std::unique_ptr<Digest> m_digest; // null: none is required
    QByteArray m_checksum;                  // of the whole upload, in hex; empty: not computed yet
    qint64 m_size = 0;
    // The bytes of the upload: in memory at first, then in a file or on a node.
    QByteArray m_memory;
    std::unique_ptr<QTemporaryFile> m_spool;
    std::unique_ptr<Http::Upload> m_upload;
};

// Trackers other than the one that made a class learn of it some seconds later.
QFtpResult<TrackerReply> WriteFile::askForDestinations(qint64 size)
{
    constexpr milliseconds Pause{300};
    constexpr std::chrono::seconds Patience{6};
    Request request{
        "create_open",
        {{"domain", m_target.place.domain}, {"key", m_target.place.key}, {"multi_dest", "1"}}};
    request.isLookUp = false;
    if (!m_target.className.isEmpty())
        request.arguments.append({"class", m_target.className});
    if (size >= 0) // then the tracker offers only nodes that have room for it
        request.arguments.append({"size", QByteArray::number(size)});
    const auto deadline = Clock::now() + Patience;
    while (true) {
        auto reply = m_cluster->trackers.ask(request);
        if (!reply || reply->isOkay())
            return reply;
        const bool isUnknown =
            reply->failedWith("unreg_class") || reply->failedWith("unreg_domain");
        const auto classes = m_cluster->classes(m_target.place.domain, true);
        const bool isKnown =
            classes && (m_target.className.isEmpty() || classes->count(m_target.className) != 0);
        if (!isUnknown || !isKnown || Clock::now() > deadline)
            return reply->error();
        std::this_thread::sleep_for(Pause);
    }
}

// Called as late as possible: trackers forget the reservation after an hour.
QFtpResult<void> WriteFile::reserve(qint64 size)
{
    const auto reply = askForDestinations(size);
    if (!reply)
        return reply.error();
    m_destinations.clear();
    QList<QByteArray> urls;
    QHash<QByteArray, QByteArray> devices;
    for (qint64 i = 1; i <= qMin<qint64>(reply->number("dev_count"), 100); ++i) {
        const QByteArray number = QByteArray::number(i);
        urls.append(reply->value("path_" + number));
        devices.insert(urls.last(), reply->value("devid_" + number));
    }
    for (const QByteArray &url : m_cluster->nodes->ordered(urls)) {
        if (!m_fullDevices.contains(devices.value(url)))
            m_destinations.append({devices.value(url), url});
    }
    if (m_destinations.isEmpty() && !urls.isEmpty())
        return QFtpError(ErrorKind::NoSpace,
                         QStringLiteral("every node that the tracker offers is full"));
    if (m_destinations.isEmpty() || reply->value("fid").isEmpty())
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("the tracker offers no place for an upload"));
    m_fid = reply->value("fid");
    m_used = m_destinations.first();
    return {};
}

QFtpResult<void> WriteFile::copyOld()
{
    QByteArray buffer(m_keptBytes > 0 ? 256 * 1024 : 0, Qt::Uninitialized);
    while (m_keptBytes > 0) {
        const qint64 wanted = qMin(m_keptBytes, qint64(buffer.size()));
        qint64 count = 0;
        if (m_old) {
            const auto read = m_old->read(buffer.data(), wanted);
            if (!read)
                return read.error();
            count = *read;
        }
        if (count == 0) {
            m_old.reset();
            count = wanted;
            buffer.fill('\0');
        }
        if (auto appended = append(buffer.constData(), count); !appended)
            return appended;
        m_keptBytes -= count;
    }
    m_old.reset();
    return {};
}

QFtpResult<void> WriteFile::append(const char *data, qint64 size)
{
    constexpr qint64 MaximumMemory = 1024 * 1024;
    if (m_digest)
        m_digest->add(data, size);
    m_size += size;
    if (!m_upload && !m_spool && m_size > MaximumMemory) {
        const bool spools = !m_cluster->options.spoolDirectory.isEmpty();
        if (auto begun = spools ? beginSpool() : beginStream(); !begun)
            return begun;
    }
    if (m_upload) {
        auto written = m_upload->write(data, size);
        if (!written)
            m_cluster->nodes->noteFailure(m_used.url, written.error());
        return written;
    }
    if (!m_spool)
        m_memory.append(data, size);
    else if (m_spool->write(data, size) != size)
        return spoolError();
    return {};
}

// The bytes cannot be sent again after this, so the upload fails if the node fails.
QFtpResult<void> WriteFile::beginStream()
{
    if (auto reserved = reserve(m_announcedSize); !reserved)
        return reserved;
    QFtpError last(ErrorKind::Unavailable);
    for (const Destination &destination : std::as_const(m_destinations)) {
        auto upload = m_cluster->nodes->upload(destination.url, -1);
        const auto written = upload->write(m_memory.constData(), m_memory.size());
        if (written) {
            m_used = destination;
            m_upload = std::move(upload);
            m_memory = QByteArray();
            return {};
        }
        last = written.error();
        m_cluster->nodes->noteFailure(destination.url, last);
    }
    return last;
}

QFtpResult<void> WriteFile::beginSpool()
{
    m_spool = std::make_unique<QTemporaryFile>(m_cluster->options.spoolDirectory
                                               + QStringLiteral("/qftp-upload-XXXXXX"));
    if (!m_spool->open() || m_spool->write(m_memory) != m_memory.size())
        return spoolError();
    m_memory = QByteArray();
    return {};
}

QFtpResult<void> WriteFile::sendTo(const Destination &destination)
{
    const auto upload = m_cluster->nodes->upload(destination.url, m_size);
    auto sent = upload->write(m_memory.constData(), m_memory.size());
    QByteArray buffer(m_spool ? 256 * 1024 : 0, Qt::Uninitialized);
    if (m_spool && !m_spool->seek(0))
        return spoolError();
    for (qint64 left = m_spool ? m_size : 0; sent && left > 0;) {
        const qint64 count = m_spool->read(buffer.data(), qMin(left, qint64(buffer.size())));
        if (count <= 0)
            return spoolError();
        sent = upload->write(buffer.constData(), count);
        left -= count;
    }
    return sent ? m_cluster->nodes->finish(upload.get()) : sent;
}

QFtpResult<void> WriteFile::sendWhole()
{
    if (auto reserved = reserve(m_size); !reserved)
        return reserved;
    QFtpError last(ErrorKind::Unavailable);
    for (const Destination &destination : std::as_const(m_destinations)) {
        const auto sent = sendTo(destination);
        if (sent) {
            m_used = destination;
            return {};
        }
        last = sent.error();
        const bool isOfNode =
            last.kind() == ErrorKind::Unavailable || last.kind() == ErrorKind::NoSpace;
        if (!isOfNode)
            break;
        m_cluster->nodes->noteFailure(destination.url, last);
    }
    return last;
}

QFtpResult<void> WriteFile::commit()
{
    if (auto kept = copyOld(); !kept)
        return kept;
    if (!m_upload)
        return storeHeld();
    if (auto sent = m_cluster->nodes->finish(m_upload.get()); !sent) {
        m_cluster->nodes->noteFailure(m_used.url, sent.error());
        return sent;
    }
    if (auto checked = checkOthers(); !checked)
        return checked;
    return publish();
}

// Stores an upload whose bytes are all here. A full node may take them with "200 OK" and store
// nothing. Only the tracker notices, and it forgets the reservation then.
QFtpResult<void> WriteFile::storeHeld()
{
    constexpr int MaximumTries = 10;
    for (int i = 1;; ++i) {
        if (auto sent = sendWhole(); !sent)
            return sent;
        if (auto checked = checkOthers(); !checked)
            return checked;
        auto published = publish();
        const bool isNodeFull = !published && published.error().kind() == ErrorKind::NoSpace;
        if (!isNodeFull || i == MaximumTries)
            return published;
        m_cluster->nodes->noteFailure(m_used.url, published.error());
        m_fullDevices.append(m_used.device);
    }
}

// An upload must not replace a file that somebody else stored after it began.
QFtpResult<void> WriteFile::checkOthers() const
{
    if (!m_isExclusive && !m_oldFid)
        return {};
    const auto info = m_cluster->fileInfo(m_target.place);
    if (!info && info.error().kind() != ErrorKind::NotFound)
        return info.error();
    if (info && m_isExclusive)
        return ErrorKind::AlreadyExists;
    if (m_oldFid && *m_oldFid != (info ? info->fid : QByteArray()))
        return QFtpError(ErrorKind::Busy,
                         QStringLiteral("somebody else changed the file during the upload"));
    return {};
}

// Only this makes the file visible and replaces the old one.
QFtpResult<void> WriteFile::publish()
{
    Request request{"create_close",
                    {{"domain", m_target.place.domain},
                     {"key", m_target.place.key},
                     {"fid", m_fid},
                     {"devid", m_used.device},
                     {"path", m_used.url},
                     {"size", QByteArray::number(m_size)}}};
    request.isLookUp = false;
    milliseconds patience{0};
    if (m_digest) {
        if (m_checksum.isEmpty())
            m_checksum = m_digest->result();
        if (m_checksum.isEmpty())
            return QFtpError(ErrorKind::Internal,
                             QStringLiteral("OpenSSL can't compute the digest"));
        // The tracker reads the whole file.
        request.arguments +=
            {{"checksum", m_target.hashType + ':' + m_checksum}, {"checksumverify", "1"}};
        patience = milliseconds(m_size / 1000);
    }
    const auto reply = m_cluster->trackers.ask(request, patience);
    if (!reply) {
        // The tracker may still close it, now or later. Giving it up would then delete the file.
        m_fid.clear();
        return reply.error();
    }
    if (reply->failedWith("no_temp_file")) {
        // The first answer was lost, and this one answers the second try.
        const auto info = m_cluster->fileInfo(m_target.place);
        if (!info || info->fid != m_fid)
            return reply->error();
    } else if (reply->failedWith("size_mismatch") || reply->failedWith("size_verify_error")) {
        m_fid.clear();
        return QFtpError(ErrorKind::NoSpace,
                         QStringLiteral("the node at %1 took the upload but did not store it; it "
                                        "may be full: %2")
                             .arg(QString::fromLatin1(m_used.url), reply->error().detail()));
    } else if (!reply->isOkay()) {
        return QFtpError(ErrorKind::Unavailable, reply->error().detail());
    }
    m_fid.clear();
    return {};
}

// Closed without a key, the upload is deleted soon. Otherwise trackers delete it after an hour.
void WriteFile::giveUp()
{
    m_upload.reset();
    if (m_fid.isEmpty())
        return;
    Request request{"create_close",
                    {{"domain", m_target.place.domain},
                     {"fid", std::exchange(m_fid, {})},
                     {"devid", m_used.device},
                     {"path", m_used.url}}};
    request.isRepeatable = false; // one try is enough: it must not take long
    if (const auto reply = m_cluster->trackers.ask(request); !reply)
        qCDebug(lcStorage, "MogileFS: no tracker confirmed that an upload was given up: %s",
                qUtf8Printable(reply.error().detail()));
}

} // namespace

QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const std::shared_ptr<Cluster> &cluster,
                                                   const UploadTarget &target,
                                                   const std::optional<FileInfo> &existing,
                                                   const QFtpWriteOptions &options)
{
    constexpr qint64 MaximumGap = 1024 * 1024; // every byte of a gap is stored
    if (existing && options.exclusive)
        return ErrorKind::AlreadyExists;
    auto file = std::make_unique<WriteFile>(cluster, target, options);
    if (options.append || options.offset > 0) {
        const qint64 size = existing ? existing->length : 0;
        if (options.offset > size + MaximumGap)
            return ErrorKind::BadOffset;
        std::unique_ptr<QFtpFile> old;
        if (existing) {
            auto opened = openForRead(cluster, target.place, 0);
            if (!opened)
                return opened.error();
            old = std::move(*opened);
        }
        file->keep(std::move(old), existing ? existing->fid : QByteArray(),
                   options.append ? size : options.offset);
    }
    return std::unique_ptr<QFtpFile>(std::move(file));
}

} // namespace QFtp::Internal::Mogile
