// SPDX-License-Identifier: MIT
#include "app/configstore.h"

#include "app/background.h"

#include <algorithm>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>

namespace {

// The beginning of a new file.
const char *const Heading =
    "# Configuration of QFtpServer. ftpgui edits this file and keeps your comments.\n"
    "# ftpd-headless can use it too; `ftpd-headless --print-config` lists every setting.\n";

struct Content
{
    QByteArray text;
    QString error; // empty: none
};

Content readFile(const QString &fileName)
{
    constexpr qint64 MaximumSize = 16 * 1024 * 1024;
    QFile file(fileName);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString()};
    if (file.size() > MaximumSize)
        return {{}, ConfigStore::tr("it is larger than 16 MiB")};
    return {file.readAll(), {}};
}

struct Writing
{
    bool isDone = false;
    QString error; // empty: someone else changed the file, so it was not written
};

// Writes only if the file still holds \a before.
Writing writeFile(const QString &fileName, const QByteArray &before, const QByteArray &text)
{
    if (const Content now = readFile(fileName); !now.error.isEmpty() || now.text != before)
        return {false, now.error};
    const QFileInfo info(fileName);
    const bool isNew = !info.exists();
    QDir().mkpath(info.absolutePath());
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return {false, file.errorString()};
    if (isNew)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(text);
    const bool isDone = file.commit();
    return {isDone, isDone ? QString() : file.errorString()};
}

} // namespace

/// A step in the undo history.
class ConfigStore::TextChange : public QUndoCommand
{
public:
    TextChange(ConfigStore *store, const QString &what, QByteArray before, QByteArray after) :
        QUndoCommand(what), m_store(store), m_before(std::move(before)), m_after(std::move(after))
    { }
    void undo() override { use(m_before); }
    void redo() override { use(m_after); }

private:
    void use(const QByteArray &text)
    {
        m_store->useText(text);
        m_store->save();
    }

    ConfigStore *m_store;
    const QByteArray m_before;
    const QByteArray m_after;
};

ConfigStore::ConfigStore(const QString &fileName, QObject *parent) :
    QObject(parent), m_fileName(QFileInfo(fileName).absoluteFilePath())
{
    constexpr int RememberedEdits = 100;
    m_undoStack.setUndoLimit(RememberedEdits);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigStore::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigStore::look);
}

bool ConfigStore::hasErrors() const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [](const auto &problem) {
        return problem.severity == QFtpConfigProblem::Severity::Error;
    });
}

void ConfigStore::load() { look(); }

// The watcher loses a file that an editor replaces.
void ConfigStore::watch()
{
    const QFileInfo info(m_fileName);
    if (!m_watcher.directories().contains(info.absolutePath()))
        m_watcher.addPath(info.absolutePath());
    if (!m_watcher.files().contains(m_fileName))
        m_watcher.addPath(m_fileName);
}

void ConfigStore::look()
{
    if (m_isWriting)
        return; // save() looks again afterwards
    watch();
    inBackground(
        this, [fileName = m_fileName] { return readFile(fileName); },
        [this, number = ++m_looks](const Content &content) {
            if (number == m_looks && !m_isWriting)
                take(content.text, content.error);
        });
}

void ConfigStore::take(const QByteArray &text, const QString &error)
{
    const QString before = m_readError;
    m_readError = error.isEmpty() ? QString() : tr("Cannot read %1: %2").arg(m_fileName, error);
    if (m_readError.isEmpty() && !std::exchange(m_isLoaded, true)) {
        m_diskText = text;
        useText(text);
        Q_EMIT loaded();
        return;
    }
    if (m_readError.isEmpty())
        compare(text);
    if (m_readError != before)
        Q_EMIT changed();
}

// While someone else writes the file, there may be a conflict that resolves itself.
void ConfigStore::compare(const QByteArray &text)
{
    const bool wasConflict = m_isChangedOnDisk;
    m_isChangedOnDisk = text != m_diskText && text != m_text;
    if (text == m_text)
        m_diskText = text;
    if (m_isChangedOnDisk && (!wasConflict || text != m_textOnDisk)) {
        m_textOnDisk = text;
        Q_EMIT changedOnDisk();
    } else if (wasConflict && !m_isChangedOnDisk) {
        save();
        Q_EMIT changed();
    }
}

void ConfigStore::takeTheirs()
{
    if (!std::exchange(m_isChangedOnDisk, false))
        return;
    m_diskText = m_textOnDisk;
    m_undoStack.push(new TextChange(this, tr("External change"), m_text, m_textOnDisk));
}

void ConfigStore::keepMine()
{
    if (!std::exchange(m_isChangedOnDisk, false))
        return;
    m_diskText = m_textOnDisk;
    save();
    Q_EMIT changed();
}

void ConfigStore::useText(const QByteArray &text)
{
    m_text = text;
    const QFtpConfigFile::Result loaded = QFtpConfigFile::parse(text, m_fileName);
    m_problems = loaded.problems;
    if (loaded.isUsable())
        m_config = loaded.config;
    Q_EMIT changed();
}

QString ConfigStore::obstacle() const
{
    return m_isLoaded || !m_readError.isEmpty() ? m_readError
                                                : tr("%1 is still being read").arg(m_fileName);
}

std::optional<QFtpConfigUser> ConfigStore::user(const QString &name) const
{
    const auto own = ownUser(name);
    return own ? std::optional(own->withGroups(m_config.groups)) : std::nullopt;
}

QList<QFtpConfigUser> ConfigStore::users() const
{
    QList<QFtpConfigUser> result = m_config.users;
    for (QFtpConfigUser &user : result)
        user = user.withGroups(m_config.groups);
    return result;
}

std::optional<QFtpConfigUser> ConfigStore::ownUser(const QString &name) const
{
    for (const QFtpConfigUser &user : m_config.users) {
        if (user.name == name)
            return user;
    }
    return std::nullopt;
}

ConfigStore::Edit ConfigStore::userEdit(const QString &name,
                                        std::function<void(QFtpConfigUser &)> change)
{
    return [name, change = std::move(change)](QFtpConfig &config) {
        for (QFtpConfigUser &user : config.users) {
            if (user.name == name)
                change(user);
        }
    };
}

QFtpResult<QByteArray> ConfigStore::preview(const Edit &edit) const
{
    if (!obstacle().isEmpty())
        return QFtpError(QFtp::ErrorKind::Unavailable, obstacle());
    QFtpConfig config = m_config;
    edit(config);
    return QFtpConfigFile::writtenInto(m_text.isEmpty() ? QByteArray(Heading) : m_text, config);
}

bool ConfigStore::edit(const QString &what, const Edit &edit)
{
    const auto text = preview(edit);
    if (text)
        return setText(what, *text);
    Q_EMIT editFailed(text.error().detail());
    return false;
}

bool ConfigStore::setText(const QString &what, const QByteArray &text)
{
    if (!obstacle().isEmpty()) {
        Q_EMIT editFailed(obstacle());
        return false;
    }
    if (text != m_text)
        m_undoStack.push(new TextChange(this, what, m_text, text)); // push() calls redo()
    return true;
}

// Writes one text at a time: a change made during a write is written after it.
void ConfigStore::save()
{
    if (m_isChangedOnDisk || m_isWriting || m_text == m_diskText)
        return;
    m_isWriting = true;
    inBackground(
        this,
        [fileName = m_fileName, before = m_diskText, text = m_text] {
            return writeFile(fileName, before, text);
        },
        [this, text = m_text](const Writing &writing) {
            m_isWriting = false;
            if (writing.isDone) {
                m_diskText = text;
                save();
            } else if (!writing.error.isEmpty()) {
                Q_EMIT saveFailed(tr("Cannot write %1: %2").arg(m_fileName, writing.error));
            }
            look();
        });
}

#include "moc_configstore.cpp"
