// SPDX-License-Identifier: MIT
#include "dtp/representation.h"
#include "testregistry.h"

#include <QtCore/qrandom.h>
#include <QtTest/QtTest>

using QFtp::Internal::Decoder;
using QFtp::Internal::Encoder;
using QFtp::Internal::Representation;
using Mode = Representation::Mode;

Q_DECLARE_METATYPE(Representation)

class TestRepresentation : public QObject
{
    Q_OBJECT

    static QByteArray encoded(const Representation &representation, const QByteArray &file,
                              qsizetype step = 1'000'000)
    {
        Encoder encoder(representation);
        QByteArray out;
        for (qsizetype i = 0; i < file.size(); i += step)
            encoder.encode(file.mid(i, step), &out);
        encoder.finish(&out);
        return out;
    }

    // A leading "!" means the decoder refused the data; "?" means the end is missing.
    static QByteArray decoded(const Representation &representation, const QByteArray &wire,
                              qsizetype step = 1'000'000)
    {
        Decoder decoder(representation);
        QByteArray out;
        for (qsizetype i = 0; i < wire.size(); i += step) {
            if (!decoder.decode(wire.mid(i, step), &out))
                return '!' + out;
        }
        return decoder.finish(&out) ? out : '?' + out;
    }

private Q_SLOTS:
    void encode_data()
    {
        QTest::addColumn<Representation>("representation");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("wire");
        const Representation image;
        const Representation ascii{.ascii = true};
        const Representation records{.records = true};
        const Representation block{.mode = Mode::Block};
        const Representation compressed{.mode = Mode::Compressed};
        QTest::newRow("image") << image << QByteArray("a\nb\xff") << QByteArray("a\nb\xff");
        QTest::newRow("ascii") << ascii << QByteArray("a\nb\n") << QByteArray("a\r\nb\r\n");
        QTest::newRow("ascii keeps high bytes")
            << ascii << QByteArray("\xe9\xff\n") << QByteArray("\xe9\xff\r\n");
        QTest::newRow("records") << records << QByteArray("a\n\xff\n")
                                 << QByteArray("a\xff\x01\xff\xff\xff\x01\xff\x02");
        QTest::newRow("last line without line end")
            << records << QByteArray("a") << QByteArray("a\xff\x02");
        QTest::newRow("block") << block << QByteArray("abc")
                               << QByteArray("\x00\x00\x03"
                                             "abc\x40\x00\x00",
                                             9);
        QTest::newRow("empty block") << block << QByteArray() << QByteArray("\x40\x00\x00", 3);
        QTest::newRow("block with records")
            << Representation{.records = true, .mode = Mode::Block} << QByteArray("a\n")
            << QByteArray("\x00\x00\x01"
                          "a\x80\x00\x00\x40\x00\x00",
                          10);
        QTest::newRow("compressed run") << compressed << QByteArray("aaaaab")
                                        << QByteArray("\x85"
                                                      "a\x01"
                                                      "b\x00\x40",
                                                      6);
    }

    void encode()
    {
        QFETCH(Representation, representation);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, wire);
        QCOMPARE(encoded(representation, file).toHex(), wire.toHex());
        QCOMPARE(decoded(representation, wire).toHex(), file.toHex());
    }

    void fileWithReturnsKeepsThem()
    {
        QCOMPARE(encoded({.ascii = true}, "a\r\nb\n", 1), QByteArray("a\r\nb\r\n"));
        QCOMPARE(decoded({.ascii = true}, "a\rb\r\r\nc\r", 1), QByteArray("a\rb\r\nc\r"));
    }

    void roundTrip_data()
    {
        QTest::addColumn<Representation>("representation");
        for (const bool ascii : {false, true}) {
            for (const bool records : {false, true}) {
                for (const Mode mode : {Mode::Stream, Mode::Block, Mode::Compressed})
                    QTest::addRow("%c %c %c", ascii ? 'A' : 'I', records ? 'R' : 'F',
                                  "SBC"[int(mode)])
                        << Representation{ascii, records, mode};
            }
        }
    }

    void roundTrip()
    {
        QFETCH(Representation, representation);
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            QByteArray file;
            while (file.size() < 3000 * round) {
                const QByteArray piece(int(random.bounded(1, 300)), char(random.bounded(256)));
                file += random.bounded(3) ? piece : QByteArray::number(random.generate64()) + '\n';
            }
            if (representation.ascii)
                file.replace("\r", "");
            for (const qsizetype step : {qsizetype(1), qsizetype(997), qsizetype(1'000'000)}) {
                const QByteArray wire = encoded(representation, file, step);
                QVERIFY(decoded(representation, wire, step) == file);
            }
        }
    }

    void malformed_data()
    {
        QTest::addColumn<Representation>("representation");
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("expected");
        const Representation records{.records = true};
        const Representation block{.mode = Mode::Block};
        const Representation compressed{.mode = Mode::Compressed};
        QTest::newRow("block without end") << block
                                           << QByteArray("\x00\x00\x03"
                                                         "ab",
                                                         5)
                                           << QByteArray("?ab");
        QTest::newRow("bytes after the end")
            << block << QByteArray("\x40\x00\x00x", 4) << QByteArray("!");
        QTest::newRow("huge marker") << block << QByteArray("\x10\xff\xff", 3) << QByteArray("!");
        QTest::newRow("records without end") << records << QByteArray("a") << QByteArray("?a");
        QTest::newRow("unknown escape") << records << QByteArray("a\xff\x09") << QByteArray("!a");
        QTest::newRow("compressed, cut in a run")
            << compressed << QByteArray("\x85") << QByteArray("?");
        QTest::newRow("filler is zeros")
            << compressed << QByteArray("\xc3\x00\x40", 3) << QByteArray("\0\0\0", 3);
    }

    void malformed()
    {
        QFETCH(Representation, representation);
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, expected);
        QCOMPARE(decoded(representation, wire).toHex(), expected.toHex());
    }

    void markers()
    {
        QByteArray wire;
        Encoder encoder({.mode = Mode::Block});
        encoder.encode("abc", &wire);
        encoder.mark(3, &wire);
        encoder.encode("de", &wire);
        encoder.finish(&wire);
        QByteArray out;
        QList<std::pair<QByteArray, qsizetype>> seen;
        Decoder decoder({.mode = Mode::Block}, [&](const QByteArray &marker) {
            seen.append({marker, out.size()});
        });
        QVERIFY(decoder.decode(wire, &out));
        QVERIFY(decoder.finish(&out));
        QCOMPARE(out, QByteArray("abcde"));
        QCOMPARE(seen, (QList<std::pair<QByteArray, qsizetype>>{{"3", 3}}));
    }
};

QFTP_TEST("representation", TestRepresentation)
#include "tst_representation.moc"
