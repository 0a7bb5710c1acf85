// SPDX-License-Identifier: MIT
#ifndef FTPD_UNIXSIGNALS_H
#define FTPD_UNIXSIGNALS_H

#include <atomic>
#include <QtCore/qobject.h>
#include <thread>

/// Turns SIGHUP, SIGTERM and SIGINT into Qt signals.
///
/// The constructor blocks them in this thread and all threads started later, and one thread waits
/// for them: they interrupt nothing, and none is lost before begin().
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    /// Starts the thread that waits for signals; it has the privileges of the calling thread.
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
