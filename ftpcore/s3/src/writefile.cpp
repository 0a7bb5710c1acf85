// SPDX-License-Identifier: MIT
#include "file.h"

#include "base/digest.h"
#include "base/logging.h"

#include <cstring>
#include <deque>
#include <functional>

namespace QFtp::Internal::S3 {

using Http::unavailable;
using std::chrono::milliseconds;

namespace {

constexpr int MostParts = 10'000;

/// Memory for one part, given back at its end.
class PartBuffer
{
public:
    PartBuffer(Store *store, qint64 size) :
        m_store(store), m_room(size), m_bytes(store->memory.take(size))
    { }
    ~PartBuffer()
    {
        if (m_bytes)
            m_store->memory.giveBack(std::move(m_bytes), m_room);
    }
    Q_DISABLE_COPY_MOVE(PartBuffer)

    bool isValid() const { return bool(m_bytes); }
    bool isFull() const { return m_used == m_room; }
    QByteArrayView content() const { return {m_bytes.get(), qsizetype(m_used)}; }
    void clear() { m_used = 0; }
    /// Takes as much as there is room for.
    qint64 add(const char *data, qint64 size)
    {
        const qint64 count = std::min(size, m_room - m_used);
        std::memcpy(m_bytes.get() + m_used, data, size_t(count));
        m_used += count;
        return count;
    }

private:
    Store *const m_store;
    const qint64 m_room;
    PartMemory::Buffer m_bytes;
    qint64 m_used = 0;
};

using Buffer = std::unique_ptr<PartBuffer>;

/// A part on its way to the store.
struct Part
{
    int number;
    Buffer buffer;
    std::unique_ptr<Attempt> attempt;
};

class WriteFile : public QFtpFile
{
public:
    /// \a old: what there is now.
    WriteFile(const Place &place, const QFtpWriteOptions &options, const ObjectInfo &old,
              qint64 partBytes, const std::stop_token &stop) :
        m_store(place.store),
        m_key(place.key), m_isExclusive(options.exclusive),
        m_continues(options.append || options.offset > 0), m_oldEtag(old.etag),
        m_partBytes(partBytes), m_follows(std::in_place, stop, [this] { m_cut.request_stop(); }),
        m_current(std::make_unique<PartBuffer>(m_store.get(), partBytes))
    { }
    ~WriteFile() override { giveUp(); }

    bool hasMemory() const { return m_current->isValid(); }
    /// Begins with the first \a size bytes of the object \a old; zero bytes fill a gap at its end.
    QFtpResult<void> keep(const ObjectInfo &old, qint64 size);

    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> commit() override;
    void abandon() override { giveUp(); }

private:
    int partsBegun() const { return int(m_etags.size()); }
    QFtpResult<void> begin();
    QFtpResult<void> copyOld(const ObjectInfo &old, qint64 size);
    QFtpResult<void> readOld(const ObjectInfo &old, qint64 offset, qint64 size);
    QFtpResult<void> fillGap(qint64 size);
    QFtpResult<void> sendCurrent();
    QFtpResult<void> nextBuffer();
    QFtpResult<Buffer> goOn();
    QFtpResult<void> noteEnd(Part *part);
    QFtpResult<void> checkOthers();
    QFtpResult<void> putWhole();
    QFtpResult<void> complete();
    void giveUp();

    const std::shared_ptr<Store> m_store;
    const QByteArray m_key;
    const bool m_isExclusive;
    const bool m_continues;     // the old object, which must stay what it is until the end
    const QByteArray m_oldEtag; // empty: there is none
    const qint64 m_partBytes;
    std::stop_source m_cut; // of all that happens before the last byte
    // Lets the caller cut it.
    std::optional<std::stop_callback<std::function<void()>>> m_follows;

    Buffer m_current;                         // null: it is on its way
    std::shared_ptr<Http::Channel> m_channel; // null: no part was sent yet
    QByteArray m_id;                          // of the upload in parts; empty: there is none
    QByteArrayList m_etags;                   // of the parts; empty: not known yet
    std::deque<Part> m_parts;                 // on their way
    qint64 m_size = 0;
};

QFtpResult<void> WriteFile::begin()
{
    if (!m_id.isEmpty())
        return {};
    bool wasRepeated = false;
    auto id = beginUpload(&m_store->bucket, m_key, {}, &wasRepeated);
    if (!id)
        return id.error();
    m_id = *id;
    m_store->noteUpload(m_id);
    if (wasRepeated)
        m_store->sweepTwins(m_key, m_id);
    m_channel = m_store->bucket.channel();
    return {};
}

QFtpResult<void> WriteFile::keep(const ObjectInfo &old, qint64 size)
{
    constexpr qint64 MaximumGap = 1024 * 1024; // every byte of a gap is stored
    if (size - old.size > MaximumGap)
        return QFtpError(ErrorKind::BadOffset,
                         QStringLiteral("S3: the offset is far behind the end of the object"));
    const qint64 kept = std::min(size, old.size);
    const qint64 copied = kept - kept % m_partBytes;
    if (auto done = copyOld(old, copied); !done)
        return done;
    if (auto done = readOld(old, copied, kept - copied); !done)
        return done;
    return fillGap(size - kept);
}

// The store copies whole parts by itself.
QFtpResult<void> WriteFile::copyOld(const ObjectInfo &old, qint64 size)
{
    for (qint64 offset = 0; offset < size; offset += m_partBytes) {
        if (auto begun = begin(); !begun)
            return begun;
        auto etag = copyPart(&m_store->bucket, m_key, m_id, partsBegun() + 1, m_key, old.etag,
                             offset, m_partBytes, m_cut.get_token());
        if (!etag)
            return etag.error();
        m_etags += *etag;
        m_size += m_partBytes;
    }
    return {};
}

QFtpResult<void> WriteFile::readOld(const ObjectInfo &old, qint64 offset, qint64 size)
{
    if (size == 0)
        return {};
    auto file = openRange(m_store, m_key, offset, old.etag, m_cut.get_token());
    if (!file)
        return file.error();
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    for (qint64 left = size; left > 0;) {
        const auto count = (*file)->read(bytes.data(), std::min(left, qint64(bytes.size())));
        if (!count || *count == 0)
            return count ? unavailable(QStringLiteral("S3: the object ended early"))
                         : count.error();
        if (auto written = write(bytes.constData(), *count); !written)
            return written;
        left -= *count;
    }
    return {};
}

QFtpResult<void> WriteFile::fillGap(qint64 size)
{
    const QByteArray zeros(qsizetype(std::min<qint64>(size, 64 * 1024)), '\0');
    for (qint64 left = size; left > 0; left -= zeros.size()) {
        if (auto written = write(zeros.constData(), std::min(left, qint64(zeros.size()))); !written)
            return written;
    }
    return {};
}

QFtpResult<void> WriteFile::write(const char *data, qint64 size)
{
    while (size > 0) {
        // A full part is sent only when more follows: a file of one part needs one request.
        if (m_current && m_current->isFull()) {
            if (auto sent = sendCurrent(); !sent)
                return sent;
        }
        if (!m_current) {
            if (auto next = nextBuffer(); !next)
                return next;
        }
        const qint64 count = m_current->add(data, size);
        data += count;
        size -= count;
        m_size += count;
    }
    const auto moved = goOn();
    return moved ? QFtpResult<void>() : moved.error();
}

QFtpResult<void> WriteFile::sendCurrent()
{
    if (auto begun = begin(); !begun)
        return begun;
    if (partsBegun() == MostParts)
        return QFtpError(ErrorKind::NoSpace,
                         QStringLiteral("S3: expected a file of at most 10,000 parts: a larger "
                                        "partSize allows larger files"));
    m_etags += QByteArray();
    Part part{partsBegun(), std::move(m_current), nullptr};
    part.attempt = std::make_unique<Attempt>(
        &m_store->bucket, m_channel,
        partOperation(m_key, m_id, part.number, part.buffer->content(), m_cut.get_token()));
    m_parts.push_back(std::move(part));
    return {};
}

// More memory if there is some, otherwise that of the first part that has arrived.
QFtpResult<void> WriteFile::nextBuffer()
{
    constexpr milliseconds BetweenLooks{50};
    if (int(m_parts.size()) < m_store->bucket.options.partsInFlight) {
        m_current = std::make_unique<PartBuffer>(m_store.get(), m_partBytes);
        if (m_current->isValid())
            return {};
        m_current.reset();
    }
    while (!m_current) {
        auto free = goOn();
        if (!free)
            return free.error();
        m_current = std::move(*free);
        if (!m_current)
            m_channel->wait(BetweenLooks);
    }
    m_current->clear();
    return {};
}

// Lets the parts go on without waiting. Returns the buffer of one that has arrived, if any.
QFtpResult<Buffer> WriteFile::goOn()
{
    Buffer free;
    for (auto part = m_parts.begin(); part != m_parts.end();) {
        if (!part->attempt->goOn(milliseconds(0))) {
            ++part;
            continue;
        }
        if (const auto ended = noteEnd(&*part); !ended)
            return ended.error();
        free = std::move(part->buffer);
        part = m_parts.erase(part);
    }
    return free;
}

QFtpResult<void> WriteFile::noteEnd(Part *part)
{
    const auto &answer = part->attempt->result();
    if (!answer)
        return answer.error();
    if (!(*answer)->isGood())
        return errorFrom((*answer)->status(), (*answer)->answer(), "PUT part of " + m_key);
    m_etags[part->number - 1] = (*answer)->header("ETag");
    return {};
}

QFtpResult<void> WriteFile::commit() { return m_id.isEmpty() ? putWhole() : complete(); }

// An upload that continues an object, or must not replace one, must not replace what somebody else
// stored after it began.
QFtpResult<void> WriteFile::checkOthers()
{
    if (!m_isExclusive && !m_continues)
        return {};
    const auto info = head(&m_store->bucket, m_key, {});
    if (!info && info.error().kind() != ErrorKind::NotFound)
        return info.error();
    if (info && m_isExclusive)
        return ErrorKind::AlreadyExists;
    if (m_continues && (info ? info->etag : QByteArray()) != m_oldEtag)
        return QFtpError(ErrorKind::Busy,
                         QStringLiteral("S3: somebody else changed the object during the upload"));
    return {};
}

QFtpResult<void> WriteFile::putWhole()
{
    if (auto checked = checkOthers(); !checked)
        return checked;
    const QByteArrayView content = m_current ? m_current->content() : QByteArrayView("");
    Digest digest(Digest::Algorithm::Md5);
    digest.add(content.data(), content.size());
    const QByteArray md5 = QByteArray::fromHex(digest.result()).toBase64();
    if (md5.isEmpty())
        return QFtpError(ErrorKind::Internal, QStringLiteral("OpenSSL can't compute the digest"));
    return put(&m_store->bucket, m_key, content, {{"Content-MD5", md5}, {Md5Metadata, md5}}, {});
}

QFtpResult<void> WriteFile::complete()
{
    constexpr milliseconds BetweenLooks{50};
    if (m_current && !m_current->content().isEmpty()) {
        if (auto sent = sendCurrent(); !sent)
            return sent;
    }
    while (!m_parts.empty()) {
        const auto moved = goOn();
        if (!moved)
            return moved.error();
        if (!m_parts.empty())
            m_channel->wait(BetweenLooks);
    }
    if (auto checked = checkOthers(); !checked)
        return checked;
    auto completed = completeUpload(&m_store->bucket, m_key, m_id, m_etags, m_size, {});
    if (completed)
        m_store->forgetUpload(std::exchange(m_id, {}));
    return completed;
}

// The old object was never touched.
void WriteFile::giveUp()
{
    m_parts.clear(); // breaks their requests off
    m_current.reset();
    if (m_id.isEmpty())
        return;
    const QByteArray id = std::exchange(m_id, {});
    const auto aborted = abortUpload(&m_store->bucket, m_key, id);
    if (!aborted)
        qCWarning(lcStorage, "S3: parts of an upload of %s are left: %s",
                  qUtf8Printable(printable(m_key)), qUtf8Printable(aborted.error().detail()));
    m_store->forgetUpload(id);
}

// The same for all parts of an upload: some stores insist on it.
qint64 partBytesFor(const StorageOptions &options, qint64 announced)
{
    constexpr qint64 Step = 1024 * 1024;
    const qint64 needed = (announced / MostParts / Step + 1) * Step;
    return std::max(options.partBytes, needed);
}

} // namespace

QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const Place &place,
                                                   const std::optional<ObjectInfo> &existing,
                                                   const QFtpWriteOptions &options,
                                                   const std::stop_token &stop)
{
    const ObjectInfo old = existing.value_or(ObjectInfo());
    const qint64 kept = options.append ? old.size : options.offset;
    const StorageOptions &storage = place.bucket()->options;
    const qint64 announced = std::max({options.size, old.size, kept});
    auto file =
        std::make_unique<WriteFile>(place, options, old, partBytesFor(storage, announced), stop);
    if (!file->hasMemory())
        return QFtpError(ErrorKind::Busy,
                         QStringLiteral("S3: all memory for uploads is in use: raise "
                                        "\"memory\", or let fewer clients upload at once"));
    if (kept > 0) {
        if (const auto done = file->keep(old, kept); !done)
            return done.error();
    }
    return std::unique_ptr<QFtpFile>(std::move(file));
}

} // namespace QFtp::Internal::S3
