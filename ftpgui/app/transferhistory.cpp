// SPDX-License-Identifier: MIT
#include "app/transferhistory.h"

#include "app/background.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qstandardpaths.h>

namespace {

// One JSON object in each line.
void writeHistory(const QString &fileName, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(fileName).absolutePath());
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return; // a history that can't be kept harms nobody
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(text);
    file.commit();
}

QByteArray readHistory(const QString &fileName)
{
    constexpr qint64 MaximumSize = 16 * 1024 * 1024;
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.read(MaximumSize) : QByteArray();
}

// Each configuration has users of its own.
QString fileNameFor(const QString &configFile)
{
    const QByteArray hash =
        QCryptographicHash::hash(configFile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/transfers-%1.jsonl").arg(QString::fromLatin1(hash.first(16)));
}

} // namespace

TransferHistory::TransferHistory(QFtpServer *server, QFtpTransferModel *model,
                                 Preferences *preferences, const QString &configFile,
                                 QObject *parent) :
    QObject(parent),
    m_model(model), m_preferences(preferences), m_fileName(fileNameFor(configFile))
{
    constexpr std::chrono::seconds Pause{2};
    m_timer.setSingleShot(true);
    m_timer.setInterval(Pause);
    m_timer.callOnTimeout(this, &TransferHistory::write);
    connect(server, &QFtpServer::transferFinished, this, &TransferHistory::add);
    connect(preferences, &Preferences::keepsHistoryChanged, this, &TransferHistory::write);
    inBackground(
        this, [file = m_fileName] { return parse(readHistory(file)); },
        [this](const QList<QFtpTransfer> &read) {
            const QList<QFtpTransfer> earlier = m_isCleared ? QList<QFtpTransfer>() : read;
            m_isRead = true;
            m_transfers = earlier + m_transfers;
            m_transfers = m_transfers.last(qMin<qsizetype>(MaximumTransfers, m_transfers.size()));
            m_model->addHistory(earlier);
        });
}

TransferHistory::~TransferHistory()
{
    if (m_timer.isActive() && m_isRead && m_preferences->keepsHistory())
        writeHistory(m_fileName, text());
}

QList<QFtpTransfer> TransferHistory::parse(const QByteArray &text)
{
    QList<QFtpTransfer> result;
    for (const QByteArray &line : text.split('\n')) {
        if (const auto transfer = QFtpTransfer::fromJson(QJsonDocument::fromJson(line).object()))
            result.append(*transfer);
    }
    return result;
}

void TransferHistory::add(const QFtpTransfer &transfer)
{
    if (transfer.direction == QFtp::TransferDirection::Listing)
        return;
    m_transfers.append(transfer);
    if (m_transfers.size() > MaximumTransfers)
        m_transfers.removeFirst();
    if (!m_timer.isActive())
        m_timer.start();
}

QByteArray TransferHistory::text() const
{
    QByteArray result;
    for (const QFtpTransfer &transfer : m_transfers)
        result += QJsonDocument(transfer.toJson()).toJson(QJsonDocument::Compact) + '\n';
    return result;
}

// One write at a time, so that the last one wins.
void TransferHistory::write()
{
    if (!m_isRead || m_isWriting)
        return m_timer.start();
    m_isWriting = true;
    const bool isKept = m_preferences->keepsHistory();
    inBackground(
        this,
        [file = m_fileName, content = isKept ? text() : QByteArray(), isKept] {
            if (isKept)
                writeHistory(file, content);
            else
                QFile::remove(file);
            return true;
        },
        [this](bool) { m_isWriting = false; });
}

void TransferHistory::clear()
{
    m_isCleared = true;
    m_transfers.clear();
    m_model->clearHistory();
    write();
}

#include "moc_transferhistory.cpp"
