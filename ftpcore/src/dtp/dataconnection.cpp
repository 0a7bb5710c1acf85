// SPDX-License-Identifier: MIT
#include "dtp/dataconnection.h"

#include <QtCore/qrandom.h>

namespace QFtp::Internal {

DataConnection::DataConnection() = default;
DataConnection::~DataConnection() = default;

QFtpResult<Endpoint> DataConnection::listen(const QHostAddress &local,
                                            const QFtpConfig::PortRange &range, PassiveTerms terms,
                                            int tries)
{
    constexpr int Backlog = 1024; // more than strangers can open before a sweep drops them
    reset();
    const int size = range.last - range.first + 1;
    const int start = int(QRandomGenerator::global()->bounded(size));
    for (int i = 0; i < qMin(size, tries); ++i) {
        const Endpoint endpoint{local, quint16(range.first + (start + i) % size)};
        auto listener = Socket::listenOn(endpoint, Backlog);
        if (listener) {
            m_port = std::make_unique<PassivePort>(std::move(*listener), std::move(terms));
            m_kind = Kind::Passive;
            m_since = std::chrono::steady_clock::now();
            m_told = endpoint;
            return endpoint;
        }
        if (listener.error().kind() == ErrorKind::Internal)
            return listener.error();
    }
    return ErrorKind::Busy;
}

void DataConnection::setRemote(const Endpoint &remote)
{
    reset();
    m_kind = Kind::Active;
    m_remote = remote;
    m_since = std::chrono::steady_clock::now();
}

void DataConnection::reset()
{
    m_port.reset();
    m_open = {};
    m_kind = Kind::None;
}

OpenConnection DataConnection::take()
{
    if (m_open.isValid())
        return std::exchange(m_open, {});
    return m_port ? m_port->takeConnection() : OpenConnection();
}

void DataConnection::sweep(std::chrono::steady_clock::time_point now)
{
    if (m_port)
        m_port->sweep(now);
}

std::optional<QFtpError> DataConnection::failure(std::chrono::steady_clock::time_point now) const
{
    return m_port ? m_port->failure(now) : std::nullopt;
}

} // namespace QFtp::Internal
