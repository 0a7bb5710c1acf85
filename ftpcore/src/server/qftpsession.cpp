// SPDX-License-Identifier: MIT
#include "server/qftpserver_p.h"
#include "session/serverpi.h"

#include <QtCore/qmetaobject.h>

using namespace QFtp::Internal;

QFtpSession::QFtpSession(std::unique_ptr<Private> data, QObject *parent) :
    QObject(parent), d(std::move(data))
{ }

QFtpSession::~QFtpSession() = default;

quint64 QFtpSession::id() const { return d->id; }

QHostAddress QFtpSession::peerAddress() const { return d->peer.address; }

quint16 QFtpSession::peerPort() const { return d->peer.port; }

QString QFtpSession::userName() const { return d->facts.userName; }

QString QFtpSession::accountSource() const { return d->facts.accountSource; }

QString QFtpSession::clientName() const { return d->facts.clientName; }

QString QFtpSession::tlsDescription() const { return d->facts.tlsDescription; }

QDateTime QFtpSession::connectedSince() const { return d->connectedSince; }

QByteArray QFtpSession::workingDirectory() const { return d->activity.directory; }

QString QFtpSession::lastCommand() const { return d->activity.lastCommand; }

QDateTime QFtpSession::idleSince() const { return d->activity.idleSince; }

QVariant QFtpSession::attribute(const QString &name) const { return d->caller.attribute(name); }

void QFtpSession::setAttribute(const QString &name, const QVariant &value)
{
    d->caller.setAttribute(name, value);
}

void QFtpSession::setRates(const QFtpRates &rates)
{
    assertThreadOf(this);
    if (!d->server)
        return;
    d->server->post(d->id, [id = d->id, rates](SessionWorker &worker) {
        if (ServerPi *session = worker.find(id))
            session->setRates(rates);
    });
}

void QFtpSession::disconnectClient(const QString &reason)
{
    assertThreadOf(this);
    if (!d->server)
        return;
    const QByteArray text =
        reason.isEmpty() ? QByteArray("Closed by the server.") : reason.toUtf8();
    d->server->post(d->id, [id = d->id, text](SessionWorker &worker) {
        if (ServerPi *session = worker.find(id))
            session->disconnectClient(text);
    });
}

void QFtpSession::abortTransfer(quint64 transferId)
{
    assertThreadOf(this);
    if (!d->server)
        return;
    d->server->post(d->id, [id = d->id, transferId](SessionWorker &worker) {
        if (ServerPi *session = worker.find(id))
            session->abortTransfer(transferId,
                                   QT_TRANSLATE_NOOP("Reason", "It was stopped on the server."));
    });
}

void QFtpSession::connectNotify(const QMetaMethod &) { updateTranscript(); }

// Runs later, as in QFtpServer.
void QFtpSession::disconnectNotify(const QMetaMethod &)
{
    if (d && d->server)
        d->server->inbox->post([server = d->server, id = d->id] {
            const auto found = server->sessions.find(id);
            if (found != server->sessions.end())
                found->second->updateTranscript();
        });
}

void QFtpSession::updateTranscript()
{
    if (!d || !d->server)
        return;
    static const QMetaMethod command = QMetaMethod::fromSignal(&QFtpSession::commandReceived);
    static const QMetaMethod reply = QMetaMethod::fromSignal(&QFtpSession::replySent);
    const bool isWanted = d->server->shared->wantsTranscripts || isSignalConnected(command)
        || isSignalConnected(reply);
    d->server->post(d->id, [id = d->id, isWanted](SessionWorker &worker) {
        if (ServerPi *session = worker.find(id))
            session->setTranscriptWanted(isWanted);
    });
}

#include "QFtpServer/moc_qftpsession.cpp"
