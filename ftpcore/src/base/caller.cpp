// SPDX-License-Identifier: MIT
#include <mutex>
#include <QFtpServer/qftprequest.h>
#include <QtCore/qvariant.h>

/// What the application has noted about a session.
class Q_DECL_HIDDEN QFtpCaller::Attributes
{
public:
    std::mutex mutex;
    QVariantMap values;
};

QFtpCaller::QFtpCaller(quint64 session, const QHostAddress &peer) :
    sessionId(session), peerAddress(peer),
    m_attributes(session == 0 ? nullptr : std::make_shared<Attributes>())
{ }

QVariant QFtpCaller::attribute(const QString &name) const
{
    if (!m_attributes)
        return {};
    const std::lock_guard lock(m_attributes->mutex);
    return m_attributes->values.value(name);
}

void QFtpCaller::setAttribute(const QString &name, const QVariant &value) const
{
    if (!m_attributes)
        return;
    const std::lock_guard lock(m_attributes->mutex);
    if (value.isValid())
        m_attributes->values.insert(name, value);
    else
        m_attributes->values.remove(name);
}
