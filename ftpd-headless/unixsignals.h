// SPDX-License-Identifier: MIT
#ifndef FTPD_UNIXSIGNALS_H
#define FTPD_UNIXSIGNALS_H

#include <QtCore/qobject.h>
#include <QtCore/qsocketnotifier.h>

/// SIGHUP, SIGTERM and SIGINT as Qt signals.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    /// SIGHUP.
    void reloadRequested();
    /// SIGTERM or SIGINT.
    void stopRequested();

private:
    void read();

    QSocketNotifier m_notifier;
};

#endif
