// SPDX-License-Identifier: MIT
// Measures the code that runs for each command and each line of a listing:   hotpaths -median 11
#include "commands/commandtable.h"
#include "protocol/command.h"
#include "protocol/facts.h"
#include "protocol/linereader.h"
#include "protocol/reply.h"
#include "testregistry.h"

#include <QFtpServer/qftppath.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

class HotPaths : public QObject
{
    Q_OBJECT

    static QFtpEntry entry()
    {
        QFtpEntry result;
        result.name = "holiday-2026-08-14.jpg";
        result.size = 4'123'456;
        result.modifiedMsecs = 1'786'000'000'000;
        result.mode = 0644;
        result.owner = "ann";
        result.group = "users";
        result.uniqueId = "801g2f3a";
        return result;
    }
    static EntryFormatter formatter()
    {
        return {Facts(Fact::All), QFtp::Permission::ReadWrite, 1'790'000'000'000};
    }

private Q_SLOTS:
    void lineReader()
    {
        const QByteArray bytes = QByteArray("RETR photos/holiday-2026-08-14.jpg\r\n").repeated(100);
        QByteArray line;
        int count = 0;
        QBENCHMARK
        {
            LineReader reader;
            reader.append(bytes);
            while (reader.next(&line) == LineReader::Status::Line)
                ++count;
        }
        QVERIFY(count >= 100);
        QCOMPARE(line, QByteArray("RETR photos/holiday-2026-08-14.jpg"));
    }

    void commandLookUp()
    {
        const CommandSpec *found = nullptr;
        QBENCHMARK
        {
            const Command command = Command::parse("retr photos/holiday-2026-08-14.jpg");
            found = findCommand(command.verb);
        }
        QVERIFY(found);
    }

    void reply()
    {
        QByteArray bytes;
        QBENCHMARK
        {
            bytes = Reply(QFtp::Internal::ReplyCode::FileActionOkay, "File deleted.").toByteArray();
        }
        QCOMPARE(bytes, QByteArray("250 File deleted.\r\n"));
    }

    void mlsdLine()
    {
        const QFtpEntry file = entry();
        const EntryFormatter lines = formatter();
        QByteArray out;
        QBENCHMARK
        {
            out.resize(0);
            lines.appendFacts(&out, file, file.name);
        }
        QVERIFY(out.endsWith("; holiday-2026-08-14.jpg"));
    }

    void listLine()
    {
        const QFtpEntry file = entry();
        const EntryFormatter lines = formatter();
        QByteArray out;
        QBENCHMARK
        {
            out.resize(0);
            lines.appendListLine(&out, file, file.name);
        }
        QVERIFY(out.startsWith("-rw-r--r--"));
    }

    void resolvePath()
    {
        const QFtpPath base = QFtpPath::resolve({}, "/home/ann/photos");
        QFtpPath path;
        QBENCHMARK { path = QFtpPath::resolve(base, "../videos/./2026/holiday.mp4"); }
        QCOMPARE(path.toByteArray(), QByteArray("/home/ann/videos/2026/holiday.mp4"));
    }
};

QFTP_TEST("hotpaths", HotPaths)
#include "hotpaths.moc"
