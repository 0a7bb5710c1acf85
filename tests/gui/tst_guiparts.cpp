// SPDX-License-Identifier: MIT
#include "app/configstore.h"
#include "app/linediff.h"
#include "testregistry.h"
#include "widgets/passwordedit.h"
#include "widgets/permissionsedit.h"
#include "widgets/qrcode.h"

#include <doctor/security.h>
#include <QtCore/qdir.h>
#include <QtTest/QtTest>

using QFtp::Permission;
using QFtp::Permissions;
using Strength = PasswordEdit::Strength;
Q_DECLARE_METATYPE(ConfigStore::Edit)

/// Tests the parts of the window that need no window.
class TestGuiParts : public QObject
{
    Q_OBJECT

    static QString print(const QList<DiffLine> &lines)
    {
        QString result;
        for (const DiffLine &line : lines) {
            const char *const signs[] = {" ", "-", "+", "…"};
            result += QString::fromUtf8(signs[int(line.kind)]) + line.text + u'|';
        }
        return result;
    }

private Q_SLOTS:
    void lineDiff_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << "a\nb"
                              << "a\nb" << QString();
        QTest::newRow("changed") << "a\nb\nc"
                                 << "a\nx\nc"
                                 << " a|-b|+x| c|";
        QTest::newRow("from nothing") << QString() << "a\nb"
                                      << "-|+a|+b|";
        QTest::newRow("context is cut") << "1\n2\n3\n4\n5\n6\n7"
                                        << "1\n2\n3\nx\n5\n6\n7"
                                        << "…| 3|-4|+x| 5|…|";
        QTest::newRow("two places") << "a\n1\n2\n3\n4\nb"
                                    << "A\n1\n2\n3\n4\nB"
                                    << "-a|+A| 1|…| 4|-b|+B|";
        QTest::newRow("between two lines") << "a\n1\nb"
                                           << "A\n1\nB"
                                           << "-a|+A| 1|-b|+B|";
        QTest::newRow("at the end") << "a"
                                    << "a\nb"
                                    << " a|+b|";
    }
    void lineDiff()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(print(lineDifference(before, after, 1)), expected);
    }

    void largeDifference()
    {
        QString before;
        QString after;
        for (int i = 0; i < 3000; ++i) {
            before += QStringLiteral("a%1\n").arg(i);
            after += QStringLiteral("b%1\n").arg(i);
        }
        QCOMPARE(lineDifference(before, after).size(), 6001); // plus the empty line they share
    }

    void strength_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<Strength>("expected");
        QTest::newRow("none") << QString() << Strength::None;
        QTest::newRow("word") << "scanner" << Strength::Weak;
        QTest::newRow("one letter") << "aaaaaaaaaaaaaaaaaaaa" << Strength::Weak;
        QTest::newRow("digits") << "12345678" << Strength::Weak;
        QTest::newRow("fair") << "Xk4mQ2pz" << Strength::Fair;
        QTest::newRow("strong") << "Xk4-mQ2p:zTr" << Strength::Strong;
    }
    void strength()
    {
        QFETCH(QString, password);
        QFETCH(Strength, expected);
        QCOMPARE(PasswordEdit::strength(password), expected);
    }

    void generatedPasswords()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString password = PasswordEdit::generated();
            QCOMPARE(PasswordEdit::strength(password), Strength::Strong);
            QVERIFY(!seen.contains(password));
            seen.insert(password);
        }
    }

    void sentences_data()
    {
        QTest::addColumn<Permissions>("permissions");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << Permissions() << "May do nothing.";
        QTest::newRow("read") << Permissions(Permission::ReadOnly)
                              << "May see and download all files, but change nothing.";
        QTest::newRow("all") << Permissions(Permission::ReadWrite)
                             << "May see, download, upload, replace, rename and delete everything.";
        QTest::newRow("drop box") << (Permission::Create | Permission::MakeDirectory)
                                  << "May upload new files and create folders, and nothing else. "
                                     "Existing files stay hidden.";
        QTest::newRow("no deleting")
            << (Permissions(Permission::ReadOnly) | Permission::Create)
            << "May list files, download, and upload new files, and nothing else.";
    }
    void sentences()
    {
        QFETCH(Permissions, permissions);
        QFETCH(QString, expected);
        QLocale::setDefault(QLocale::English);
        QCOMPARE(PermissionsEdit::sentence(permissions), expected);
        PermissionsEdit edit;
        edit.setPermissions(permissions);
        QCOMPARE(edit.permissions(), permissions);
    }

    void findings_data()
    {
        QTest::addColumn<ConfigStore::Edit>("edit");
        QTest::addColumn<QString>("title");
        QTest::addColumn<Doctor::Finding::Severity>("severity");
        const auto row = [](const char *name, const char *title, Doctor::Finding::Severity severity,
                            ConfigStore::Edit edit) {
            QTest::newRow(name) << std::move(edit) << QString::fromUtf8(title) << severity;
        };
        using C = QFtpConfig;
        using enum Doctor::Finding::Severity;
        row("no TLS", "Nothing is encrypted", Danger, [](C &c) { c.tls.enabled = false; });
        row("TLS is optional", "Encryption is not required", Warning,
            [](C &c) { c.tls.required = QFtp::TlsPolicy::Optional; });
        row("own certificate", "The certificate is self-signed", Note, [](C &) {});
        row("CCC", "Clients may end encryption after login", Warning,
            [](C &c) { c.tls.allowClearControl = true; });
        row("no bans", "Passwords can be guessed without limit", Danger,
            [](C &c) { c.guard.failures = 0; });
        row("allUsers", "All system users see the whole computer", Danger,
            [](C &c) { c.allUsers = true; });
        row("no limit", "One client can use up all sessions", Warning,
            [](C &c) { c.limits.sessionsPerAddress = 0; });
        row("open for writing", "“ann” needs no password", Danger, [](C &c) {
            c.users.first().passwordHash.clear();
            c.users.first().useSystemLogin = false;
            c.users.first().allowWrite = true;
        });
        row("open for reading", "“ann” needs no password", Warning, [](C &c) {
            c.users.first().passwordHash.clear();
            c.users.first().useSystemLogin = false;
        });
        row("plain password", "The password of “ann” can be read in the file", Warning,
            [](C &c) { c.users.first().password = QStringLiteral("x"); });
        row("whole computer", "“ann” sees the whole computer", Warning,
            [](C &c) { c.users.first().root = QStringLiteral("/"); });
        row("home", "“ann” sees a whole home folder", Danger, [](C &c) {
            c.users.first().root = QDir::homePath() + u'/';
            c.users.first().allowWrite = true;
        });
        row("mount", "“ann” sees the whole computer", Danger, [](C &c) {
            QFtpConfigMount mount;
            mount.name = QStringLiteral("/all");
            mount.root = QStringLiteral("/");
            mount.allowWrite = true;
            c.users.first().mounts.append(mount);
        });
        row("FXP", "“ann” can make this computer connect elsewhere", Warning,
            [](C &c) { c.users.first().allowForeignAddress = true; });
    }
    void findings()
    {
        QFETCH(ConfigStore::Edit, edit);
        QFETCH(QString, title);
        QFETCH(Doctor::Finding::Severity, severity);
        QFtpConfig config;
        config.tls.enabled = true;
        config.tls.required = QFtp::TlsPolicy::Data;
        config.users.resize(1);
        config.users.first().name = QStringLiteral("ann");
        config.users.first().root = QStringLiteral("/srv/ann");
        config.users.first().passwordHash = QStringLiteral("$argon2id$");
        QCOMPARE(Doctor::securityFindings(config, true, {}).size(), 1); // the certificate
        edit(config);
        const auto isIt = [&](const Doctor::Finding &finding) { return finding.title == title; };
        const auto found = Doctor::securityFindings(config, true, {});
        const auto it = std::find_if(found.begin(), found.end(), isIt);
        QVERIFY(it != found.end());
        QCOMPARE(it->severity, severity);
        QVERIFY(bool(it->fix) != !it->page.isEmpty());
        if (!it->fix)
            return;
        it->fix(config);
        const auto left = Doctor::securityFindings(config, true, {});
        QVERIFY(std::none_of(left.begin(), left.end(), isIt));
    }

    void certificateNearItsEnd()
    {
        QFtpConfig config;
        config.tls.enabled = true;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(Doctor::securityFindings(config, true, now.addDays(7)).first().title,
                 QStringLiteral("The certificate expires soon"));
        QVERIFY(Doctor::securityFindings(config, true, now.addDays(90)).first().title
                != QStringLiteral("The certificate expires soon"));
    }

    void qrCode()
    {
        const QImage image = QrCode::image(QStringLiteral("ftp://ann@192.0.2.1:2121/"));
        QVERIFY(!image.isNull());
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white)); // quiet zone
        for (const QPoint &corner : {QPoint(4, 4), QPoint(image.width() - 5, 4)})
            QCOMPARE(image.pixelColor(corner), QColor(Qt::black)); // finder patterns
        QVERIFY(QrCode::image(QString(5000, u'x')).isNull());
    }
};

QFTP_TEST("guiparts", TestGuiParts)
#include "tst_guiparts.moc"
