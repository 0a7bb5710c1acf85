// SPDX-License-Identifier: MIT
#ifndef QFTPMODELS_H
#define QFTPMODELS_H

#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpserver.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qabstractitemmodel.h>

// Item models of a running server, for Widgets and QML views.
//
// All of them collect changes and update at most four times a second, with one signal for many
// rows. Texts are for people and translated. Every column also has a plain value to sort by under
// QFtp::SortRole: set it as the sort role of a QSortFilterProxyModel. Roles that are not named for
// QML have no name there; a model without a server lives in the thread that created it.

namespace QFtp {
/// Roles common to all models of this library.
enum ModelRole {
    SortRole = Qt::UserRole, ///< the value to sort the column by: a number, a time or a text
    IdRole,                  ///< the id of the session or transfer; a model of neither has none
    FirstOwnRole = Qt::UserRole + 16, ///< where the roles of each model begin
};

/// Returns \a text in a form that QToolTip shows as it is, whatever tags are in it: clients choose
/// parts of many texts. Qt::ToolTipRole of these models has that form; other roles have plain text,
/// to be shown as such, in QML with Text.PlainText.
inline QString plainToolTip(const QString &text)
{
    return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}
} // namespace QFtp

/// The open sessions, one per row, oldest first.
///
/// Thread: the server's.
/// Owner:  the caller. When its server is deleted, the model is empty until setServer().
class QFTP_EXPORT QFtpSessionModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(QFtpServer *server READ server WRITE setServer NOTIFY serverChanged)

public:
    /// The columns.
    enum Column { User, Address, Client, Security, Directory, LastCommand, Idle, ColumnCount };
    /// The same values for QML, named user, address, client, security, directory, lastCommand and
    /// idleSeconds.
    enum Role {
        UserRole = QFtp::FirstOwnRole,
        AddressRole,
        ClientRole,
        SecurityRole, ///< empty: the control connection is in the clear
        DirectoryRole,
        LastCommandRole,
        IdleSecondsRole,
    };

    /// Shows the sessions of \a server; null: none, until setServer().
    explicit QFtpSessionModel(QFtpServer *server = nullptr, QObject *parent = nullptr);
    ~QFtpSessionModel() override;

    /// The server whose sessions it shows; null: none, or it has been deleted.
    QFtpServer *server() const;
    /// Shows the sessions of \a server instead; null: none.
    void setServer(QFtpServer *server);

    /// Sets how often the model refreshes the activity of sessions; 0: never, for a hidden view.
    /// The default is one second.
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

Q_SIGNALS:
    /// setServer() has been called with another server, or the server has been deleted.
    void serverChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Running and ended transfers, in the order in which they started, without listings.
///
/// Thread: the server's.
/// Owner:  the caller. When its server is deleted, the model keeps its rows, and the transfers that
///         ran have been aborted.
class QFTP_EXPORT QFtpTransferModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(QFtpServer *server READ server WRITE setServer NOTIFY serverChanged)

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
    /// QML names them transfer, isRunning, progress, bytesPerSecond, averageBytesPerSecond,
    /// secondsLeft, sessionId, file, userName, directionText and outcomeText.
    enum Role {
        TransferRole = QFtp::FirstOwnRole, ///< a QFtpTransfer
        RunningRole,
        ProgressRole,       ///< percent, 0 to 100; -1: unknown
        BytesPerSecondRole, ///< recent speed; after the end: the average
        AverageRole,        ///< average bytes per second since the start
        SecondsLeftRole,    ///< -1: unknown
        SessionIdRole,
        FileRole,      ///< a QString, the text of the column File
        UserRole,      ///< the text of the column User
        DirectionRole, ///< the text of the column Direction
        OutcomeRole,   ///< the text of the column Outcome
    };

    /// Shows the transfers of \a server from now on; null: none, until setServer().
    explicit QFtpTransferModel(QFtpServer *server = nullptr, QObject *parent = nullptr);
    ~QFtpTransferModel() override;

    /// The server whose transfers it shows; null: none, or it has been deleted.
    QFtpServer *server() const;
    /// Removes all rows and shows the transfers of \a server from now on; null: none.
    void setServer(QFtpServer *server);

    /// Sets how many ended transfers are kept; the default is 1000. Of those beyond, complete ones
    /// are removed before failed ones, as long as these are no more than half, and older ones
    /// before newer ones.
    Q_INVOKABLE void setHistoryLimit(int limit);
    /// Adds transfers that ended in an earlier run of the program, the oldest first, before all
    /// others. Their ids and those of their sessions become 0.
    void addHistory(const QList<QFtpTransfer> &earlier);
    /// Removes all ended transfers.
    Q_INVOKABLE void clearHistory();
    /// Returns the number of running transfers.
    int runningCount() const;
    /// Returns all bytes moved in one direction since the model was created: sample it for a graph.
    qint64 totalBytes(QFtp::TransferDirection direction) const;
    /// Formats a speed as the column Speed does: "1.50 MiB/s".
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

Q_SIGNALS:
    /// setServer() has been called with another server, or the server has been deleted.
    void serverChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The users of a configuration, and the current number of sessions of each.
///
/// Thread: the server's.
/// Owner:  the caller. Without a server, no user has sessions.
class QFTP_EXPORT QFtpUserModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(QFtpServer *server READ server WRITE setServer NOTIFY serverChanged)

public:
    /// The columns.
    enum Column { Name, Folder, Rights, Sessions, ColumnCount };
    /// QML names them name, folder, rights, sessions and isEnabled.
    enum Role {
        NameRole = QFtp::FirstOwnRole,
        FolderRole,
        RightsRole,
        SessionsRole,
        EnabledRole,
    };

    /// Has no users until setUsers().
    explicit QFtpUserModel(QFtpServer *server = nullptr, QObject *parent = nullptr);
    ~QFtpUserModel() override;

    /// The server whose sessions it counts; null: none, or it has been deleted.
    QFtpServer *server() const;
    /// Counts the sessions of \a server instead; null: users have none.
    void setServer(QFtpServer *server);

    /// Shows \a users. Rows of users that were there before stay, so that a selection survives.
    void setUsers(const QList<QFtpConfigUser> &users);
    /// Summarizes in a few words what a user may do at the root of their tree.
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

Q_SIGNALS:
    /// setServer() has been called with another server, or the server has been deleted.
    void serverChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

#endif
