// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpdebug.h>
#include <QtCore/qset.h>
#include <QtTest/QtTest>

class TestPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromText()
    {
        QCOMPARE(QFtpPath(QStringLiteral("a/../b/./c/")), QFtpPath::resolve({}, "/b/c"));
        QCOMPARE(QFtpPath(QString()), QFtpPath());
        QCOMPARE(QFtpPath(QStringLiteral("/\u00e4")).toByteArray(), QByteArray("/\xc3\xa4"));
        QCOMPARE(QFtpPath::resolve({}, "/\xff").toString(), QStringLiteral("/\uFFFD"));
        const QSet<QFtpPath> set{QFtpPath(QStringLiteral("a")), QFtpPath(QStringLiteral("/a"))};
        QCOMPARE(set.size(), 1);
        QVERIFY(QFtpPath(QStringLiteral("a")) < QFtpPath(QStringLiteral("b")));
    }

    void debugOutput()
    {
        QString text;
        QDebug(&text) << QFtpPath(QStringLiteral("a")) << QFtpError(QFtp::ErrorKind::NotFound)
                      << QFtpResult<void>() << QFtpResult<int>(7)
                      << QFtpResult<int>(QFtpError(QFtp::ErrorKind::Busy, QStringLiteral("later")));
        QCOMPARE(text,
                 QStringLiteral("QFtpPath(\"/a\") QFtpError(QFtp::ErrorKind::NotFound) success 7 "
                                "QFtpError(QFtp::ErrorKind::Busy, \"later\") "));
    }

    void permissions()
    {
        using QFtp::Permission;
        QCOMPARE(QFtp::permissionsFromNames({QStringLiteral("read"), QStringLiteral("list")}),
                 QFtp::Permissions(Permission::ReadOnly));
        QVERIFY(!QFtp::permissionsFromNames({QStringLiteral("reed")}));
        QCOMPARE(QFtp::permissionNames(Permission::ReadWrite),
                 QStringList{QStringLiteral("readWrite")});
    }

    void resolve_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("pathname");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("relative") << QByteArray("/a") << QByteArray("b") << QByteArray("/a/b");
        QTest::newRow("absolute") << QByteArray("/a") << QByteArray("/b") << QByteArray("/b");
        QTest::newRow("empty stays") << QByteArray("/a") << QByteArray("") << QByteArray("/a");
        QTest::newRow("dot") << QByteArray("/a") << QByteArray("./b/.") << QByteArray("/a/b");
        QTest::newRow("up") << QByteArray("/a/b") << QByteArray("../c") << QByteArray("/a/c");
        QTest::newRow("dots stop at the root")
            << QByteArray("/a") << QByteArray("../../../..") << QByteArray("/");
        QTest::newRow("absolute dots stop too")
            << QByteArray("/a") << QByteArray("/../../etc") << QByteArray("/etc");
        QTest::newRow("many slashes")
            << QByteArray("/") << QByteArray("//a///b//") << QByteArray("/a/b");
        QTest::newRow("dots in a name")
            << QByteArray("/") << QByteArray("a..b/...") << QByteArray("/a..b/...");
        QTest::newRow("no UTF-8") << QByteArray("/") << QByteArray("\xff\xfe")
                                  << QByteArray("/\xff\xfe");
        QTest::newRow("backslash is a letter")
            << QByteArray("/") << QByteArray("..\\x") << QByteArray("/..\\x");
        QTest::newRow("blanks stay") << QByteArray("/") << QByteArray(" a ") << QByteArray("/ a ");
    }

    void resolve()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, pathname);
        QFETCH(QByteArray, expected);
        QCOMPARE(QFtpPath::resolve(QFtpPath::resolve({}, base), pathname).toByteArray(), expected);
    }

    void parts()
    {
        const QFtpPath path = QFtpPath::resolve({}, "/a/b");
        QCOMPARE(path.fileName(), QByteArray("b"));
        QCOMPARE(path.parent().toByteArray(), QByteArray("/a"));
        QCOMPARE(path.parent().parent().toByteArray(), QByteArray("/"));
        QVERIFY(path.parent().parent().parent().isRoot());
        QVERIFY(path.isWithin(path.parent()));
        QVERIFY(!QFtpPath::resolve({}, "/ab").isWithin(path.parent()));
    }

    void controlBytes()
    {
        QVERIFY(!QFtpPath::resolve({}, "a\tb").hasControlBytes());
        QVERIFY(QFtpPath::resolve({}, "a\nb").hasControlBytes());
        QVERIFY(QFtpPath::resolve({}, "a\rb").hasControlBytes());
        QVERIFY(QFtpPath::resolve({}, QByteArray("a\0b", 3)).hasControlBytes());
    }
};

QFTP_TEST("path", TestPath)
#include "tst_path.moc"
