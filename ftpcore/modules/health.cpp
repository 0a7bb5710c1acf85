// SPDX-License-Identifier: MIT
#include "modules/health.h"

#ifdef QFTP_HAS_WEB
#include <QFtpServer/qftphealth.h>

class Health::Private
{
public:
    explicit Private(QFtpServer *asked) : server(asked) { }

    QString apply(const QFtpConfig::Health &wanted)
    {
        if (wanted == settings)
            return {};
        settings = QFtpConfig::Health();
        health.reset();
        if (wanted.port == 0)
            return {};
        health = std::make_unique<QFtpHealth>(server);
        const QHostAddress address = wanted.address.isEmpty() ? QHostAddress(QHostAddress::Any)
                                                              : QHostAddress(wanted.address);
        if (!health->listen(address, quint16(wanted.port)))
            return health->errorString();
        settings = wanted;
        return {};
    }

private:
    QFtpServer *const server;
    std::unique_ptr<QFtpHealth> health;
    QFtpConfig::Health settings; // by default, it does not listen
};
#else
class Health::Private
{
public:
    explicit Private(QFtpServer *) { }
    QString apply(const QFtpConfig::Health &wanted)
    {
        return wanted.port == 0
            ? QString()
            : QStringLiteral("this program was built without [health]: remove it");
    }
};
#endif

Health::Health(QFtpServer *server) : d(std::make_unique<Private>(server)) { }

Health::~Health() = default;

QString Health::apply(const QFtpConfig::Health &settings) { return d->apply(settings); }
