// SPDX-License-Identifier: MIT
#include "logsink.h"

#include <condition_variable>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <QtCore/qfile.h>
#include <QtCore/qloggingcategory.h>
#include <thread>
#include <unistd.h>
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
            m_thread = std::thread([this] {
                sigset_t all; // the main thread handles signals
                sigfillset(&all);
                pthread_sigmask(SIG_BLOCK, &all, nullptr);
                run();
            });
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

    void add(QByteArray line, bool isUrgent)
    {
        // If the disk hangs, drop messages rather than use up memory.
        constexpr size_t MaximumItems = 100'000;
        const std::lock_guard lock(m_mutex);
        if (m_items.size() >= MaximumItems) {
            ++m_lost;
            return;
        }
        put({std::move(line), {}, false}, isUrgent);
    }

    void setFile(const QString &fileName)
    {
        const std::lock_guard lock(m_mutex);
        put({{}, fileName, true}, true);
    }

private:
    /// A line to write, or the file to which the following lines go.
    struct Item
    {
        QByteArray line;
        QString fileName;
        bool isFile = false;
    };

    void put(Item item, bool isUrgent)
    {
        m_items.push_back(std::move(item));
        m_isUrgent = m_isUrgent || isUrgent;
        if (m_items.size() == 1 || isUrgent)
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
                    open(item.fileName);
                else
                    write(item.line);
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
        if (m_descriptor != STDERR_FILENO)
            ::close(std::exchange(m_descriptor, STDERR_FILENO));
        if (fileName.isEmpty())
            return;
        const int opened = ::open(QFile::encodeName(fileName).constData(),
                                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
        if (opened >= 0)
            m_descriptor = opened;
        else
            write("can't open the log " + fileName.toLocal8Bit() + ": "
                  + qt_error_string(errno).toLocal8Bit() + '\n');
    }

    void write(const QByteArray &bytes)
    {
        const char *data = bytes.constData();
        for (qsizetype rest = bytes.size(); rest > 0;) {
            const ssize_t count = ::write(m_descriptor, data, size_t(rest));
            if (count < 0 && errno != EINTR)
                return;
            data += qMax<ssize_t>(0, count);
            rest -= qMax<ssize_t>(0, count);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Item> m_items;
    quint64 m_lost = 0;
    bool m_isUrgent = false;
    bool m_isEnding = false;
    int m_descriptor = STDERR_FILENO; // used by the writer thread only
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
    timespec now;
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm parts;
    ::gmtime_r(&now.tv_sec, &parts);
    char text[32];
    const size_t size = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    return QByteArray(text, qsizetype(size)) + '.'
        + QByteArray::number(1000 + now.tv_nsec / 1'000'000).sliced(1) + 'Z';
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
    writer->add(std::move(line), type == QtWarningMsg || type == QtCriticalMsg);
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
