// SPDX-License-Identifier: MIT
#include "server/banfile.h"

#include "base/logging.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qstandardpaths.h>
#include <thread>
#include <vector>

namespace QFtp::Internal {

/// One file and the guards whose bans are in it. Thread: any.
class BanFile::File
{
public:
    explicit File(QString name) : m_name(std::move(name)) { }

    /// Returns the file of this name that the process uses already, or a new one.
    static std::shared_ptr<File> named(const QString &name)
    {
        static std::mutex mutex;
        static QHash<QString, std::weak_ptr<File>> files;
        const std::lock_guard lock(mutex);
        files.removeIf([](const auto &known) { return known.value().expired(); });
        std::shared_ptr<File> file = files.value(name).lock();
        if (!file) {
            file = std::make_shared<File>(name);
            files.insert(name, file);
        }
        return file;
    }

    void add(const std::shared_ptr<Guard> &guard)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_guards,
                      [&](const auto &known) { return known.expired() || known.lock() == guard; });
        m_guards.push_back(guard);
    }

    void remove(const std::shared_ptr<Guard> &guard)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_guards, [&](const auto &known) { return known.lock() == guard; });
    }

    void read()
    {
        constexpr qint64 MaximumSize = 4 * 1024 * 1024;
        const std::lock_guard lock(m_mutex);
        QFile file(m_name);
        if (!file.exists())
            return;
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcServer, "guard.file: can't read %s: %s", qUtf8Printable(m_name),
                      qUtf8Printable(file.errorString()));
            return;
        }
        const int badLine = share(file.read(MaximumSize));
        if (badLine > 0)
            qCWarning(lcServer,
                      "%s:%d: expected an address, the seconds since 1970 when its ban ends, and "
                      "how often it was banned; this line is ignored",
                      qUtf8Printable(m_name), badLine);
    }

    /// Whether write() needs to be called. If the disk is slow, several bans are written together.
    bool beginWriting() { return !m_isWaiting.exchange(true); }

    void write()
    {
        const std::lock_guard lock(m_mutex);
        m_isWaiting = false;
        const QByteArray text = joined();
        share(text);
        QDir().mkpath(QFileInfo(m_name).path());
        QString problem;
        // On Windows another program may have the old file open for a moment.
        for (auto pause = std::chrono::milliseconds(10);
             !save(text, &problem) && pause < std::chrono::milliseconds(500); pause *= 2)
            std::this_thread::sleep_for(pause);
        if (!problem.isEmpty())
            qCWarning(lcServer, "guard.file: can't write %s: %s", qUtf8Printable(m_name),
                      qUtf8Printable(problem));
    }

    bool unban(const QHostAddress &address)
    {
        const std::lock_guard lock(m_mutex);
        bool wasBanned = false;
        for (const auto &known : m_guards) {
            if (const auto guard = known.lock())
                wasBanned = guard->unban(address) || wasBanned;
        }
        return wasBanned;
    }

private:
    // False: the new file is written, but can't replace the old one just now.
    bool save(const QByteArray &text, QString *problem) const
    {
        QSaveFile file(m_name);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        const bool isDone = isWritten && file.commit();
        *problem = isDone ? QString() : file.errorString();
        return isDone || !isWritten;
    }

    // Returns the bans of all guards: of each address the one that ends last.
    QByteArray joined() const
    {
        QMap<QByteArray, QByteArray> lines; // by address
        const auto end = [](const QByteArray &line) {
            return line.split(' ').value(1).toLongLong();
        };
        for (const auto &known : m_guards) {
            const auto guard = known.lock();
            const QByteArrayList bans = guard ? guard->toText().split('\n') : QByteArrayList();
            for (const QByteArray &line : bans) {
                QByteArray &best = lines[line.left(line.indexOf(' '))];
                if (!line.isEmpty() && (best.isEmpty() || end(line) > end(best)))
                    best = line + '\n';
            }
        }
        return lines.values().join();
    }

    // Gives all guards the bans in \a text. Returns the number of the first line that is no ban.
    int share(const QByteArray &text)
    {
        int badLine = 0;
        for (const auto &known : m_guards) {
            if (const auto guard = known.lock())
                badLine = guard->takeText(text, m_shared);
        }
        m_shared = text;
        return badLine;
    }

    const QString m_name;
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Guard>> m_guards;
    QByteArray m_shared; // the bans that all guards have: a line that has gone was removed by hand
    std::atomic<bool> m_isWaiting = false; // a write has been requested but has not started
};

BanFile::~BanFile() { m_thread.end(std::chrono::seconds(1)); }

void BanFile::load(const QString &fileName, const std::shared_ptr<Guard> &guard)
{
    load(m_state.get(), fileName, guard);
}

std::function<void(const QString &, const std::shared_ptr<Guard> &)> BanFile::loader() const
{
    return [state = m_state](const QString &fileName, const std::shared_ptr<Guard> &guard) {
        load(state.get(), fileName, guard);
    };
}

void BanFile::load(State *state, const QString &fileName, const std::shared_ptr<Guard> &guard)
{
    const QString name = !fileName.isEmpty()
        ? QFileInfo(fileName).absoluteFilePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + QStringLiteral("/bans");
    const std::shared_ptr<File> file = File::named(name);
    std::shared_ptr<File> before;
    {
        const std::lock_guard lock(state->mutex);
        before = std::exchange(state->file, file);
    }
    if (before && before != file)
        before->remove(guard);
    file->add(guard);
    file->read();
}

std::shared_ptr<BanFile::File> BanFile::file() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->file;
}

void BanFile::save()
{
    if (const auto used = file(); used && used->beginWriting())
        m_thread.run([used] { used->write(); });
}

bool BanFile::unban(const QHostAddress &address)
{
    const auto used = file();
    return used && used->unban(address);
}

} // namespace QFtp::Internal
