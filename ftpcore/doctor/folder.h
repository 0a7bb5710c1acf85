// SPDX-License-Identifier: MIT
#ifndef DOCTOR_FOLDER_H
#define DOCTOR_FOLDER_H

#include <QFtpServer/qftpconfig.h>
#include <QtCore/qcoreapplication.h>

namespace Doctor {

/// A folder that a user sees, at the root or as a mount.
struct Place
{
    QString path;
    QFtp::Permissions permissions;
    bool isMade = false; ///< by the server, at a login
};

/// Returns the folders of \a user whose paths are known. Of a path with "%u" or "~", and of other
/// storages, only the server knows where they lead.
QList<Place> placesOf(const QFtpConfigUser &user);

/// What is true of a folder of this computer, for the user whom this program runs as.
struct Folder
{
    enum class State {
        Good,
        Missing,
        NotAFolder,
        Unreadable,
        Unwritable, ///< only if somebody may write to it
        Full,       ///< only if somebody may write to it
    };

    bool exists = false;
    bool isFolder = false;
    bool isReadable = false;
    bool isWritable = false;
    bool isFull = false;

    bool operator==(const Folder &) const = default;

    /// Returns what stands in the way of \a permissions.
    State state(QFtp::Permissions permissions) const;
    /// Returns what stands in the way of \a place, which is this folder.
    State state(const Place &place) const;
    /// Says it in a sentence. \a path is the folder's.
    static QString text(State state, const QString &path);

    /// Blocking: a network drive may take long.
    static Folder look(const QString &path);

    Q_DECLARE_TR_FUNCTIONS(Folder)
};

/// Whether \a permissions allow any change.
bool letsChange(QFtp::Permissions permissions);

} // namespace Doctor

#endif
