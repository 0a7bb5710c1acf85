// SPDX-License-Identifier: MIT
#include "dtp/doorstep.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

using std::chrono::steady_clock;

struct Doorstep::Waiting
{
    Waiting(Socket connection, const Endpoint &from) :
        socket(std::move(connection)), balancer(from),
        notifier(new QSocketNotifier(socket.descriptor(), QSocketNotifier::Read))
    { }
    // Not at once: the notifier may be calling the function that no longer wants it.
    ~Waiting()
    {
        notifier->setEnabled(false);
        notifier->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(Waiting)

    Socket socket;
    const Endpoint balancer;
    ProxyHeader header;
    const steady_clock::time_point since = steady_clock::now();
    QSocketNotifier *const notifier;
};

Doorstep::Doorstep(Handler onHeader, Refused onRefusal) :
    m_onHeader(std::move(onHeader)), m_onRefusal(std::move(onRefusal))
{
    constexpr std::chrono::milliseconds SweepInterval{250};
    m_sweepTimer.setInterval(SweepInterval);
    QObject::connect(&m_sweepTimer, &QTimer::timeout, &m_sweepTimer, [this] { sweep(); });
}

Doorstep::~Doorstep() = default;

void Doorstep::add(Socket connection, const Endpoint &balancer)
{
    constexpr size_t Most = 4096;
    connection.setBlocking(false);
    m_waiting.push_back(std::make_unique<Waiting>(std::move(connection), balancer));
    Waiting *const added = m_waiting.back().get();
    QObject::connect(added->notifier, &QSocketNotifier::activated, added->notifier,
                     [this, added] { read(added); });
    if (m_waiting.size() > Most)
        refuse(m_waiting.front().get(), QStringLiteral("too many others wait for theirs"));
    if (!m_sweepTimer.isActive())
        m_sweepTimer.start();
    read(added); // it is usually there
}

void Doorstep::read(Waiting *waiting)
{
    ProxyHeader &header = waiting->header;
    while (header.status() == ProxyHeader::Status::Incomplete) {
        std::array<char, 1024> buffer;
        const qint64 count =
            waiting->socket.receive(buffer.data(), qMin(header.wanted(), qsizetype(buffer.size())));
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (count <= 0) {
            take(waiting);
            return;
        }
        header.add(QByteArrayView(buffer.data(), count));
    }
    if (header.status() == ProxyHeader::Status::Malformed) {
        refuse(waiting, QStringLiteral("it begins with something else"));
        return;
    }
    const auto taken = take(waiting);
    taken->socket.setBlocking(true);    // as it came
    const Handler handler = m_onHeader; // it may destroy this
    handler(std::move(taken->socket), header.sides());
}

void Doorstep::sweep()
{
    constexpr std::chrono::seconds Patience{5};
    const auto latest = steady_clock::now() - Patience;
    while (!m_waiting.empty() && m_waiting.front()->since <= latest)
        refuse(m_waiting.front().get(), QStringLiteral("it did not come"));
    if (m_waiting.empty())
        m_sweepTimer.stop();
}

std::unique_ptr<Doorstep::Waiting> Doorstep::take(Waiting *waiting)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [&](const auto &one) { return one.get() == waiting; });
    std::unique_ptr<Waiting> taken = std::move(*found);
    m_waiting.erase(found);
    return taken;
}

void Doorstep::refuse(Waiting *waiting, const QString &reason)
{
    const auto refused = take(waiting);
    m_onRefusal(refused->balancer,
                QStringLiteral("a header of the PROXY protocol is missing: ") + reason);
}

} // namespace QFtp::Internal
