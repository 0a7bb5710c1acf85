// SPDX-License-Identifier: MIT
#include "dtp/pump.h"

#include "dtp/kernelcopy.h"

namespace QFtp::Internal {

namespace {

constexpr qint64 BufferBytes = 256 * 1024;
constexpr qint64 MarkerDistance = 1024 * 1024;

// One per pool thread: a new buffer for each transfer would cost more than a small transfer.
char *threadBuffer()
{
    thread_local const std::unique_ptr<char[]> buffer(new char[BufferBytes]);
    return buffer.get();
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
    char *const buffer = threadBuffer();
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
        if (auto written = stream.write(bytes.data(), bytes.size()); !written)
            return written;
        pacing.addMoved(*count);
    }
    const QByteArrayView rest = encoder.finish();
    return stream.write(rest.data(), rest.size());
}

QFtpResult<void> decodeToFile(DataStream &stream, QFtpFile &file,
                              const Representation &representation, qint64 offset, Pacing &pacing,
                              const MarkerHandler &onMarker)
{
    const bool isIdentity = representation.isIdentity();
    char *const buffer = threadBuffer();
    QByteArray decoded;
    Decoder decoder(representation, [&](const QByteArray &marker) {
        if (onMarker)
            onMarker(marker, offset + pacing.moved() + decoded.size());
    });
    while (true) {
        const qint64 wanted = pacing.take(BufferBytes);
        if (wanted == 0)
            return ErrorKind::Cancelled;
        const auto count = stream.read(buffer, wanted);
        if (!count)
            return count.error();
        pacing.giveBack(wanted - *count);
        if (pacing.isCancelled())
            return ErrorKind::Cancelled;
        const bool isEnd = *count == 0;
        QByteArrayView bytes(buffer, *count);
        if (!isIdentity) {
            decoded.resize(0);
            const bool isOkay = isEnd ? decoder.finish(&decoded) : decoder.decode(bytes, &decoded);
            if (!isOkay)
                return isEnd ? ErrorKind::ConnectionLost : ErrorKind::Malformed;
            bytes = decoded;
        }
        if (auto written = file.write(bytes.data(), bytes.size()); !written)
            return written;
        pacing.addMoved(bytes.size());
        if (isEnd || decoder.isEnded())
            return {};
    }
}

bool canCopyInKernel(const QFtpFile &file, const DataStream &stream,
                     const Representation &representation)
{
    return representation.isIdentity() && file.nativeHandle() >= 0 && stream.nativeHandle() >= 0;
}

} // namespace

QFtpResult<void> pumpToStream(QFtpFile &file, DataStream &stream,
                              const Representation &representation, const TransferWindow &window,
                              Pacing &pacing)
{
    if (canCopyInKernel(file, stream, representation)) {
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
    if (canCopyInKernel(file, stream, representation)) {
        const auto copied = copyToFile(stream.nativeHandle(), file.nativeHandle(), pacing);
        if (!copied)
            return copied.error();
        if (*copied)
            return {};
    }
    return decodeToFile(stream, file, representation, offset, pacing, onMarker);
}

} // namespace QFtp::Internal
