// SPDX-License-Identifier: MIT
#include "app/logmodel.h"

#include "app/icons.h"

#include <cstdio>
#include <QFtpServer/qftpmodels.h>
#include <QtCore/qmutex.h>
#include <QtCore/qregularexpression.h>

namespace {

constexpr int MaximumMessages = 10'000;

struct Waiting
{
    QDateTime time;
    QtMsgType type;
    QString area;
    QString text;
};

QMutex mutex;
std::deque<Waiting> waiting; // guarded by mutex

LogModel::Severity severityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogModel::Severity::Debug;
    case QtInfoMsg:
        return LogModel::Severity::Info;
    case QtWarningMsg:
        return LogModel::Severity::Warning;
    default:
        return LogModel::Severity::Error;
    }
}

// Messages of a session begin with its number, as in "[17] closed" and "[17 ann] upload".
quint64 sessionOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\[(\\d+)[ \\]]"));
    return pattern.match(text).captured(1).toULongLong();
}

} // namespace

LogModel::LogModel(QObject *parent) : QAbstractTableModel(parent)
{
    constexpr std::chrono::milliseconds Interval{250};
    m_timer.callOnTimeout(this, [this] { flush(); });
    m_timer.start(Interval);
    qInstallMessageHandler(&LogModel::handle);
}

LogModel::~LogModel() { qInstallMessageHandler(nullptr); }

void LogModel::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString category = QString::fromLatin1(context.category ? context.category : "");
    const QString area =
        category.startsWith(QStringLiteral("qftp.")) ? category.mid(5) : QStringLiteral("window");
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s: %s\n", qUtf8Printable(area), qUtf8Printable(text));
    const QMutexLocker lock(&mutex);
    waiting.push_back({QDateTime::currentDateTime(), type, area, text});
    if (waiting.size() > size_t(MaximumMessages))
        waiting.pop_front();
}

void LogModel::flush()
{
    std::deque<Waiting> taken;
    {
        const QMutexLocker lock(&mutex);
        taken.swap(waiting);
    }
    if (taken.empty())
        return;
    const int surplus = int(m_messages.size() + taken.size()) - MaximumMessages;
    if (const int gone = qMin(surplus, int(m_messages.size())); gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_messages.erase(m_messages.begin(), m_messages.begin() + gone);
        endRemoveRows();
    }
    const int first = int(m_messages.size());
    beginInsertRows({}, first, first + int(taken.size()) - 1);
    for (const Waiting &message : taken)
        m_messages.push_back({message.time, severityOf(message.type), message.area, message.text,
                              sessionOf(message.text)});
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_messages.clear();
    endResetModel();
}

QStringList LogModel::messagesOf(quint64 sessionId) const
{
    QStringList result;
    for (const Message &message : m_messages) {
        const QString text = message.session == sessionId
            ? message.text.section(QStringLiteral("] "), 1)
            : QString();
        // Commands and replies are in the transcript.
        if (!text.isEmpty() && !text.startsWith(u'<') && !text.startsWith(u'>'))
            result += text;
    }
    return result;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LogModel::textOf(const Message &message, Column column)
{
    switch (column) {
    case Time:
        return message.time.toString(QStringLiteral("HH:mm:ss.zzz"));
    case Level: {
        const QString levels[] = {tr("Debug"), tr("Info"), tr("Warning"), tr("Error")};
        return levels[int(message.severity)];
    }
    case Area:
        return message.area;
    case Text:
        return message.text;
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Message &message = m_messages[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(message, Column(index.column()));
    case Qt::ToolTipRole:
        return QFtp::plainToolTip(textOf(message, Column(index.column())));
    case Qt::ForegroundRole:
        return message.severity == Severity::Error  ? QVariant(Icons::Bad)
            : message.severity == Severity::Warning ? QVariant(Icons::Doubtful)
                                                    : QVariant();
    case LevelRole:
        return int(message.severity);
    case SessionRole:
        return message.session;
    case LineRole:
        return QStringList{message.time.toUTC().toString(Qt::ISODateWithMs), textOf(message, Level),
                           message.area, message.text}
            .join(u' ');
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("Time"), tr("Level"), tr("Area"), tr("Message")};
    return titles[section];
}

#include "moc_logmodel.cpp"
