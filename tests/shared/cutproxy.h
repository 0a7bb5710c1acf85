// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_CUTPROXY_H
#define QFTP_TESTS_CUTPROXY_H

#include <mutex>
#include <QtCore/qregularexpression.h>
#include <QtCore/qthread.h>
#include <QtNetwork/qtcpserver.h>

/// Stands between a client and an HTTP server, and loses or replaces answers when told to.
class CutProxy
{
public:
    /// In front of the server at that port of 127.0.0.1.
    explicit CutProxy(quint16 port);
    ~CutProxy();
    Q_DISABLE_COPY_MOVE(CutProxy)

    quint16 port() const { return m_port; }
    /// Lets the next request whose first line matches \a pattern be served, and breaks the
    /// connection after \a bytes of the answer.
    void cutNext(const QString &pattern, qint64 bytes = 0);
    /// Answers the next such request, which has no body, instead of the server.
    void answerNext(const QString &pattern, const QByteArray &answer);
    /// Answers all such requests from now on.
    void answerAll(const QString &pattern, const QByteArray &answer);
    /// Whether the next request that was meant has come.
    bool isDone() const;

private:
    class Connection;

    const quint16 m_serverPort;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QRegularExpression m_pattern;
    QByteArray m_answer; // empty: the server's
    qint64 m_bytes = 0;
    bool m_isArmed = false;
    bool m_staysArmed = false;
    QThread m_thread;
    QTcpServer *m_server = nullptr; // in m_thread
};

#endif
