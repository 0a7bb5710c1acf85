// SPDX-License-Identifier: MIT
#ifndef FTPD_SYSTEMSIGNALS_H
#define FTPD_SYSTEMSIGNALS_H

#include <memory>
#include <QtCore/qobject.h>

/// Turns what the system asks a daemon to do into Qt signals.
///
/// POSIX: SIGHUP, SIGTERM and SIGINT. The constructor blocks them in this thread and all threads
/// started later, and one thread waits for them: they interrupt nothing, and none is lost before
/// begin(). Windows: Ctrl-C and the end of the console; see WindowsService for the rest.
class SystemSignals : public QObject
{
    Q_OBJECT

public:
    explicit SystemSignals(QObject *parent = nullptr);
    ~SystemSignals() override;

    /// What they do, for --help.
    static QString description();

    /// From now on signals come. On POSIX systems this starts a thread, which has the privileges of
    /// the calling one.
    void begin();

Q_SIGNALS:
    /// SIGHUP, or the service manager of Windows.
    void reloadRequested();
    /// SIGTERM or SIGINT, Ctrl-C, or the service manager of Windows.
    void stopRequested();

private:
    struct Private;

    const std::unique_ptr<Private> d;
};

#endif
