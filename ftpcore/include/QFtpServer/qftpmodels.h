// SPDX-License-Identifier: MIT
#ifndef QFTPMODELS_H
#define QFTPMODELS_H

#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qabstractitemmodel.h>

class QFtpServer;

// Item models of a running server, for views of Widgets and of QML.
//
// All of them gather what happens and change at most four times a second, with one signal for many
// rows. Texts are for people and translated; every column also gives a plain value to sort by with
// QFtp::SortRole: set it as the sort role of a QSortFilterProxyModel.

namespace QFtp {
/// Roles that all models of this library have.
enum ModelRole {
    SortRole = Qt::UserRole, ///< what the column sorts by: a number, a time or a text
    IdRole,                  ///< of the session, or of the transfer
    FirstOwnRole,
};
} // namespace QFtp

/// The sessions that are open, oldest first; a row each.
///
/// Thread: the server's.
/// Owner:  \a server has to outlive it.
class QFTP_EXPORT QFtpSessionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns.
    enum Column { User, Address, Client, Security, Directory, LastCommand, Idle, ColumnCount };
    /// The same for QML, with the names user, address, client, security, directory, lastCommand
    /// and idleSeconds.
    enum Role {
        UserRole = QFtp::FirstOwnRole,
        AddressRole,
        ClientRole,
        SecurityRole, ///< empty: the control connection is in the clear
        DirectoryRole,
        LastCommandRole,
        IdleSecondsRole,
    };

    /// The sessions of \a server.
    explicit QFtpSessionModel(QFtpServer *server, QObject *parent = nullptr);
    ~QFtpSessionModel() override;

    /// How often sessions are asked what they do; 0: never, for a view that is not seen. By default
    /// once a second.
    void setRefreshInterval(std::chrono::milliseconds interval);

    /// As in QAbstractItemModel.
    /// \{
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// \}

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The transfers that run and those that have ended, in the order they began. Listings are left out.
///
/// Thread: the server's.
/// Owner:  \a server has to outlive it.
class QFTP_EXPORT QFtpTransferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns.
    enum Column {
        Direction,
        File,
        User,
        Progress,
        Size,
        Speed,
        TimeLeft,
        Outcome,
        Time,
        ColumnCount
    };
    /// For QML the names are transfer, isRunning, progress, bytesPerSecond, averageBytesPerSecond,
    /// secondsLeft, sessionId, file, userName, directionText and outcomeText.
    enum Role {
        TransferRole = QFtp::FirstOwnRole, ///< a QFtpTransfer
        RunningRole,
        ProgressRole,       ///< 0 to 100; -1: not known
        BytesPerSecondRole, ///< lately; of a transfer that has ended, on average
        AverageRole,        ///< bytes per second since its begin
        SecondsLeftRole,    ///< -1: not known
        SessionIdRole,
        FileRole,      ///< a QString, as the column File shows it
        UserRole,      ///< the same of User
        DirectionRole, ///< the same of Direction
        OutcomeRole,   ///< the same of Outcome
    };

    /// The transfers of \a server from now on.
    explicit QFtpTransferModel(QFtpServer *server, QObject *parent = nullptr);
    ~QFtpTransferModel() override;

    /// How many transfers that have ended are kept; by default 1000.
    void setHistoryLimit(int limit);
    /// Removes those that have ended.
    void clearHistory();
    /// How many run now.
    int runningCount() const;
    /// All bytes moved in one direction since this model was made: sample it for a graph.
    qint64 totalBytes(QFtp::TransferDirection direction) const;
    /// As the column Speed shows it: "1.50 MiB/s".
    static QString rateText(double bytesPerSecond);

    /// As in QAbstractItemModel.
    /// \{
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// \}

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The users of a configuration, with how many sessions each has now.
///
/// Thread: the server's.
/// Owner:  \a server has to outlive it; it may be null, then there are no sessions.
class QFTP_EXPORT QFtpUserModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns.
    enum Column { Name, Folder, Rights, Sessions, ColumnCount };
    /// For QML the names are name, folder, rights, sessions and isEnabled.
    enum Role {
        NameRole = QFtp::FirstOwnRole,
        FolderRole,
        RightsRole,
        SessionsRole,
        EnabledRole,
    };

    /// No users yet.
    explicit QFtpUserModel(QFtpServer *server, QObject *parent = nullptr);
    ~QFtpUserModel() override;

    /// Rows of users that are in both are kept, so that a selection survives.
    void setUsers(const QList<QFtpConfigUser> &users);
    /// What a user may do at the root of his tree, in a few words.
    static QString rightsText(const QFtpConfigUser &user);

    /// As in QAbstractItemModel.
    /// \{
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// \}

private:
    class Private;
    std::unique_ptr<Private> d;
};

#endif
