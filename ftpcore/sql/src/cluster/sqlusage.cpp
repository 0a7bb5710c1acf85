// SPDX-License-Identifier: MIT
#include "cluster/sqlusage.h"

#include <QtCore/qjsondocument.h>
#include <thread>

namespace QFtp::Internal::Sql {

namespace {

// PostgreSQL takes no text that is not UTF-8. Slashes stay what they are.
QString written(const QByteArray &key) { return QString::fromLatin1(key.toPercentEncoding("/:")); }
QByteArray read(const QString &key) { return QByteArray::fromPercentEncoding(key.toLatin1()); }

QStringList written(const QList<QByteArray> &keys)
{
    QStringList result;
    for (const QByteArray &key : keys)
        result += written(key);
    return result;
}

// Percent signs, slashes and letters need no quotes.
QString arrayOf(const QStringList &texts) { return u'{' + texts.join(u',') + u'}'; }

QString textOf(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Usage usageIn(const QJsonArray &numbers)
{
    return {numbers.at(0).toInteger(), numbers.at(1).toInteger()};
}

// The directories above \a keys.
QStringList placesOver(const QList<QByteArray> &keys)
{
    QStringList result;
    for (const QByteArray &key : keys) {
        for (qsizetype end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1))
            result += written(key.first(end));
    }
    result.removeDuplicates();
    return result;
}

QJsonArray limitsIn(const QList<QuotaLimit> &limits)
{
    QJsonArray result;
    for (const QuotaLimit &limit : limits) {
        QJsonArray places;
        for (const auto &book : limit.books)
            places += written(book->place);
        result += QJsonObject{{QStringLiteral("places"), places},
                              {QStringLiteral("bytes"), limit.quota.bytes()},
                              {QStringLiteral("files"), limit.quota.files()}};
    }
    return result;
}

SharedUsage::Places placesIn(const QJsonObject &places)
{
    SharedUsage::Places result;
    for (auto place = places.begin(); place != places.end(); ++place) {
        const QJsonArray numbers = place->toArray();
        SharedUsage::Place known;
        if (numbers.at(2).toBool())
            known.stored = usageIn(numbers);
        result.insert(read(place.key()), known);
    }
    return result;
}

// Nobody knows whether the change \a id has begun, or will until \a patience is over.
void dropChange(NodeLife *life, quint64 id, std::chrono::milliseconds patience)
{
    {
        const std::lock_guard lock(life->notes().mutex);
        life->notes().drop(id, patience);
    }
    life->wake();
}

} // namespace

QFtpResult<Statements::Rows> SqlUsage::ask(const QString &text, const QVariantList &values,
                                           const std::function<void()> &late) const
{
    if (!m_life->lease()->holds())
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("this server has lost its place in the cluster"));
    return m_ask(text, values, late);
}

QFtpResult<SharedUsage::Change> SqlUsage::beginChange(const QList<QByteArray> &keys, bool isAlone,
                                                      const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds LongestPause{200};
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(5);
    const quint64 id = m_life->nextNumber();
    const QString begin =
        QStringLiteral("SELECT ftp_begin_change(?, ?, CAST(? AS TEXT[]), ?, CAST(? AS TEXT[]))");
    const QVariantList values = {m_life->id(), id, arrayOf(written(keys)), isAlone,
                                 arrayOf(placesOver(keys))};
    for (std::chrono::milliseconds pause{5};; pause = std::min(2 * pause, LongestPause)) {
        const auto drop = [life = m_life, id, patience = 2 * m_patience] {
            dropChange(life.get(), id, patience);
        };
        const auto rows = ask(begin, values, drop);
        if (!rows) {
            drop();
            return rows.error();
        }
        const QVariant answer = rows->value(0).value(0);
        if (answer.toString() == QStringLiteral("dead"))
            return QFtpError(ErrorKind::Unavailable,
                             QStringLiteral("this server has lost its place in the cluster"));
        if (!answer.isNull())
            return Change{id, placesIn(objectIn(answer))};
        if (stop.stop_requested() || std::chrono::steady_clock::now() > end)
            return ErrorKind::Busy;
        std::this_thread::sleep_for(pause);
    }
}

void SqlUsage::endChange(quint64 id, const Changes &changes, const QList<QByteArray> &below)
{
    QJsonObject places;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        places[written(change.key())] = *change
            ? QJsonValue(QJsonArray{(*change)->bytes, (*change)->files})
            : QJsonValue(QJsonValue::Null);
    UsageNotes &notes = m_life->notes();
    {
        const std::lock_guard lock(notes.mutex);
        notes.end(id, places);
        for (const QByteArray &key : below)
            notes.below += written(key);
    }
    m_life->wake();
}

QFtpResult<SharedUsage::Places> SqlUsage::usage(const QList<QByteArray> &places)
{
    const auto rows = ask(QStringLiteral("SELECT * FROM ftp_usage(CAST(? AS TEXT[]))"),
                          {arrayOf(written(places))});
    if (!rows)
        return rows.error();
    Places result;
    for (const QVariantList &row : *rows) {
        Place place;
        if (row.value(3).toBool())
            place.stored = Usage{row.value(1).toLongLong(), row.value(2).toLongLong()};
        place.promised = {row.value(4).toLongLong(), row.value(5).toLongLong()};
        result.insert(read(row.value(0).toString()), place);
    }
    return result;
}

QFtpResult<void> SqlUsage::setStored(quint64 id, const QByteArray &place, const Usage &stored)
{
    const auto done = ask(QStringLiteral("SELECT ftp_counted(?, ?, ?, ?, ?)"),
                          {m_life->id(), id, written(place), stored.bytes, stored.files});
    return done ? QFtpResult<void>() : done.error();
}

// In a moment, servers tell the database of files that have just been removed, and give back what
// they have promised to nobody.
QFtpResult<std::optional<SharedUsage::Shortage>> SqlUsage::reserve(const QList<QByteArray> &places,
                                                                   const QList<QuotaLimit> &limits,
                                                                   const Usage &more)
{
    constexpr std::chrono::milliseconds Pause{60};
    constexpr int Tries = 5;
    constexpr int TriesIfFinal = 2;
    auto result = tryToReserve(written(places), limits, more);
    for (int i = 1; result && *result && i < ((*result)->isFinal ? TriesIfFinal : Tries); ++i) {
        std::this_thread::sleep_for(Pause);
        result = tryToReserve(written(places), limits, more);
    }
    return result;
}

QFtpResult<std::optional<SharedUsage::Shortage>> SqlUsage::tryToReserve(
    const QStringList &places, const QList<QuotaLimit> &limits, const Usage &more)
{
    const QByteArray key = places.join(u',').toLatin1() + textOf(limitsIn(limits)).toUtf8();
    UsageNotes &notes = m_life->notes();
    std::unique_lock turn(notes.turn, m_patience);
    if (!turn)
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("the database of the cluster did not answer in time"));
    std::unique_lock lock(notes.mutex);
    UsageNotes::Spare spare = notes.spares.value(key);
    spare.places = places;
    spare.isUsed = true;
    QFtpResult<std::optional<Shortage>> result{std::optional<Shortage>()};
    if (more.bytes > spare.room.bytes || more.files > spare.room.files) {
        result = askForRoom(limits, more, &spare, &lock);
        if (result && *result && !notes.spares.isEmpty()) { // what is spare elsewhere may be enough
            notes.dropSpares(true);
            spare.room = {};
            result = askForRoom(limits, more, &spare, &lock);
        }
    }
    if (result && !*result) {
        spare.room = spare.room - more;
        notes.spares.insert(key, spare);
    }
    return result;
}

// Asks for what *spare lacks, and for something in addition. Others may use the notes meanwhile.
QFtpResult<std::optional<SharedUsage::Shortage>> SqlUsage::askForRoom(
    const QList<QuotaLimit> &limits, const Usage &more, UsageNotes::Spare *spare,
    std::unique_lock<std::mutex> *lock)
{
    constexpr Usage MostSpare{qint64(64) << 20, 64};
    UsageNotes &notes = m_life->notes();
    const QStringList &places = spare->places;
    const Usage missing{qMax(qint64(0), more.bytes - spare->room.bytes),
                        qMax(qint64(0), more.files - spare->room.files)};
    const QJsonObject message = notes.takeNews();
    QJsonObject promises;
    for (const QString &place : places) {
        const Usage next = notes.promised.value(place) + missing;
        promises[place] = QJsonArray{next.bytes, next.files};
    }
    notes.lastNumber += 2; // it is two messages
    const qint64 number = notes.lastNumber;
    lock->unlock();
    const auto rows = ask(QStringLiteral("SELECT ftp_promise(?, ?, CAST(? AS JSONB), CAST(? AS "
                                         "JSONB), CAST(? AS JSONB), ?, ?)"),
                          {m_life->id(), number, textOf(message), textOf(promises),
                           textOf(limitsIn(limits)), MostSpare.bytes, MostSpare.files});
    lock->lock();
    if (!rows) {
        notes.putBack(message);
        notes.news += QSet<QString>(places.begin(), places.end()); // perhaps it knows of more
        return rows.error();
    }
    const QJsonObject answer = objectIn(rows->value(0).value(0));
    if (!answer.contains(QStringLiteral("spare")))
        notes.news += QSet<QString>(places.begin(), places.end()); // perhaps it knows of more
    if (answer.contains(QStringLiteral("late")))
        return askForRoom(limits, more, spare, lock);
    if (answer.contains(QStringLiteral("limit"))) {
        Shortage shortage{answer[QStringLiteral("limit")].toInt(),
                          usageIn(answer[QStringLiteral("used")].toArray()),
                          answer[QStringLiteral("final")].toBool()};
        for (const auto &book : limits.value(shortage.limit).books) {
            if (places.contains(written(book->place)))
                shortage.used += notes.promised.value(written(book->place));
        }
        return std::optional(shortage);
    }
    if (!answer.contains(QStringLiteral("spare")))
        return ErrorKind::Busy;
    const Usage additional = usageIn(answer[QStringLiteral("spare")].toArray());
    notes.promise(places, missing + additional);
    spare->room += missing + additional;
    return std::optional<Shortage>();
}

void SqlUsage::release(const QList<QByteArray> &places, const Usage &reserved)
{
    {
        const std::lock_guard lock(m_life->notes().mutex);
        m_life->notes().release(written(places), reserved);
    }
    m_life->wake();
}

} // namespace QFtp::Internal::Sql
