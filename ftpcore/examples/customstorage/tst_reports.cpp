#include "reportstorage.h"

#include <QFtpServer/qftptestserver.h>
#include <QtTest/QtTest>

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void download()
    {
        QFtpTestServer server(std::make_shared<ReportStorage>());
        const auto client = server.loggedIn();
        const QByteArray report = client->download("RETR cubes.csv");
        QVERIFY(client->lastReply().startsWith("226"));
        QCOMPARE(report.count('\n'), ReportStorage::Rows);
        QVERIFY(report.startsWith("1,1\n2,8\n3,27\n"));
    }

    void nobodyWrites()
    {
        QFtpTestServer server(std::make_shared<ReportStorage>());
        QVERIFY(server.loggedIn()->upload("STOR cubes.csv", "forged").startsWith("5"));
    }

    void clientThatVanishes()
    {
        QFtpTestServer server(std::make_shared<ReportStorage>());
        const auto client = server.loggedIn();
        client->failNextTransfer(QFtpTestClient::Fault::Reset, 10);
        client->download("RETR cubes.csv");
        QTRY_COMPARE(server.finished().size(), 1);
        QCOMPARE(server.loggedIn()->code("NOOP"), 200); // the server still works
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
