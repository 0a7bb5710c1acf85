// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LOGMODEL_H
#define FTPGUI_LOGMODEL_H

#include <deque>
#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qtimer.h>

/// The last messages of the server. Only one such model may exist in the process at a time.
///
/// It receives the messages of all threads. Warnings and errors also go to standard error.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Level, Area, Text, ColumnCount };
    enum Role { LevelRole = Qt::UserRole, SessionRole, LineRole };
    enum class Severity { Debug, Info, Warning, Error };
    Q_ENUM(Severity)

    explicit LogModel(QObject *parent = nullptr);
    ~LogModel() override;

    void clear();
    /// The messages about a session, without its number, the oldest first.
    QStringList messagesOf(quint64 sessionId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Message
    {
        QDateTime time;
        Severity severity;
        QString area;
        QString text;
        quint64 session; // 0: no session
    };
    static QString textOf(const Message &message, Column column);
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void flush();

    std::deque<Message> m_messages;
    QTimer m_timer;
};

#endif
