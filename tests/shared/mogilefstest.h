// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_MOGILEFSTEST_H
#define QFTP_TESTS_MOGILEFSTEST_H

#include "testmogilefs.h"

#include <algorithm>
#include <QtTest/QtTest>

using QFtp::ErrorKind;
using Options = QFtpMogileFsStorage::Options;

/// Base class of the MogileFS tests: gives each a storage in its own domain and moves files.
class MogileFsTest : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<TestMogileFs> m_mogileFs;
    QFtpPath m_base;

    static QByteArray largeContent()
    {
        QByteArray content(5 * 1024 * 1024 + 17, Qt::Uninitialized);
        quint32 state = 1;
        for (char &c : content)
            c = char((state = state * 1664525 + 1013904223) >> 24);
        return content;
    }

    std::shared_ptr<QFtpMogileFsStorage> make(const QByteArray &kind = "classes",
                                              std::optional<Options> options = std::nullopt)
    {
        m_mogileFs = std::make_unique<TestMogileFs>();
        return m_mogileFs->makeStorage(kind, &m_base, options ? *options : m_mogileFs->options());
    }
    QFtpPath path(const QByteArray &name) const { return QFtpPath::resolve(m_base, name); }

    QFtpResult<void> put(QFtpMogileFsStorage &storage, const QByteArray &name,
                         const QByteArray &content, const QFtpWriteOptions &options = {}) const
    {
        auto file = storage.openForWrite({path(name), options});
        if (!file)
            return file.error();
        constexpr qsizetype Piece = 100'000;
        for (qsizetype i = 0; i < content.size(); i += Piece) {
            const qsizetype size = qMin(Piece, content.size() - i);
            if (const auto written = (*file)->write(content.constData() + i, size); !written)
                return written;
        }
        return (*file)->commit();
    }

    static QByteArray readAll(QFtpFile &file)
    {
        QByteArray content;
        char bytes[100'000];
        while (true) {
            const auto count = file.read(bytes, sizeof bytes);
            if (!count)
                return "error: " + count.error().detail().toUtf8();
            if (*count == 0)
                return content;
            content.append(bytes, *count);
        }
    }
    QByteArray get(QFtpMogileFsStorage &storage, const QByteArray &name, qint64 offset = 0) const
    {
        auto file = storage.openForRead({path(name), offset});
        return file ? readAll(**file) : QByteArray("error");
    }

    QByteArrayList list(QFtpMogileFsStorage &storage, const QByteArray &name,
                        const QByteArray &prefix = {}, bool *isCutShort = nullptr) const
    {
        QByteArrayList result;
        QFtpListRequest request(path(name));
        request.prefix = prefix;
        auto directory = storage.openDirectory(request);
        QFtpEntry entry;
        while (directory) {
            const auto more = (*directory)->next(&entry);
            if (!more)
                return {"error"};
            if (!*more)
                break;
            result.append(entry.type == QFtpEntry::Type::Directory
                              ? entry.name + '/'
                              : entry.name + ' ' + QByteArray::number(entry.size));
        }
        if (isCutShort)
            *isCutShort = directory && (*directory)->isCutShort();
        std::sort(result.begin(), result.end());
        return result;
    }

    template<typename T> static int kind(const QFtpResult<T> &result)
    {
        return result ? -1 : int(result.error().kind());
    }

    // Failing trackers and nodes cause warnings; how many depends on the order.
    static void expectWarnings()
    {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    }

private Q_SLOTS:
    void cleanup()
    {
        qInstallMessageHandler(nullptr);
        m_mogileFs.reset();
    }
};

#endif
