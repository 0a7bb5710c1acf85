// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CONFIGSTORE_H
#define FTPGUI_CONFIGSTORE_H

#include <functional>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>
#include <QtGui/qundostack.h>

/// The configuration file: its text, the parsed configuration, and the edits that can be undone.
///
/// The store reads and writes the file in the background, and writes each edit at once. The window
/// stores passwords as hashes, and only the owner may read a file that the store creates.
class ConfigStore : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(QFtpConfig &)>;

    explicit ConfigStore(const QString &fileName, QObject *parent = nullptr);

    const QString &fileName() const { return m_fileName; }
    /// Reads the file; loaded() follows. A missing file is the same as an empty one.
    void load();
    bool isLoaded() const { return m_isLoaded; }
    /// Why the existing file cannot be read; empty if it can.
    const QString &readError() const { return m_readError; }
    /// Why the file cannot be changed now; empty if it can.
    QString obstacle() const;
    const QByteArray &text() const { return m_text; }
    /// The last configuration without errors; the one in text() unless hasErrors().
    const QFtpConfig &config() const { return m_config; }
    /// The problems found in text().
    const QList<QFtpConfigProblem> &problems() const { return m_problems; }
    bool hasErrors() const;
    /// Returns the user \a name with what its groups say; nothing: there is no such user.
    std::optional<QFtpConfigUser> user(const QString &name) const;
    /// Returns what the user's own table says; nothing: there is no such user.
    std::optional<QFtpConfigUser> ownUser(const QString &name) const;
    /// Returns all users, with what their groups say.
    QList<QFtpConfigUser> users() const;
    /// Returns an edit that changes the user \a name if that user exists.
    static Edit userEdit(const QString &name, std::function<void(QFtpConfigUser &)> change);

    /// Returns the text that the file would have after \a edit, or what is wrong with it.
    QFtpResult<QByteArray> preview(const Edit &edit) const;
    /// Changes the file. \a what appears next to Undo. Returns false if nothing was changed;
    /// editFailed() says why.
    bool edit(const QString &what, const Edit &edit);
    /// The same for the whole text. If it has mistakes, the last configuration stays in use.
    bool setText(const QString &what, const QByteArray &text);
    QUndoStack *undoStack() { return &m_undoStack; }

    // Someone else changed the file: changedOnDisk() was emitted, and edits are not written yet.
    bool isChangedOnDisk() const { return m_isChangedOnDisk; }
    const QByteArray &textOnDisk() const { return m_textOnDisk; }
    void takeTheirs();
    void keepMine();

    /// Whether the file does not hold text() yet: a write is running, has failed, or waits for the
    /// answer to changedOnDisk().
    bool hasUnsaved() const { return m_isLoaded && m_text != m_diskText; }
    bool isSaving() const { return m_isWriting; }

Q_SIGNALS:
    /// The file was read for the first time.
    void loaded();
    /// text(), config(), readError() or isChangedOnDisk() may have changed.
    void changed();
    void changedOnDisk();
    void editFailed(const QString &why);
    void saveFailed(const QString &why);

private:
    class TextChange;
    void useText(const QByteArray &text);
    void save();
    void look();
    void watch();
    void take(const QByteArray &text, const QString &error);
    void compare(const QByteArray &text);

    const QString m_fileName;
    QByteArray m_text;
    QFtpConfig m_config;
    QList<QFtpConfigProblem> m_problems;
    QByteArray m_diskText;   // content of the file when last read or written
    QByteArray m_textOnDisk; // valid while isChangedOnDisk()
    QString m_readError;     // why the existing file cannot be read
    bool m_isLoaded = false;
    bool m_isChangedOnDisk = false;
    bool m_isWriting = false;
    int m_looks = 0; // number of the last look; earlier ones are ignored
    QUndoStack m_undoStack;
    QFileSystemWatcher m_watcher;
};

#endif
