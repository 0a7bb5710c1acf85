// SPDX-License-Identifier: MIT
#include "logsink.h"

#include <condition_variable>
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
    }

    void add(QByteArray line, bool isUrgent)
    {
        // When the disk hangs, messages are lost rather than memory.
        constexpr size_t MaximumLines = 100'000;
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() >= MaximumLines) {
            ++m_lost;
            return;
        }
        m_lines.push_back(std::move(line));
        m_isUrgent = m_isUrgent || isUrgent;
        if (m_lines.size() == 1 || isUrgent)
            m_wake.notify_one();
    }

    void setFile(const QString &fileName)
    {
        const std::lock_guard lock(m_mutex);
        m_fileName = fileName;
        m_isFileNew = true;
        m_wake.notify_one();
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return !m_lines.empty() || m_isFileNew || m_isEnding; });
            // Waking this thread for each line would cost more than writing it.
            m_wake.wait_for(lock, Gathering,
                            [this] { return m_isUrgent || m_isFileNew || m_isEnding; });
            m_isUrgent = false;
            std::vector<QByteArray> lines;
            lines.swap(m_lines);
            const quint64 lost = std::exchange(m_lost, 0);
            const bool reopens = std::exchange(m_isFileNew, false);
            const bool ends = m_isEnding;
            const QString fileName = m_fileName;
            lock.unlock();
            // Lines that came before the file was changed belong to the old one.
            for (const QByteArray &line : lines)
                write(line);
            if (lost > 0)
                write("... " + QByteArray::number(lost)
                      + " messages were lost: writing the log is too slow\n");
            if (reopens)
                open(fileName);
            lock.lock();
            if (ends && m_lines.empty())
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
            write("can't write the log " + fileName.toLocal8Bit() + ": "
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
    std::vector<QByteArray> m_lines;
    quint64 m_lost = 0;
    QString m_fileName;
    bool m_isFileNew = false;
    bool m_isUrgent = false;
    bool m_isEnding = false;
    int m_descriptor = STDERR_FILENO; // the thread's
    std::thread m_thread;
};

Writer *writer = nullptr; // while messages are taken

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

// As 2026-11-21T08:15:30.123Z.
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
    // One message is one line, whoever wrote it.
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
    writer->begin();
    qInstallMessageHandler(handleMessage);
}

void LogSink::end()
{
    qInstallMessageHandler(nullptr);
    delete std::exchange(writer, nullptr);
}

void LogSink::setFile(const QString &fileName) { writer->setFile(fileName); }

void LogSink::setLevel(const QString &level)
{
    const bool isDebug = level == u"debug";
    const bool isInfo = isDebug || level == u"info";
    const bool isWarning = isInfo || level == u"warning";
    const auto rule = [](const char *name, bool isOn) {
        return QStringLiteral("qftp.*.%1=%2\n")
            .arg(QLatin1String(name), isOn ? QStringLiteral("true") : QStringLiteral("false"));
    };
    QLoggingCategory::setFilterRules(rule("debug", isDebug) + rule("info", isInfo)
                                     + rule("warning", isWarning));
}
