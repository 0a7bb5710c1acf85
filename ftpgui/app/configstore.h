// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CONFIGSTORE_H
#define FTPGUI_CONFIGSTORE_H

#include <functional>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>
#include <QtGui/qundostack.h>

/// The configuration file: its text, what it means, and the edits that can be undone.
///
/// The file is read and written in the background; each edit is written at once. Passwords in it
/// are hashes, and nobody but its owner may read a file that is made here.
class ConfigStore : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(QFtpConfig &)>;

    explicit ConfigStore(const QString &fileName, QObject *parent = nullptr);

    const QString &fileName() const { return m_fileName; }
    /// Reads the file; loaded() follows. One that is not there is like an empty one.
    void load();
    bool isLoaded() const { return m_isLoaded; }
    /// Why the file, which is there, can't be read; empty: it can.
    const QString &readError() const { return m_readError; }
    /// Why the file can't be changed now; empty: it can.
    QString obstacle() const;
    const QByteArray &text() const { return m_text; }
    /// The last configuration without an error; that of text(), unless hasErrors().
    const QFtpConfig &config() const { return m_config; }
    /// Of text().
    const QList<QFtpConfigProblem> &problems() const { return m_problems; }
    bool hasErrors() const;
    /// The user of config(); nothing: there is none.
    std::optional<QFtpConfigUser> user(const QString &name) const;
    /// Changes one user, if there is one of that name.
    static Edit userEdit(const QString &name, std::function<void(QFtpConfigUser &)> change);

    /// The text that \a edit would make of the file, or what is wrong with it.
    QFtpResult<QByteArray> preview(const Edit &edit) const;
    /// Changes the file. \a what is told beside Undo. False: nothing was changed; editFailed() tells
    /// why.
    bool edit(const QString &what, const Edit &edit);
    /// The same, with a whole text. It may have mistakes: then the last configuration goes on.
    bool setText(const QString &what, const QByteArray &text);
    QUndoStack *undoStack() { return &m_undoStack; }

    // The file was changed by somebody else: changedOnDisk() has told, and editing waits.
    bool isChangedOnDisk() const { return m_isChangedOnDisk; }
    const QByteArray &textOnDisk() const { return m_textOnDisk; }
    void takeTheirs();
    void keepMine();

    /// Whether the file does not hold text() yet: a write is on its way, has failed, or waits for
    /// the answer to changedOnDisk().
    bool hasUnsaved() const { return m_isLoaded && m_text != m_diskText; }
    bool isSaving() const { return m_isWriting; }

Q_SIGNALS:
    /// The file was read, for the first time.
    void loaded();
    /// text() and perhaps config() are others now.
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
    QByteArray m_diskText;   // what the file held when it was last read or written
    QByteArray m_textOnDisk; // while isChangedOnDisk()
    QString m_readError;     // the file is there, and its content not known; empty: none
    bool m_isLoaded = false;
    bool m_isChangedOnDisk = false;
    bool m_isWriting = false;
    int m_looks = 0; // only the last one counts
    QUndoStack m_undoStack;
    QFileSystemWatcher m_watcher;
};

#endif
