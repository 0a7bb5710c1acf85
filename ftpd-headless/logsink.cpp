// SPDX-License-Identifier: MIT
#include "logsink.h"

#include "servicemanager.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <QtCore/qfile.h>
#include <QtCore/qloggingcategory.h>
#include <thread>
#include <vector>

namespace {

constexpr std::chrono::milliseconds Gathering{100};

class Writer
{
public:
    ~Writer() { end(); }

    void begin()
    {
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }

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

    void add(QtMsgType type, const QString &text, QByteArray line)
    {
        // If the disk hangs, drop messages rather than use up memory.
        constexpr size_t MaximumItems = 100'000;
        const std::lock_guard lock(m_mutex);
        if (m_items.size() >= MaximumItems) {
            ++m_lost;
            return;
        }
        put({std::move(line), text, type, false}, isUrgent(type));
    }

    void setFile(const QString &fileName)
    {
        const std::lock_guard lock(m_mutex);
        put({{}, fileName, QtInfoMsg, true}, true);
    }

private:
    /// A message, or the file to which the following ones go.
    struct Item
    {
        QByteArray line;
        QString text; ///< of the message alone; or the name of the file
        QtMsgType type;
        bool isFile;
    };

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
                if (item.isFile)
                    open(item.text);
                else
                    write(item.line);
                if (isUrgent(item.type))
                    ServiceManager::report(item.type, item.text);
            }
            if (lost > 0)
                write("... " + QByteArray::number(lost)
                      + " messages were dropped: writing the log is too slow\n");
            lock.lock();
            if (ends && m_items.empty())
                return;
        }
    }

    void open(const QString &fileName)
    {
        constexpr QFile::Permissions Private =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        m_file.close();
        m_file.setFileName(fileName);
        if (fileName.isEmpty())
            return;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, Private))
            write("can't open the log " + fileName.toLocal8Bit() + ": "
                  + m_file.errorString().toLocal8Bit() + '\n');
    }

    void write(const QByteArray &bytes)
    {
        if (m_file.isOpen()) {
            m_file.write(bytes);
            return;
        }
        fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
        fflush(stderr);
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Item> m_items;
    quint64 m_lost = 0;
    bool m_isUrgent = false;
    bool m_isEnding = false;
    QFile m_file; // used by the writer thread only; not open: standard error
    std::thread m_thread;
};

Writer *writer = nullptr; // set between begin() and end()

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug  ";
    case QtInfoMsg:
        return "info   ";
    case QtWarningMsg:
        return "warning";
    default:
        return "error  ";
    }
}

// Format: 2026-11-21T08:15:30.123Z.
QByteArray timeStamp()
{
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
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

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    constexpr QByteArrayView Prefix = "qftp.";
    QByteArrayView category(context.category ? context.category : "");
    if (category.startsWith(Prefix))
        category = category.sliced(Prefix.size());
    QByteArray line = timeStamp();
    line.append(' ').append(levelName(type)).append(' ').append(category).append(' ');
    // Keep each message on one line.
    line.append(text.contains(u'\n') ? QString(text).replace(u'\n', QStringLiteral("\\n")).toUtf8()
                                     : text.toUtf8())
        .append('\n');
    writer->add(type, text, std::move(line));
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

void LogSink::setFile(const QString &fileName)
{
    writer->setFile(fileName);
    writer->begin();
}
