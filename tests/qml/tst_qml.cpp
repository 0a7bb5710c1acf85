// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpqml.h>
#include <QFtpServer/qftptestserver.h>
#include <QtCore/qtemporarydir.h>
#include <QtQml/qqmlcomponent.h>
#include <QtQml/qqmlengine.h>
#include <QtTest/QtTest>
#include <thread>

/// Tests the QML module.
class TestQml : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QQmlEngine m_engine;

    std::unique_ptr<QObject> make(const QByteArray &inside)
    {
        QQmlComponent component(&m_engine);
        component.setData("import QFtpServer\nFtpServer {\nid: server\naddress: "
                          "\"127.0.0.1\"\n"
                              + inside + "\n}",
                          QUrl());
        std::unique_ptr<QObject> made(component.create());
        if (!made)
            qWarning("%s", qPrintable(component.errorString()));
        return made;
    }

    QByteArray user(const QByteArray &settings = {}) const
    {
        return "FtpUser { name: \"ann\"; password: \"secret\"; folder: \"file://"
            + m_folder.path().toUtf8() + "\"; " + settings + " }";
    }

    // What a client does blocks, so it has a thread of its own, and this one serves QML meanwhile.
    template<typename Job> void asClient(quint16 port, const Job &job)
    {
        QEventLoop loop;
        std::thread thread([&] {
            {
                QFtpTestClient client(port);
                job(client);
            }
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
        thread.join();
    }

    int loginCode(quint16 port, const QByteArray &name, const QByteArray &password)
    {
        int code = 0;
        asClient(port, [&](QFtpTestClient &client) { code = client.logIn(name, password); });
        return code;
    }

private Q_SLOTS:
    void initTestCase() { QFtp::registerQmlTypes(); }

    void serves()
    {
        const auto made = make(user("writable: true")
                               + "property var sessions: FtpSessionModel { server: server }\n"
                                 "property var transfers: FtpTransferModel { server: server }\n"
                                 "property int opened: 0\nonSessionOpened: ++opened");
        auto *server = qobject_cast<QFtpServer *>(made.get());
        QVERIFY(server);
        QVERIFY2(server->isListening(), qPrintable(made->property("error").toString()));
        QVERIFY(server->setConfiguration(QFtpTestServer::defaults())); // root stays root
        asClient(server->serverPort(), [](QFtpTestClient &client) {
            QCOMPARE(client.logIn("ann", "secret"), 230);
            QVERIFY(client.upload("STOR f", "content").startsWith("226"));
        });
        QCOMPARE(made->property("opened").toInt(), 1);
        const auto *transfers = made->property("transfers").value<QFtpTransferModel *>();
        QTRY_COMPARE(transfers->rowCount(), 1);
        QCOMPARE(transfers->index(0, 0).data(QFtpTransferModel::FileRole).toString(),
                 QStringLiteral("/f"));
    }

    void usersChange()
    {
        const auto made = make(user()
                               + "FtpUser { name: \"guest\"; needsPassword: false; folder: "
                                 "\"file://"
                               + m_folder.path().toUtf8() + "\" }");
        auto *server = qobject_cast<QFtpQmlServer *>(made.get());
        QVERIFY(server);
        QVERIFY(server->setConfiguration(QFtpTestServer::defaults())); // no delays
        QCOMPARE(loginCode(server->serverPort(), "ann", "secret"), 230);
        QCOMPARE(loginCode(server->serverPort(), "guest", ""), 230);
        auto users = server->users();
        users.at(&users, 0)->setPassword(QStringLiteral("other"));
        QCOMPARE(loginCode(server->serverPort(), "ann", "secret"), 530);
        QCOMPARE(loginCode(server->serverPort(), "ann", "other"), 230);
        users.at(&users, 0)->setName(QStringLiteral("eve"));
        QCOMPARE(loginCode(server->serverPort(), "ann", "other"), 530);
        QCOMPARE(loginCode(server->serverPort(), "eve", "other"), 230);
        delete users.at(&users, 0);
        QCOMPARE(users.count(&users), 1);
        QCOMPARE(loginCode(server->serverPort(), "eve", "other"), 530);
        users.clear(&users);
        QCOMPARE(loginCode(server->serverPort(), "guest", ""), 530);
    }

    void startsAndStops()
    {
        const auto made = make(user() + "active: false");
        auto *server = qobject_cast<QFtpQmlServer *>(made.get());
        QVERIFY(server);
        QVERIFY(!server->isListening());
        QSignalSpy listening(server, &QFtpServer::listeningChanged);
        server->setActive(true);
        QVERIFY(server->isListening());
        QCOMPARE(loginCode(server->serverPort(), "ann", "secret"), 230);
        server->setActive(false);
        QVERIFY(!server->isListening());
        server->setActive(true); // while it stops
        QTRY_VERIFY(server->isListening());
        QCOMPARE(loginCode(server->serverPort(), "ann", "secret"), 230);
        QVERIFY(server->error().isEmpty());
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("error");
        QTest::newRow("address") << QByteArray("active: false") << QStringLiteral("no address");
        QTest::newRow("no password")
            << QByteArray("FtpUser { name: \"ann\"; folder: \"file:///\" }")
            << QStringLiteral("password");
        QTest::newRow("no folder")
            << QByteArray("FtpUser { name: \"ann\"; password: \"x\"; folder: \"file:///none\" }")
            << QStringLiteral("/none");
    }

    void mistakes()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, error);
        const auto made = make(inside);
        auto *server = qobject_cast<QFtpQmlServer *>(made.get());
        QVERIFY(server);
        if (!server->isActive()) {
            server->setAddress(QStringLiteral("here"));
            server->setActive(true);
        }
        QVERIFY2(server->error().contains(error), qPrintable(server->error()));
    }

    void tls()
    {
        const auto made = make(user() + "tls: true");
        auto *server = qobject_cast<QFtpQmlServer *>(made.get());
        QVERIFY(server);
        QVERIFY2(!server->certificateFingerprint().isEmpty(), qPrintable(server->error()));
        int code = 0;
        asClient(server->serverPort(), [&](QFtpTestClient &client) {
            client.secure();
            code = client.logIn();
        });
        QCOMPARE(code, 230);
        server->setUsesTls(false);
        QVERIFY(server->certificateFingerprint().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQml)
#include "tst_qml.moc"
