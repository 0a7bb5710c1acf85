// SPDX-License-Identifier: MIT
#include "server/banfile.h"

#include "base/logging.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qstandardpaths.h>

namespace QFtp::Internal {

BanFile::~BanFile() { m_thread.end(std::chrono::seconds(1)); }

void BanFile::load(const QString &fileName, Guard *guard) { load(m_state.get(), fileName, guard); }

std::function<void(const QString &, Guard *)> BanFile::loader() const
{
    return [state = m_state](const QString &fileName, Guard *guard) {
        load(state.get(), fileName, guard);
    };
}

void BanFile::load(State *state, const QString &fileName, Guard *guard)
{
    constexpr qint64 MaximumSize = 4 * 1024 * 1024;
    const QString name = !fileName.isEmpty()
        ? fileName
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + QStringLiteral("/bans");
    const std::lock_guard lock(state->mutex);
    if (name != state->fileName)
        state->written.clear();
    state->fileName = name;
    QFile file(name);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcServer, "guard.file: can't read %s: %s", qUtf8Printable(name),
                  qUtf8Printable(file.errorString()));
        return;
    }
    const QByteArray text = file.read(MaximumSize);
    const int badLine = guard->takeText(text, state->written);
    state->written = text;
    if (badLine > 0)
        qCWarning(lcServer,
                  "%s:%d: expected an address, the seconds since 1970 when its ban ends, and how "
                  "often it was banned; this line is ignored",
                  qUtf8Printable(name), badLine);
}

// If the disk is slow, several bans are written together.
void BanFile::save(std::shared_ptr<Guard> guard)
{
    if (m_state->isWaiting.exchange(true))
        return;
    m_thread.run([state = m_state, guard = std::move(guard)] { write(state.get(), guard.get()); });
}

void BanFile::write(State *state, Guard *guard)
{
    const std::lock_guard lock(state->mutex);
    state->isWaiting = false;
    const QByteArray text = guard->toText();
    QDir().mkpath(QFileInfo(state->fileName).path());
    QSaveFile file(state->fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        state->written = text;
    else
        qCWarning(lcServer, "guard.file: can't write %s: %s", qUtf8Printable(state->fileName),
                  qUtf8Printable(file.errorString()));
}

} // namespace QFtp::Internal
