// SPDX-License-Identifier: MIT
#include "app/sharestates.h"

#include "app/background.h"

using Doctor::Folder;
using Doctor::Place;

namespace {

// Never deleted: a network drive may never answer, and its destructor would wait for that.
QThreadPool *pool()
{
    static auto *const threads = new QThreadPool;
    return threads;
}

} // namespace

ShareStates::ShareStates(ConfigStore *store, ServerController *controller, QObject *parent) :
    QObject(parent), m_store(store), m_controller(controller)
{
    constexpr std::chrono::milliseconds Pause{200}; // gathers what happens at once
    m_timer.callOnTimeout(this, &ShareStates::look);
    m_counting.setSingleShot(true);
    m_counting.setInterval(Pause);
    m_counting.callOnTimeout(this, &ShareStates::countSessions);
    connect(store, &ConfigStore::changed, this, [this] {
        look();
        Q_EMIT changed();
    });
    connect(controller, &ServerController::stateChanged, this, &ShareStates::changed);
    const auto countSoon = [this] {
        if (!m_counting.isActive())
            m_counting.start();
    };
    QFtpServer *server = &controller->server();
    connect(server, &QFtpServer::sessionOpened, this, [this, countSoon](QFtpSession *session) {
        connect(session, &QFtpSession::changed, this, countSoon);
    });
    connect(server, &QFtpServer::sessionClosed, this, countSoon);
    connect(server, &QFtpServer::transferFinished, this,
            [this, countSoon](const QFtpTransfer &transfer) {
                if (transfer.direction == QFtp::TransferDirection::Upload
                    && transfer.outcome == QFtp::TransferOutcome::Complete) {
                    m_uploads.insert(transfer.userName, transfer);
                    m_hasUploads = true;
                    countSoon();
                }
            });
}

// A thread that still works while the process ends would use what is gone.
ShareStates::~ShareStates()
{
    constexpr int Patience = 1000; // milliseconds
    pool()->clear();
    pool()->waitForDone(Patience);
}

void ShareStates::setWatched(bool isWatched)
{
    constexpr std::chrono::seconds Interval{5};
    if (!isWatched) {
        m_timer.stop();
        return;
    }
    m_timer.start(Interval);
    look();
}

// Folders that do not answer keep nobody but a few others waiting.
void ShareStates::look()
{
    constexpr qsizetype AtOnce = 100;
    QStringList paths;
    const QList<QFtpConfigUser> users = m_store->users();
    for (const QFtpConfigUser &user : users) {
        const QList<Place> places = user.enabled ? Doctor::placesOf(user) : QList<Place>();
        for (const Place &place : places) {
            if (!m_looking.contains(place.path)) {
                m_looking.insert(place.path);
                paths += place.path;
            }
        }
    }
    for (qsizetype first = 0; first < paths.size(); first += AtOnce) {
        inBackground(
            this,
            [part = paths.mid(first, AtOnce)] {
                QHash<QString, Folder> seen;
                for (const QString &path : part)
                    seen.insert(path, Folder::look(path));
                return seen;
            },
            [this](const QHash<QString, Folder> &seen) { take(seen); }, pool());
    }
}

void ShareStates::take(const QHash<QString, Folder> &seen)
{
    bool isNew = false;
    for (auto folder = seen.cbegin(); folder != seen.cend(); ++folder) {
        m_looking.remove(folder.key());
        Folder &known = m_folders[folder.key()];
        isNew = isNew || !(known == folder.value());
        known = folder.value();
    }
    if (isNew)
        Q_EMIT changed();
}

void ShareStates::countSessions()
{
    QHash<QString, int> counts;
    for (const QFtpSession *session : m_controller->server().sessions())
        ++counts[session->userName()];
    counts.remove(QString());
    const bool hasUploads = std::exchange(m_hasUploads, false);
    if (std::exchange(m_sessions, counts) != counts || hasUploads)
        Q_EMIT changed();
}

std::optional<std::pair<Place, Folder::State>> ShareStates::fault(const QFtpConfigUser &user) const
{
    const QList<Place> places = Doctor::placesOf(user);
    for (const Place &place : places) {
        const auto found = m_folders.constFind(place.path);
        if (found == m_folders.cend())
            continue;
        const Folder::State state = found->state(place);
        if (state != Folder::State::Good)
            return std::pair(place, state);
    }
    return std::nullopt;
}

ShareStates::State ShareStates::state(const QFtpConfigUser &user) const
{
    if (!user.enabled)
        return State::Off;
    if (!m_controller->server().isListening())
        return State::NotServed;
    if (fault(user))
        return State::FolderFault;
    return m_sessions.contains(user.name) ? State::InUse : State::Reachable;
}

QString ShareStates::text(const QFtpConfigUser &user) const
{
    switch (state(user)) {
    case State::Off:
        return tr("Switched off");
    case State::NotServed:
        return tr("Not reachable: the server is stopped");
    case State::FolderFault:
        return folderFault(user);
    case State::Reachable:
        return tr("Reachable, nobody is connected");
    case State::InUse:
        return tr("In use, sessions: %1").arg(m_sessions.value(user.name));
    }
    Q_UNREACHABLE();
}

QString ShareStates::folderFault(const QFtpConfigUser &user) const
{
    const auto found = fault(user);
    return found ? Folder::text(found->second, found->first.path) : QString();
}

QString ShareStates::missingFolder(const QFtpConfigUser &user) const
{
    const auto found = fault(user);
    return found && found->second == Folder::State::Missing ? found->first.path : QString();
}

QStringList ShareStates::clients(const QString &userName) const
{
    QStringList result;
    for (const QFtpSession *session : m_controller->server().sessions()) {
        if (session->userName() != userName)
            continue;
        const QString address = session->peerAddress().toString();
        result += session->clientName().isEmpty()
            ? address
            : QStringLiteral("%1 (%2)").arg(address, session->clientName());
    }
    return result;
}

#include "moc_sharestates.cpp"
