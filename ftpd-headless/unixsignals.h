// SPDX-License-Identifier: MIT
#ifndef FTPD_UNIXSIGNALS_H
#define FTPD_UNIXSIGNALS_H

#include <atomic>
#include <QtCore/qobject.h>
#include <thread>

/// SIGHUP, SIGTERM and SIGINT as Qt signals.
///
/// They are blocked in all threads that are started after this, and waited for by one: nothing is
/// interrupted by them, and none is lost before begin().
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    /// Tells of signals from now on. The thread for it has the rights of this one.
    void begin();

Q_SIGNALS:
    /// SIGHUP.
    void reloadRequested();
    /// SIGTERM or SIGINT.
    void stopRequested();

private:
    void wait();

    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

#endif
