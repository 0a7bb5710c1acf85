// SPDX-License-Identifier: MIT
#include "vfs/userquotas.h"

#include "base/logging.h"
#include "storage/localstoragein.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

QList<QByteArray> placesOf(const UsageBooks &books)
{
    QList<QByteArray> places;
    for (const auto &book : books)
        places += book->place;
    return places;
}

} // namespace

UserQuotas::UserQuotas(std::shared_ptr<UsageLedger> ledger, const QFtpUser &user,
                       std::shared_ptr<SharedUsage> shared) :
    m_ledger(std::move(ledger)),
    m_shared(std::move(shared)), m_mounts(user.mounts + user.quotaPlaces),
    m_ownMounts(user.mounts.size()), m_quota(user.quota)
{
    if (hasLimits(user))
        m_ledger->setUsed();
}

bool UserQuotas::hasLimits(const QFtpUser &user)
{
    const QList<QFtpMount> places = user.mounts + user.quotaPlaces;
    return user.quota.isLimited()
        || std::any_of(places.begin(), places.end(),
                       [](const auto &place) { return place.quota.isLimited(); });
}

bool UserQuotas::canBeShared(const QFtpUser &user)
{
    const QList<QFtpMount> places = user.mounts + user.quotaPlaces;
    return !hasLimits(user) || std::all_of(places.begin(), places.end(), [](const auto &place) {
        return !place.quota.place().isEmpty() && !localStorageIn(place.storage.get());
    });
}

UserQuotas::~UserQuotas()
{
    UsageBooks books;
    for (const auto &place : m_places)
        books.append(std::move(place->book));
    m_limits.clear();
    m_ledger->release(std::move(books));
}

// Only a storage knows where it is, and may have to ask for it.
void UserQuotas::prepare()
{
    std::call_once(m_isPrepared, [this] {
        for (const QFtpMount &mount : m_mounts) {
            QFtpStorage::runWithOwnRights([&] {
                m_places.push_back(std::unique_ptr<Place>(new Place{QuotaPlace(mount), nullptr}));
            });
            Place &place = *m_places.back();
            place.book = m_ledger->open(place.place.key());
            if (mount.quota.isLimited())
                m_limits.append({mount.quota, {place.book}});
        }
        addLimitOfUser();
    });
}

void UserQuotas::addLimitOfUser()
{
    if (!m_quota.isLimited())
        return;
    UsageBooks books;
    for (qsizetype i = 0; i < m_ownMounts; ++i) {
        const auto &book = m_places.at(size_t(i))->book;
        if (!m_mounts.at(i).quota.isLimited() && !books.contains(book))
            books.append(book);
    }
    // The book of a place has what is in the places inside it.
    const UsageBooks all = books;
    books.removeIf([&](const auto &book) {
        return std::any_of(all.begin(), all.end(), [&](const auto &other) {
            return other != book && isInPlace(book->place, other->place);
        });
    });
    m_limits.append({m_quota, books});
}

const QuotaPlace &UserQuotas::place(qsizetype index)
{
    prepare();
    return m_places.at(size_t(index))->place;
}

QList<QuotaLimit> UserQuotas::limitsOf(const UsageBooks &books)
{
    prepare();
    QList<QuotaLimit> limits;
    std::copy_if(m_limits.begin(), m_limits.end(), std::back_inserter(limits),
                 [&](const QuotaLimit &limit) { return limit.concerns(books); });
    return limits;
}

QFtpResult<bool> UserQuotas::isCounted(const Place &place) const
{
    const QByteArray &key = place.place.key();
    SharedUsage *const shared = sharedOf(key);
    if (!shared)
        return m_ledger->stored(place.book).has_value();
    const auto known = shared->usage({key});
    return known ? QFtpResult<bool>(known->value(key).stored.has_value()) : known.error();
}

QFtpResult<Usage> UserQuotas::countFiles(const Place &place, QHash<QByteArray, Usage> *open,
                                         const QFtpCaller &caller) const
{
    const QByteArray &key = place.place.key();
    // The user sees their own files; those of a group may need the rights of the server.
    auto counted = place.place.count(open, caller);
    if (!counted && counted.error().kind() == ErrorKind::PermissionDenied)
        QFtpStorage::runWithOwnRights([&] { counted = place.place.count(open, caller); });
    if (counted) {
        qCInfo(lcStorage, "%s holds %lld bytes in %lld files", key.constData(), counted->bytes,
               counted->files);
    } else if (counted.error().kind() != ErrorKind::Cancelled) {
        qCWarning(lcStorage, "%s could not be counted for its quota: %s", key.constData(),
                  qUtf8Printable(counted.error().detail()));
        return ErrorKind::Unavailable;
    }
    return counted;
}

QFtpResult<void> UserQuotas::count(const Place &place, const QFtpCaller &caller)
{
    const QByteArray &key = place.place.key();
    if (sharedOf(key))
        return countShared(place, caller);
    if (!place.book->gate.enterAlone(caller.stop))
        return ErrorKind::Busy;
    const auto leave = qScopeGuard([&] { place.book->gate.leaveAlone(); });
    if (m_ledger->stored(place.book))
        return {};
    m_ledger->waitForChanges(key);
    QHash<QByteArray, Usage> open;
    const QList<QByteArray> keys = m_ledger->uploads().keysBelow(key);
    for (const QByteArray &upload : keys)
        open.insert(upload, {});
    const auto counted = countFiles(place, &open, caller);
    if (!counted)
        return counted.error();
    m_ledger->setStored(place.book, *counted, open);
    return {};
}

// Nobody changes files there meanwhile, on any server.
QFtpResult<void> UserQuotas::countShared(const Place &place, const QFtpCaller &caller)
{
    const QByteArray &key = place.place.key();
    SharedUsage &shared = *sharedOf(key);
    const auto change = shared.beginChange({key}, true, caller.stop);
    if (!change)
        return change.error();
    const auto end = qScopeGuard([&] { shared.endChange(change->id, {}); });
    if (const auto isDone = isCounted(place); !isDone || *isDone)
        return isDone ? QFtpResult<void>() : isDone.error();
    QHash<QByteArray, Usage> open;
    auto counted = countFiles(place, &open, caller);
    return counted ? shared.setStored(change->id, key, *counted) : counted.error();
}

QFtpResult<void> UserQuotas::countMissing(const QList<QuotaLimit> &limits, const QFtpCaller &caller)
{
    prepare();
    if (!limits.isEmpty() && !m_shared)
        m_ledger->heedRecount();
    for (const auto &place : m_places) {
        const bool isNeeded =
            std::any_of(limits.begin(), limits.end(),
                        [&](const QuotaLimit &limit) { return limit.concerns({place->book}); });
        if (!isNeeded)
            continue;
        const auto isDone = isCounted(*place);
        if (!isDone)
            return isDone.error();
        if (auto counted = *isDone ? QFtpResult<void>() : count(*place, caller); !counted)
            return counted;
    }
    return {};
}

QFtpResult<void> UserQuotas::promise(const UsageBooks &books, const QList<QuotaLimit> &limits,
                                     const Usage &more)
{
    SharedUsage *const shared = books.isEmpty() ? nullptr : sharedOf(books.first()->place);
    if (!shared)
        return m_ledger->reserve(books, limits, more);
    const auto shortage = shared->reserve(placesOf(books), limits, more);
    if (!shortage && shortage.error().kind() == ErrorKind::Busy)
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("what the user has stored is being counted"));
    if (!shortage)
        return shortage.error();
    if (!*shortage)
        return {};
    const QString refusal = refusalOf(limits.at((*shortage)->limit).quota, (*shortage)->used, more);
    return QFtpError::forClient(
        ErrorKind::NoSpace, refusal.isEmpty() ? QStringLiteral("The quota is used up.") : refusal);
}

void UserQuotas::release(const UsageBooks &books, const Usage &reserved)
{
    SharedUsage *const shared = books.isEmpty() ? nullptr : sharedOf(books.first()->place);
    if (shared && reserved != Usage())
        shared->release(placesOf(books), reserved);
    else if (!shared)
        m_ledger->release(books, reserved);
}

QFtpResult<void> UserQuotas::reserve(const UsageBooks &books, const Usage &more,
                                     const QFtpCaller &caller)
{
    const QList<QuotaLimit> limits = limitsOf(books);
    auto reserved = promise(books, limits, more);
    // Something has been forgotten meanwhile.
    if (!reserved && reserved.error().kind() == ErrorKind::Unavailable) {
        if (auto counted = countMissing(limits, caller); !counted)
            return counted;
        reserved = promise(books, limits, more);
    }
    return reserved;
}

std::optional<Usage> UserQuotas::total(const QuotaLimit &limit, bool withReserved) const
{
    SharedUsage *const shared =
        limit.books.isEmpty() ? nullptr : sharedOf(limit.books.first()->place);
    if (!shared)
        return m_ledger->total(limit, withReserved);
    const auto places = shared->usage(placesOf(limit.books));
    if (!places)
        return std::nullopt;
    Usage sum;
    for (const SharedUsage::Place &place : *places) {
        if (!place.stored)
            return std::nullopt;
        sum += *place.stored;
        if (withReserved)
            sum += place.promised;
    }
    return sum;
}

std::optional<qint64> UserQuotas::room(const QList<QuotaLimit> &limits)
{
    std::optional<qint64> room;
    for (const QuotaLimit &limit : limits) {
        if (limit.quota.bytes() == 0)
            continue;
        const auto used = total(limit, true);
        if (!used)
            continue;
        const qint64 left = qMax(qint64(0), limit.quota.bytes() - used->bytes);
        room = room ? qMin(*room, left) : left;
    }
    return room;
}

QFtpResult<QList<UserQuotas::Report>> UserQuotas::report(const QFtpCaller &caller)
{
    prepare();
    QList<Report> reports;
    for (const QuotaLimit &limit : std::as_const(m_limits)) {
        const auto counted = countMissing({limit}, caller);
        if (!counted && counted.error().kind() == ErrorKind::Cancelled)
            return counted.error();
        Report report;
        report.quota = limit.quota;
        report.used = counted ? total(limit, false) : std::nullopt;
        for (qsizetype i = 0; i < m_ownMounts; ++i) {
            if (limit.books.contains(m_places.at(size_t(i))->book))
                report.mounts.append(m_mounts.at(i).path);
        }
        reports.append(report);
    }
    return reports;
}

} // namespace QFtp::Internal
