// SPDX-License-Identifier: MIT
#include "dtp/pump.h"

#include "dtp/kernelcopy.h"
#include "vfs/quotafile.h"

#include <memory>
#include <mutex>
#include <vector>

namespace QFtp::Internal {

namespace {

constexpr qint64 BufferBytes = 256 * 1024;
constexpr qint64 MarkerDistance = 1024 * 1024;

/// A buffer of BufferBytes, taken from those that earlier transfers have left: a new one for each
/// would cost more than a small transfer.
class Buffer
{
public:
    Buffer()
    {
        {
            const std::lock_guard lock(left().mutex);
            if (!left().buffers.empty()) {
                m_bytes = std::move(left().buffers.back());
                left().buffers.pop_back();
            }
        }
        if (!m_bytes)
            m_bytes.reset(new char[BufferBytes]); // not initialized
    }
    ~Buffer()
    {
        constexpr size_t MostLeft = 32;
        const std::lock_guard lock(left().mutex);
        if (left().buffers.size() < MostLeft)
            left().buffers.push_back(std::move(m_bytes));
    }
    Q_DISABLE_COPY_MOVE(Buffer)

    char *data() const { return m_bytes.get(); }

private:
    struct Left
    {
        std::mutex mutex;
        std::vector<std::unique_ptr<char[]>> buffers;
    };

    // Not thread_local: MinGW frees the memory of such variables before their destructors use it.
    // Never destroyed: threads may still run when the process ends.
    static Left &left()
    {
        static auto *const all = new Left;
        return *all;
    }

    std::unique_ptr<char[]> m_bytes;
};

QFtpResult<void> writeTo(DataStream &stream, QByteArrayView bytes, Pacing &pacing)
{
    const Pacing::PeerWait waiting(pacing);
    return stream.write(bytes.data(), bytes.size());
}

/// Encodes the bytes of a download. With the identity representation it passes them unchanged.
class DownloadEncoder
{
public:
    DownloadEncoder(const Representation &representation, const TransferWindow &window) :
        m_isIdentity(representation.isIdentity()), m_encoder(representation),
        m_offset(window.offset), m_skippedBytes(window.skipped)
    { }

    QByteArrayView encode(QByteArrayView bytes)
    {
        if (m_isIdentity)
            return bytes;
        m_read += bytes.size();
        m_encoded.resize(0);
        m_encoder.encode(bytes, &m_encoded);
        if (m_read >= m_nextMarker && m_skippedBytes == 0) {
            m_encoder.mark(m_offset + m_read, &m_encoded);
            m_nextMarker = m_read + MarkerDistance;
        }
        return withoutSkipped();
    }
    QByteArrayView finish()
    {
        m_encoded.resize(0);
        m_encoder.finish(&m_encoded);
        return m_encoded;
    }

private:
    // When a client restarts a download in TYPE A, it already has the first bytes. They are encoded
    // again and dropped.
    QByteArrayView withoutSkipped()
    {
        const qsizetype skip = qMin(m_skippedBytes, qint64(m_encoded.size()));
        m_skippedBytes -= skip;
        return QByteArrayView(m_encoded).sliced(skip);
    }

    const bool m_isIdentity;
    Encoder m_encoder;
    const qint64 m_offset;
    qint64 m_skippedBytes;
    qint64 m_read = 0;
    qint64 m_nextMarker = MarkerDistance;
    QByteArray m_encoded;
};

QFtpResult<void> encodeToStream(QFtpFile &file, DataStream &stream,
                                const Representation &representation, const TransferWindow &window,
                                Pacing &pacing)
{
    const Buffer lent;
    char *const buffer = lent.data();
    DownloadEncoder encoder(representation, window);
    qint64 moved = 0;
    while (window.limit < 0 || moved < window.limit) {
        const qint64 wanted =
            pacing.take(window.limit < 0 ? BufferBytes : qMin(BufferBytes, window.limit - moved));
        if (wanted == 0)
            return ErrorKind::Cancelled;
        const auto count = file.read(buffer, wanted);
        if (!count)
            return count.error();
        pacing.giveBack(wanted - *count);
        if (*count == 0)
            break;
        if (pacing.isCancelled())
            return ErrorKind::Cancelled;
        moved += *count;
        const QByteArrayView bytes = encoder.encode(QByteArrayView(buffer, *count));
        // The rate applies to the larger of the file's bytes and those on the connection.
        if (bytes.size() > *count && !pacing.takeAll(bytes.size() - *count))
            return ErrorKind::Cancelled;
        if (auto written = writeTo(stream, bytes, pacing); !written)
            return written;
        pacing.addMoved(*count);
    }
    return writeTo(stream, encoder.finish(), pacing);
}

/// Decodes the bytes of an upload and writes them to its file.
class UploadDecoder
{
public:
    UploadDecoder(QFtpFile &file, const Representation &representation, qint64 offset,
                  Pacing &pacing, const MarkerHandler &onMarker) :
        m_file(file),
        m_pacing(pacing), m_isIdentity(representation.isIdentity()),
        m_decoder(representation, [this, offset, onMarker](const QByteArray &marker) {
            if (onMarker)
                onMarker(marker, offset + m_pacing.moved() + m_decoded.size());
        })
    { }

    /// Takes the next bytes of the connection. They have been paced; what they decode to beyond
    /// their own size is paced here.
    QFtpResult<void> take(QByteArrayView bytes)
    {
        if (m_isIdentity)
            return write(bytes);
        // Two bytes in MODE C can stand for 63: small pieces keep the memory small.
        constexpr qsizetype PieceBytes = 4096;
        while (!bytes.isEmpty()) {
            const QByteArrayView piece = bytes.first(qMin(PieceBytes, bytes.size()));
            bytes = bytes.sliced(piece.size());
            m_decoded.resize(0);
            if (!m_decoder.decode(piece, &m_decoded))
                return ErrorKind::Malformed;
            if (!m_pacing.takeAll(m_decoded.size() - piece.size()))
                return ErrorKind::Cancelled;
            if (auto written = write(m_decoded); !written)
                return written;
        }
        return {};
    }
    /// Takes the end of the connection.
    QFtpResult<void> finish()
    {
        m_decoded.resize(0);
        return m_decoder.finish(&m_decoded) ? write(m_decoded)
                                            : QFtpResult<void>(ErrorKind::ConnectionLost);
    }
    /// Whether the file has ended although the connection may stay open.
    bool isEnded() const { return m_decoder.isEnded(); }

private:
    QFtpResult<void> write(QByteArrayView bytes)
    {
        auto written = m_file.write(bytes.data(), bytes.size());
        if (written)
            m_pacing.addMoved(bytes.size());
        return written;
    }

    QFtpFile &m_file;
    Pacing &m_pacing;
    const bool m_isIdentity;
    QByteArray m_decoded;
    Decoder m_decoder;
};

QFtpResult<void> decodeToFile(DataStream &stream, QFtpFile &file,
                              const Representation &representation, qint64 offset, Pacing &pacing,
                              const MarkerHandler &onMarker)
{
    const Buffer lent;
    char *const buffer = lent.data();
    UploadDecoder decoder(file, representation, offset, pacing, onMarker);
    while (!decoder.isEnded()) {
        const qint64 wanted = pacing.take(BufferBytes);
        if (wanted == 0)
            return ErrorKind::Cancelled;
        const auto count = stream.read(buffer, wanted);
        if (!count)
            return count.error();
        pacing.giveBack(wanted - *count);
        if (pacing.isCancelled())
            return ErrorKind::Cancelled;
        if (*count == 0)
            return decoder.finish();
        if (auto taken = decoder.take(QByteArrayView(buffer, *count)); !taken)
            return taken;
    }
    return {};
}

// Nothing: the bytes have to pass through this process.
std::optional<QFtpResult<void>> copyToFileInKernel(DataStream &stream, QFtpFile &file,
                                                   Pacing &pacing)
{
    auto *const counted = dynamic_cast<QuotaFile *>(&file);
    const int handle = counted ? counted->handleWithRoom() : file.nativeHandle();
    if (handle < 0 || stream.nativeHandle() < 0)
        return std::nullopt;
    const auto makeRoom = [counted](qint64 size) {
        return counted ? counted->makeRoom(size) : QFtpResult<void>();
    };
    const auto copied = copyToFile(stream.nativeHandle(), handle, makeRoom, pacing);
    if (!copied)
        return copied.error();
    return *copied ? std::optional(QFtpResult<void>()) : std::nullopt;
}

} // namespace

QFtpResult<void> pumpToStream(QFtpFile &file, DataStream &stream,
                              const Representation &representation, const TransferWindow &window,
                              Pacing &pacing)
{
    if (representation.isIdentity() && file.nativeHandle() >= 0 && stream.nativeHandle() >= 0) {
        const auto copied =
            copyToStream(file.nativeHandle(), stream.nativeHandle(), window.limit, pacing);
        if (!copied)
            return copied.error();
        if (*copied)
            return {};
    }
    return encodeToStream(file, stream, representation, window, pacing);
}

QFtpResult<void> pumpToFile(DataStream &stream, QFtpFile &file,
                            const Representation &representation, qint64 offset, Pacing &pacing,
                            const MarkerHandler &onMarker)
{
    if (representation.isIdentity()) {
        if (auto copied = copyToFileInKernel(stream, file, pacing))
            return *copied;
    }
    return decodeToFile(stream, file, representation, offset, pacing, onMarker);
}

} // namespace QFtp::Internal
