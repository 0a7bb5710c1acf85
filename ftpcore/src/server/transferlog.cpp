// SPDX-License-Identifier: MIT
#include "server/transferlog.h"

#include "base/logging.h"

#include <QtCore/qfile.h>
#include <QtCore/qlocale.h>
#include <QtCore/qstringconverter.h>

namespace QFtp::Internal {

namespace {

// Makes \a text one word, because spaces separate the columns of xferlog.
QByteArray word(const QByteArray &text)
{
    const auto isPlain = [](QChar c) { return c != u' ' && !isHidden(c); };
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(text);
    const bool isUtf8 = !decoder.hasError();
    if (!isUtf8)
        decoded = QString::fromLatin1(text);
    for (QChar &c : decoded) {
        if (!isPlain(c))
            c = u'_';
    }
    if (decoded.isEmpty())
        return "-";
    return isUtf8 ? decoded.toUtf8() : decoded.toLatin1();
}

} // namespace

struct TransferLog::Output
{
    QFile file;
};

TransferLog::TransferLog() = default;

TransferLog::~TransferLog() { m_thread.end(std::chrono::seconds(1)); }

void TransferLog::setFile(const QString &fileName)
{
    m_output.reset();
    if (fileName.isEmpty())
        return;
    m_output = std::make_shared<Output>();
    m_thread.run([output = m_output, fileName] {
        output->file.setFileName(fileName);
        if (!output->file.open(QIODevice::WriteOnly | QIODevice::Append))
            qCWarning(lcServer, "can't write the transfer log %s: %s", qUtf8Printable(fileName),
                      qUtf8Printable(output->file.errorString()));
    });
}

void TransferLog::add(const QFtpTransfer &transfer)
{
    if (!m_output || transfer.direction == TransferDirection::Listing)
        return;
    m_thread.run([output = m_output, text = line(transfer)] {
        if (output->file.isOpen()) {
            output->file.write(text);
            output->file.flush();
        }
    });
}

QByteArray TransferLog::line(const QFtpTransfer &transfer)
{
    const bool isUpload = transfer.direction == TransferDirection::Upload;
    const bool isAnonymous = transfer.userName == u"anonymous";
    const QByteArrayList columns = {
        QLocale::c()
            .toString(QDateTime::currentDateTime(), QStringLiteral("ddd MMM dd hh:mm:ss yyyy"))
            .toLatin1(),
        QByteArray::number(qint64((transfer.duration.count() + 999) / 1000)),
        word(transfer.peerAddress.toString().toLatin1()),
        QByteArray::number(transfer.transferredBytes),
        word(transfer.path),
        transfer.ascii ? "a" : "b",
        "_", // no special action such as compression
        isUpload ? "i" : "o",
        isAnonymous ? "a" : "r",
        word(transfer.userName.toUtf8()),
        "ftp 0 *", // the service, and no RFC 931 identification
        transfer.outcome == TransferOutcome::Complete ? "c" : "i",
    };
    return columns.join(' ') + '\n';
}

} // namespace QFtp::Internal
