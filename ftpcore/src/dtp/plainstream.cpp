// SPDX-License-Identifier: MIT
#include "base/systemerror.h"
#include "dtp/datastream.h"

#include <cerrno>

namespace QFtp::Internal {

namespace {

class PlainStream : public DataStream
{
public:
    PlainStream(Socket connection, std::chrono::milliseconds stallTimeout) :
        m_connection(std::move(connection)), m_stallTimeout(stallTimeout)
    {
        m_connection.setTimeout(stallTimeout);
        m_connection.setNoDelay();
    }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        const qint64 count = m_connection.receive(data, size);
        if (count < 0)
            return streamError();
        return count;
    }

    QFtpResult<void> write(const char *data, qint64 size) override
    {
        while (size > 0) {
            const qint64 count = m_connection.send(data, size);
            if (count < 0)
                return streamError();
            data += count;
            size -= count;
        }
        return {};
    }

    QFtpResult<void> finishWriting() override
    {
        m_connection.shutDown(Socket::Direction::Send);
        return m_connection.waitUntilDelivered(m_stallTimeout);
    }

    int nativeHandle() const override { return m_connection.descriptor(); }
    std::optional<quint64> acknowledged() const override { return m_connection.acknowledged(); }
    void interrupt() override { m_connection.shutDown(Socket::Direction::Both); }

private:
    Socket m_connection;
    std::chrono::milliseconds m_stallTimeout;
};

} // namespace

std::unique_ptr<DataStream> makePlainStream(Socket connection,
                                            std::chrono::milliseconds stallTimeout)
{
    return std::make_unique<PlainStream>(std::move(connection), stallTimeout);
}

QFtpError streamError()
{
    const int error = errno;
    const bool isTimeout = error == EAGAIN || error == EWOULDBLOCK;
    return {isTimeout ? ErrorKind::TimedOut : ErrorKind::ConnectionLost,
            QStringLiteral("data connection: ") + errorText(error)};
}

} // namespace QFtp::Internal
