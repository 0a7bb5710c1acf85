// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARESTATES_H
#define FTPGUI_SHARESTATES_H

#include "app/servercontroller.h"

#include <doctor/folder.h>
#include <QtCore/qtimer.h>

/// What is true of each share at this moment. A share is a user of the configuration.
class ShareStates : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,         ///< switched off
        NotServed,   ///< the server does not run
        FolderFault, ///< the folder, or an additional one, is missing, unreadable or the like
        Reachable,   ///< others can use it
        InUse,       ///< somebody is logged in
    };
    Q_ENUM(State)

    ShareStates(ConfigStore *store, ServerController *controller, QObject *parent = nullptr);
    /// Waits up to a second for looks at folders that have begun.
    ~ShareStates() override;
    Q_DISABLE_COPY_MOVE(ShareStates)

    State state(const QFtpConfigUser &user) const;
    /// Says it in a sentence.
    QString text(const QFtpConfigUser &user) const;
    /// What is wrong with a folder of \a user; empty: nothing, or it has not been looked at yet.
    QString folderFault(const QFtpConfigUser &user) const;
    /// The folder that is missing; empty: none.
    QString missingFolder(const QFtpConfigUser &user) const;
    /// Who is logged in as \a userName, such as "192.0.2.7 (FileZilla)".
    QStringList clients(const QString &userName) const;
    /// The last complete upload of \a userName; its id is 0 if there was none.
    QFtpTransfer lastUpload(const QString &userName) const { return m_uploads.value(userName); }
    /// Looks at all folders again, in the background.
    void look();
    /// While somebody watches, the folders are looked at every few seconds.
    void setWatched(bool isWatched);

Q_SIGNALS:
    /// Some share has another state.
    void changed();

private:
    /// Returns the first faulty folder of \a user.
    std::optional<std::pair<Doctor::Place, Doctor::Folder::State>> fault(
        const QFtpConfigUser &user) const;
    void take(const QHash<QString, Doctor::Folder> &seen);
    void countSessions();

    ConfigStore *const m_store;
    ServerController *const m_controller;
    QHash<QString, Doctor::Folder> m_folders; // by path
    QHash<QString, QFtpTransfer> m_uploads;   // by user
    QHash<QString, int> m_sessions;           // by user
    bool m_hasUploads = false;                // since the last changed()
    QSet<QString> m_looking;                  // paths that are being looked at
    QTimer m_timer;
    QTimer m_counting;
};

#endif
