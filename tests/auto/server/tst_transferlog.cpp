// SPDX-License-Identifier: MIT
#include "server/transferlog.h"
#include "testregistry.h"
#include "testsystem.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using QFtp::Internal::TransferLog;

class TestTransferLog : public QObject
{
    Q_OBJECT

    static QFtpTransfer transfer()
    {
        QFtpTransfer result;
        result.userName = QStringLiteral("ann b");
        result.peerAddress = QHostAddress(QStringLiteral("192.0.2.1"));
        result.direction = QFtp::TransferDirection::Upload;
        result.path = "/a b\n1970 forged";
        result.transferredBytes = 7;
        result.duration = std::chrono::milliseconds(1200);
        result.outcome = QFtp::TransferOutcome::Complete;
        return result;
    }

private Q_SLOTS:
    void namesForgeNothing()
    {
        QFtpTransfer forged = transfer();
        forged.path = "/\xc2\x9b"
                      "2J\xe2\x80\xae"
                      "fdp\xc3\xbc";
        QVERIFY(TransferLog::line(forged).contains(" /_2J_fdp\xc3\xbc b "));
        forged.path = "/\x9b"
                      "2J\xfc";
        QVERIFY(TransferLog::line(forged).contains(" /_2J\xfc b "));
    }

    void line()
    {
        const QByteArray line = TransferLog::line(transfer());
        QVERIFY(line.endsWith(" 2 192.0.2.1 7 /a_b_1970_forged b _ i r ann_b ftp 0 * c\n"));
        QCOMPARE(line.count('\n'), 1);
        QFtpTransfer aborted = transfer();
        aborted.outcome = QFtp::TransferOutcome::Aborted;
        aborted.direction = QFtp::TransferDirection::Download;
        aborted.userName = QStringLiteral("anonymous");
        aborted.ascii = true;
        QVERIFY(TransferLog::line(aborted).endsWith(" a _ o a anonymous ftp 0 * i\n"));
    }

    void rotation()
    {
        if (TestSystem::isWindows())
            QSKIP("it renames a log that is being written, which Windows does not allow");
        QTemporaryDir directory;
        const QString name = directory.filePath(QStringLiteral("xferlog"));
        const auto lines = [](const QString &file) {
            QFile opened(file);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll().count('\n') : 0;
        };
        {
            TransferLog log;
            log.setFile(name);
            log.add(transfer());
            QTRY_COMPARE(lines(name), 1);
            QVERIFY(QFile::rename(name, name + QStringLiteral(".1")));
            log.add(transfer());
            log.setFile(name);
            log.add(transfer());
        }
        QCOMPARE(lines(name + QStringLiteral(".1")), 2);
        QCOMPARE(lines(name), 1);
    }
};

QFTP_TEST("transferlog", TestTransferLog)
#include "tst_transferlog.moc"
