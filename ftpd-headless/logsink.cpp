// SPDX-License-Identifier: MIT
#include "logsink.h"

#include "servicemanager.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qloggingcategory.h>
#include <thread>
#include <variant>
#include <vector>

namespace {

constexpr std::chrono::milliseconds Gathering{100};

/// A message of the log.
struct Message
{
    QtMsgType type;
    std::chrono::system_clock::time_point moment;
    QByteArray category;
    QString text;
};

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    default:
        return "error";
    }
}

// Format: 2026-11-21T08:15:30.123Z.
QByteArray stampOf(std::chrono::system_clock::time_point moment)
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(moment);
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    char text[32];
    const int size = snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                              int(date.year()), unsigned(date.month()), unsigned(date.day()),
                              int(time.hours().count()), int(time.minutes().count()),
                              int(time.seconds().count()), int(time.subseconds().count()));
    return QByteArray(text, size);
}

QByteArray textLine(const Message &message)
{
    constexpr qsizetype LevelWidth = 7;
    // Keep each message on one line.
    const QString text = message.text.contains(u'\n')
        ? QString(message.text).replace(u'\n', QStringLiteral("\\n"))
        : message.text;
    return stampOf(message.moment) + ' '
        + QByteArray(levelName(message.type)).leftJustified(LevelWidth) + ' ' + message.category
        + ' ' + text.toUtf8() + '\n';
}

QByteArray jsonLine(const Message &message)
{
    const QJsonObject object = {
        {QStringLiteral("time"), QString::fromLatin1(stampOf(message.moment))},
        {QStringLiteral("level"), QString::fromLatin1(levelName(message.type))},
        {QStringLiteral("category"), QString::fromLatin1(message.category)},
        {QStringLiteral("text"), message.text},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

class Writer
{
public:
    ~Writer() { end(); }

    void end()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
            m_wake.notify_one();
        }
        if (m_thread.joinable())
            m_thread.join();
        else
            run(); // writes what has gathered
    }

    void add(QtMsgType type, const QByteArray &category, const QString &text)
    {
        // If the disk hangs, drop messages rather than use up memory.
        constexpr size_t MaximumItems = 100'000;
        const auto now = std::chrono::system_clock::now();
        const std::lock_guard lock(m_mutex);
        if (m_items.size() >= MaximumItems) {
            ++m_lost;
            return;
        }
        put(Message{type, now, category, text}, isUrgent(type));
    }

    void setTarget(const QFtpConfig::Log &target)
    {
        const std::lock_guard lock(m_mutex);
        if (m_thread.joinable()) {
            put(target, true);
            return;
        }
        m_items.insert(m_items.begin(), target); // for what is held, too
        m_isUrgent = true;
        m_thread = std::thread([this] { run(); });
    }

private:
    /// A message, or where and how the following ones are written.
    using Item = std::variant<Message, QFtpConfig::Log>;

    static bool isUrgent(QtMsgType type)
    {
        return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    }

    void put(Item item, bool wakes)
    {
        m_items.push_back(std::move(item));
        m_isUrgent = m_isUrgent || wakes;
        if (m_items.size() == 1 || wakes)
            m_wake.notify_one();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return !m_items.empty() || m_isEnding; });
            // Waking this thread for each line would cost more than writing it.
            m_wake.wait_for(lock, Gathering, [this] { return m_isUrgent || m_isEnding; });
            m_isUrgent = false;
            std::vector<Item> items;
            items.swap(m_items);
            const quint64 lost = std::exchange(m_lost, 0);
            const bool ends = m_isEnding;
            lock.unlock();
            for (const Item &item : items) {
                if (const auto *target = std::get_if<QFtpConfig::Log>(&item))
                    open(*target);
                else
                    log(std::get<Message>(item));
            }
            if (lost > 0)
                log({QtWarningMsg, std::chrono::system_clock::now(), "daemon",
                     QStringLiteral("%1 messages were dropped: writing the log is too slow")
                         .arg(lost)});
            lock.lock();
            if (ends && m_items.empty())
                return;
        }
    }

    void log(const Message &message)
    {
        write(m_isJson ? jsonLine(message) : textLine(message));
        if (isUrgent(message.type))
            ServiceManager::report(message.type, message.text);
    }

    void open(const QFtpConfig::Log &target)
    {
        const QString &fileName = target.file;
        m_isJson = target.format == u"json";
        constexpr QFile::Permissions Private =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        m_file.close();
        m_file.setFileName(fileName);
        m_stream = fileName == u"-" ? stdout : stderr;
        if (fileName.isEmpty() || fileName == u"-")
            return;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, Private))
            log({QtCriticalMsg, std::chrono::system_clock::now(), "daemon",
                 QStringLiteral("can't open the log %1: %2").arg(fileName, m_file.errorString())});
    }

    void write(const QByteArray &bytes)
    {
        if (m_file.isOpen()) {
            m_file.write(bytes);
            return;
        }
        fwrite(bytes.constData(), 1, size_t(bytes.size()), m_stream);
        fflush(m_stream);
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Item> m_items;
    quint64 m_lost = 0;
    bool m_isUrgent = false;
    bool m_isEnding = false;
    // Used by the writer thread only.
    QFile m_file; // not open: m_stream
    FILE *m_stream = stderr;
    bool m_isJson = false;
    std::thread m_thread;
};

Writer *writer = nullptr; // set between begin() and end()

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    constexpr QByteArrayView Prefix = "qftp.";
    QByteArrayView category(context.category ? context.category : "");
    if (category.startsWith(Prefix))
        category = category.sliced(Prefix.size());
    writer->add(type, category.toByteArray(), text);
    if (type == QtFatalMsg)
        LogSink::end();
}

} // namespace

void LogSink::begin()
{
    writer = new Writer; // deleted by end()
    qInstallMessageHandler(handleMessage);
}

void LogSink::end()
{
    qInstallMessageHandler(nullptr);
    delete std::exchange(writer, nullptr);
}

void LogSink::setTarget(const QFtpConfig::Log &log) { writer->setTarget(log); }
