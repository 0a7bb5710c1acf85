// SPDX-License-Identifier: MIT
// Linux: sendfile(2) for downloads, splice(2) through a pipe for uploads.
#include "dtp/kernelcopy.h"

#include "base/systemerror.h"
#include "dtp/datastream.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

namespace QFtp::Internal {

namespace {

// Small enough for smooth progress, large enough to cost nothing.
constexpr qint64 ChunkBytes = 1024 * 1024;
// While the client takes chunks at once, larger ones cost less.
constexpr qint64 LargestChunkBytes = 16 * 1024 * 1024;
constexpr std::chrono::milliseconds AtOnce{10};
constexpr int PipeBytes = 1024 * 1024;

QFtpError fileError()
{
    const int error = errno;
    // Other values say nothing about the name, and may be of the call before.
    const bool isFull = errorKindOf(error) == ErrorKind::NoSpace;
    return {isFull ? ErrorKind::NoSpace : ErrorKind::Internal,
            QStringLiteral("file: ") + errorText(error)};
}

/// The pipe of a pool thread. A pipe that may still hold bytes is discarded.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends, O_CLOEXEC) != 0)
            return;
        // An ordinary user gets at most 64 pipes of this size. Smaller pipes make splice no faster.
        m_size = ::fcntl(m_ends[1], F_SETPIPE_SZ, PipeBytes);
    }
    ~Pipe()
    {
        if (m_ends[0] >= 0) {
            ::close(m_ends[0]);
            ::close(m_ends[1]);
        }
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    bool isUseful() const { return m_size >= PipeBytes; }
    int readEnd() const { return m_ends[0]; }
    int writeEnd() const { return m_ends[1]; }

    static std::unique_ptr<Pipe> &ofThread()
    {
        thread_local std::unique_ptr<Pipe> pipe;
        if (!pipe)
            pipe = std::make_unique<Pipe>();
        return pipe;
    }

private:
    int m_ends[2] = {-1, -1};
    int m_size = -1;
};

// For a file system that can't splice: copies the bytes that are already in the pipe.
bool drainByCopy(int pipe, int file, qint64 size)
{
    char buffer[16 * 1024];
    while (size > 0) {
        const ssize_t count = ::read(pipe, buffer, size_t(qMin<qint64>(size, sizeof buffer)));
        if (count <= 0 || ::write(file, buffer, size_t(count)) != count)
            return false;
        size -= count;
    }
    return true;
}

bool drain(int pipe, int file, qint64 size)
{
    while (size > 0) {
        const ssize_t count = ::splice(pipe, nullptr, file, nullptr, size_t(size), SPLICE_F_MOVE);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EINVAL)
            return drainByCopy(pipe, file, size);
        if (count <= 0)
            return false;
        size -= count;
    }
    return true;
}

ssize_t sendPart(int socket, int file, qint64 size, Pacing &pacing)
{
    const Pacing::PeerWait waiting(pacing);
    return ::sendfile(socket, file, nullptr, size_t(size));
}

/// While it lives, the socket sends only full packets, wherever chunks end.
class FullPackets
{
public:
    explicit FullPackets(int socket) : m_socket(socket) { set(1); }
    ~FullPackets() { set(0); } // sends the rest too
    Q_DISABLE_COPY_MOVE(FullPackets)

private:
    void set(int on) const { ::setsockopt(m_socket, IPPROTO_TCP, TCP_CORK, &on, sizeof on); }

    const int m_socket;
};

} // namespace

QFtpResult<bool> copyToStream(int file, int socket, qint64 limitBytes, Pacing &pacing)
{
    const FullPackets fullPackets(socket);
    qint64 moved = 0;
    qint64 chunkBytes = ChunkBytes;
    while (limitBytes < 0 || moved < limitBytes) {
        const qint64 chunk =
            pacing.take(limitBytes < 0 ? chunkBytes : qMin(chunkBytes, limitBytes - moved));
        if (chunk == 0)
            return ErrorKind::Cancelled;
        const auto begun = std::chrono::steady_clock::now();
        const ssize_t count = sendPart(socket, file, chunk, pacing);
        const bool wasAtOnce = std::chrono::steady_clock::now() - begun < AtOnce;
        chunkBytes = wasAtOnce ? qMin(2 * chunkBytes, LargestChunkBytes) : ChunkBytes;
        pacing.giveBack(chunk - qMax<ssize_t>(0, count));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && moved == 0 && (errno == EINVAL || errno == ENOSYS))
            return false;
        if (count < 0)
            return errno == EIO ? fileError() : streamError();
        if (pacing.isCancelled())
            return ErrorKind::Cancelled;
        if (count == 0)
            break;
        moved += count;
        pacing.addMoved(count);
    }
    return true;
}

QFtpResult<bool> copyToFile(int socket, int file, const MakeRoom &makeRoom, Pacing &pacing)
{
    std::unique_ptr<Pipe> &pipe = Pipe::ofThread();
    if (!pipe->isUseful())
        return false;
    while (true) {
        const qint64 chunk = pacing.take(PipeBytes);
        if (chunk == 0)
            return ErrorKind::Cancelled;
        const ssize_t count = ::splice(socket, nullptr, pipe->writeEnd(), nullptr, size_t(chunk),
                                       SPLICE_F_MOVE | SPLICE_F_MORE);
        pacing.giveBack(chunk - qMax<ssize_t>(0, count));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return streamError();
        if (count == 0)
            return true;
        auto written = makeRoom(count);
        if (written && !drain(pipe->readEnd(), file, count))
            written = fileError();
        if (!written) {
            pipe.reset();
            return written.error();
        }
        pacing.addMoved(count);
        // Not earlier: bytes left in the pipe would go to the next transfer.
        if (pacing.isCancelled())
            return ErrorKind::Cancelled;
    }
}

} // namespace QFtp::Internal
