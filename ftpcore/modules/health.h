// SPDX-License-Identifier: MIT
#ifndef MODULES_HEALTH_H
#define MODULES_HEALTH_H

#include <QFtpServer/qftpserver.h>

/// Answers health checks of balancers, as [health] in the configuration says: see QFtpHealth.
class Health
{
public:
    explicit Health(QFtpServer *server);
    ~Health();
    Q_DISABLE_COPY_MOVE(Health)

    /// Listens as \a settings say. Returns why it can't; empty: it does, or they turn it off.
    QString apply(const QFtpConfig::Health &settings);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
