// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtNetwork/qlocalsocket.h>

namespace {

// A place where only this user can listen, if the system has one.
QString socketName(const QString &configFile)
{
    const QString file = QFileInfo(configFile).absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash((QDir::homePath() + u'\n' + file).toUtf8(),
                                                     QCryptographicHash::Sha256);
    const QString name =
        QStringLiteral("qftpserver-") + QString::fromLatin1(hash.toHex().first(16));
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return directory.isEmpty() ? name : directory + u'/' + name;
}

} // namespace

SingleInstance::SingleInstance(const QString &configFile, QObject *parent) :
    QObject(parent), m_name(socketName(configFile))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            const auto answer = [this, socket] {
                if (!socket->canReadLine())
                    return;
                const QString folder = QString::fromUtf8(socket->readLine().trimmed());
                socket->write("shown\n");
                Q_EMIT shown(folder);
            };
            connect(socket, &QLocalSocket::readyRead, this, answer);
            answer();
        }
    });
}

bool SingleInstance::begin(const QString &folder)
{
    constexpr int PatienceMsecs = 3000;
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(PatienceMsecs)) {
        other.write(folder.toUtf8() + '\n');
        other.waitForBytesWritten(PatienceMsecs);
        other.waitForReadyRead(PatienceMsecs);
        return false;
    }
    QLocalServer::removeServer(m_name); // left by an instance that crashed
    m_server.listen(m_name);
    return true;
}

#include "moc_singleinstance.cpp"
