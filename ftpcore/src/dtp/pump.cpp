// SPDX-License-Identifier: MIT
#include "dtp/pump.h"

#include "base/turn.h"

#include <cerrno>
#include <memory>

namespace QFtp::Internal {

namespace {

constexpr qint64 BufferBytes = 256 * 1024;
constexpr qint64 MarkerDistance = 1024 * 1024;

// One for each pool thread: a new one for each transfer costs more than a small transfer.
char *threadBuffer()
{
    thread_local const std::unique_ptr<char[]> buffer(new char[BufferBytes]);
    return buffer.get();
}

QFtpResult<void> cancelled() { return ErrorKind::Cancelled; }

// Bytes that the client has already, of a download restarted in TYPE A, are made and left out.
QByteArrayView withoutSkipped(const QByteArray &encoded, qint64 *skippedBytes)
{
    const qsizetype skip = qMin(*skippedBytes, qint64(encoded.size()));
    *skippedBytes -= skip;
    return QByteArrayView(encoded).sliced(skip);
}

} // namespace

qint64 waitForTurn(const PumpOptions &options, qint64 most)
{
    if (!options.throttle || !options.throttle->isLimited()) {
        Turn::setWorked(*options.progress);
        return most;
    }
    const qint64 slice = options.throttle->slice(most);
    return options.throttle->wait(slice, *options.isCancelled) ? slice : 0;
}

void giveBack(const PumpOptions &options, qint64 bytes)
{
    const int error = errno; // of the call that moved less
    if (options.throttle && options.throttle->isLimited() && bytes > 0)
        options.throttle->giveBack(bytes);
    errno = error;
}

QFtpResult<void> pumpToStream(QFtpFile &file, DataStream &stream, const PumpOptions &options)
{
    const bool isIdentity = options.representation.isIdentity();
    if (isIdentity && file.nativeHandle() >= 0 && stream.nativeHandle() >= 0) {
        const auto copied = copyToStream(file.nativeHandle(), stream.nativeHandle(), options);
        if (!copied)
            return copied.error();
        if (*copied)
            return {};
    }
    char *const buffer = threadBuffer();
    Encoder encoder(options.representation);
    QByteArray encoded;
    qint64 skippedBytes = options.skippedBytes;
    qint64 moved = 0;
    qint64 nextMarker = MarkerDistance;
    while (options.limitBytes < 0 || moved < options.limitBytes) {
        const qint64 wanted = waitForTurn(
            options,
            options.limitBytes < 0 ? BufferBytes : qMin(BufferBytes, options.limitBytes - moved));
        if (wanted == 0)
            return cancelled();
        const auto count = file.read(buffer, wanted);
        if (!count)
            return count.error();
        giveBack(options, wanted - *count);
        if (*count == 0)
            break;
        if (*options.isCancelled)
            return cancelled();
        moved += *count;
        QByteArrayView bytes(buffer, *count);
        if (!isIdentity) {
            encoded.resize(0);
            encoder.encode(bytes, &encoded);
            if (moved >= nextMarker && skippedBytes == 0) {
                encoder.mark(options.offsetBytes + moved, &encoded);
                nextMarker = moved + MarkerDistance;
            }
            bytes = withoutSkipped(encoded, &skippedBytes);
        }
        if (const auto written = stream.write(bytes.data(), bytes.size()); !written)
            return written;
        *options.progress += *count;
    }
    encoded.resize(0);
    encoder.finish(&encoded);
    return stream.write(encoded.constData(), encoded.size());
}

QFtpResult<void> pumpToFile(DataStream &stream, QFtpFile &file, const PumpOptions &options)
{
    const bool isIdentity = options.representation.isIdentity();
    if (isIdentity && file.nativeHandle() >= 0 && stream.nativeHandle() >= 0) {
        const auto copied = copyToFile(stream.nativeHandle(), file.nativeHandle(), options);
        if (!copied)
            return copied.error();
        if (*copied)
            return {};
    }
    char *const buffer = threadBuffer();
    QByteArray decoded;
    Decoder decoder(options.representation, [&](const QByteArray &marker) {
        if (options.onMarker)
            options.onMarker(marker, options.offsetBytes + *options.progress + decoded.size());
    });
    while (true) {
        const qint64 wanted = waitForTurn(options, BufferBytes);
        if (wanted == 0)
            return cancelled();
        const auto count = stream.read(buffer, wanted);
        if (!count)
            return count.error();
        giveBack(options, wanted - *count);
        if (*options.isCancelled)
            return cancelled();
        QByteArrayView bytes(buffer, *count);
        if (!isIdentity) {
            decoded.resize(0);
            const bool isOkay =
                *count == 0 ? decoder.finish(&decoded) : decoder.decode(bytes, &decoded);
            if (!isOkay)
                return *count == 0 ? ErrorKind::ConnectionLost : ErrorKind::Malformed;
            bytes = decoded;
        }
        if (const auto written = file.write(bytes.data(), bytes.size()); !written)
            return written;
        *options.progress += bytes.size();
        if (*count == 0 || decoder.isEnded())
            return {};
    }
}

#ifndef QFTP_NATIVE_IO

QFtpResult<bool> copyToStream(int, int, const PumpOptions &) { return false; }

QFtpResult<bool> copyToFile(int, int, const PumpOptions &) { return false; }

#endif

} // namespace QFtp::Internal
