// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_USAGENOTES_H
#define QFTP_SQL_CLUSTER_USAGENOTES_H

#include "limits/usagebook.h"

#include <QtCore/qhash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmutex.h>
#include <QtCore/qset.h>

namespace QFtp::Internal::Sql {

/// What one life of a node has promised to uploads, and what it has not told the database yet.
/// Places are written as in the database.
///
/// Thread: any, with mutex locked. While a thread sends a message to the database, it holds turn,
/// too: an upload must be known there before its promise is given back, or there would be too much
/// room for a moment.
struct UsageNotes
{
    /// Room that is promised beyond what uploads need, in the places and under the limits of one
    /// user: few uploads have to ask for theirs.
    struct Spare
    {
        QStringList places;
        Usage room;
        bool isUsed = false; ///< since the last dropSpares()
    };

    // Locked before mutex. Of Qt, because ThreadSanitizer of GCC 12 does not see how
    // std::timed_mutex is locked.
    QMutex turn;
    std::mutex mutex;
    qint64 lastNumber = 0;           ///< of the messages about promises
    QHash<QString, Usage> promised;  ///< by place, with what is spare
    QSet<QString> news;              ///< places in which the database knows another promise
    QHash<QByteArray, Spare> spares; ///< by places and limits
    QJsonArray ended;                ///< changes
    QJsonArray below;                ///< keys: places there have to be counted
    /// Changes that may have begun although the node got no answer, or may begin until then.
    QList<std::pair<std::chrono::steady_clock::time_point, quint64>> doubtful;

    void promise(const QStringList &places, const Usage &more)
    {
        for (const QString &place : places)
            promised[place] += more;
    }
    void release(const QStringList &places, const Usage &reserved)
    {
        promise(places, Usage() - reserved);
        news += QSet<QString>(places.begin(), places.end());
    }
    /// Reports to the database that the change \a id is over: now, and again after \a patience,
    /// when no query that begins it can still be running.
    void drop(quint64 id, std::chrono::milliseconds patience)
    {
        end(id);
        doubtful.append({std::chrono::steady_clock::now() + patience, id});
    }
    void end(quint64 id, const QJsonObject &places = {})
    {
        ended +=
            QJsonObject{{QStringLiteral("id"), qint64(id)}, {QStringLiteral("places"), places}};
    }
    /// Ends the changes that are doubtful no more.
    void endDoubtful()
    {
        const auto now = std::chrono::steady_clock::now();
        while (!doubtful.isEmpty() && doubtful.first().first < now)
            end(doubtful.takeFirst().second);
    }
    /// Takes what the database has not been told.
    QJsonObject takeNews()
    {
        QJsonObject promises;
        for (const QString &place : std::as_const(news)) {
            const Usage now = promised.value(place);
            promises[place] = QJsonArray{now.bytes, now.files};
            if (now == Usage())
                promised.remove(place);
        }
        news.clear();
        return {{QStringLiteral("promises"), promises},
                {QStringLiteral("changes"), std::exchange(ended, {})},
                {QStringLiteral("below"), std::exchange(below, {})}};
    }
    /// The database could not be told of \a message.
    void putBack(const QJsonObject &message)
    {
        const QStringList places = message[QStringLiteral("promises")].toObject().keys();
        news += QSet<QString>(places.begin(), places.end());
        QJsonArray before = message[QStringLiteral("changes")].toArray();
        for (const auto &change : std::as_const(ended))
            before += change;
        ended = before;
        const QJsonArray forgotten = message[QStringLiteral("below")].toArray();
        for (const auto &key : forgotten)
            below += key;
    }
    bool hasNews() const { return !news.isEmpty() || !ended.isEmpty() || !below.isEmpty(); }
    /// Gives back what is spare: all, or what was not used since the last call.
    void dropSpares(bool all)
    {
        for (auto spare = spares.begin(); spare != spares.end();) {
            if (std::exchange(spare->isUsed, false) && !all) {
                ++spare;
                continue;
            }
            if (spare->room != Usage())
                release(spare->places, spare->room);
            spare = spares.erase(spare);
        }
    }
};

} // namespace QFtp::Internal::Sql

#endif
