// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtNetwork/qlocalsocket.h>

SingleInstance::SingleInstance(const QString &configFile, QObject *parent) :
    QObject(parent),
    m_name(QStringLiteral("qftpserver-")
           + QString::fromLatin1(
               QCryptographicHash::hash(
                   (QDir::homePath() + u'\n' + QFileInfo(configFile).absoluteFilePath()).toUtf8(),
                   QCryptographicHash::Sha256)
                   .toHex()
                   .first(16)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->write("shown\n");
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            Q_EMIT shown();
        }
    });
}

bool SingleInstance::begin()
{
    constexpr int PatienceMsecs = 3000;
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(PatienceMsecs)) {
        other.waitForReadyRead(PatienceMsecs);
        return false;
    }
    QLocalServer::removeServer(m_name); // of one that crashed
    m_server.listen(m_name);
    return true;
}
