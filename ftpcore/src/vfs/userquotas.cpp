// SPDX-License-Identifier: MIT
#include "vfs/userquotas.h"

#include "base/logging.h"

#include <algorithm>

namespace QFtp::Internal {

UserQuotas::UserQuotas(std::shared_ptr<UsageLedger> ledger, const QFtpUser &user) :
    m_ledger(std::move(ledger)), m_mounts(user.mounts + user.quotaPlaces),
    m_ownMounts(user.mounts.size()), m_quota(user.quota)
{
    const bool isLimited = m_quota.isLimited()
        || std::any_of(m_mounts.begin(), m_mounts.end(),
                       [](const auto &mount) { return mount.quota.isLimited(); });
    if (isLimited)
        m_ledger->setUsed();
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

QFtpResult<void> UserQuotas::count(const Place &place, const QFtpCaller &caller)
{
    if (!place.book->gate.enterAlone(caller.stop))
        return ErrorKind::Busy;
    const auto leave = qScopeGuard([&] { place.book->gate.leaveAlone(); });
    if (m_ledger->stored(place.book))
        return {};
    m_ledger->waitForChanges(place.place.key());
    QHash<QByteArray, Usage> open;
    const QList<QByteArray> keys = m_ledger->uploads().keysBelow(place.place.key());
    for (const QByteArray &key : keys)
        open.insert(key, {});
    // The user sees their own files; those of a group may need the rights of the server.
    auto counted = place.place.count(&open, caller);
    if (!counted && counted.error().kind() == ErrorKind::PermissionDenied)
        QFtpStorage::runWithOwnRights([&] { counted = place.place.count(&open, caller); });
    if (!counted && counted.error().kind() == ErrorKind::Cancelled)
        return counted.error();
    if (!counted) {
        qCWarning(lcStorage, "%s could not be counted for its quota: %s",
                  place.place.key().constData(), qUtf8Printable(counted.error().detail()));
        return ErrorKind::Unavailable;
    }
    qCInfo(lcStorage, "%s holds %lld bytes in %lld files", place.place.key().constData(),
           counted->bytes, counted->files);
    m_ledger->setStored(place.book, *counted, open);
    return {};
}

QFtpResult<void> UserQuotas::countMissing(const QList<QuotaLimit> &limits, const QFtpCaller &caller)
{
    prepare();
    if (!limits.isEmpty())
        m_ledger->heedRecount();
    for (const auto &place : m_places) {
        const bool isNeeded =
            std::any_of(limits.begin(), limits.end(),
                        [&](const QuotaLimit &limit) { return limit.concerns({place->book}); });
        if (!isNeeded || m_ledger->stored(place->book))
            continue;
        if (auto counted = count(*place, caller); !counted)
            return counted;
    }
    return {};
}

QFtpResult<void> UserQuotas::reserve(const UsageBooks &books, const Usage &more,
                                     const QFtpCaller &caller)
{
    const QList<QuotaLimit> limits = limitsOf(books);
    auto reserved = m_ledger->reserve(books, limits, more);
    // Something has been forgotten meanwhile.
    if (!reserved && reserved.error().kind() == ErrorKind::Unavailable) {
        if (auto counted = countMissing(limits, caller); !counted)
            return counted;
        reserved = m_ledger->reserve(books, limits, more);
    }
    return reserved;
}

std::optional<qint64> UserQuotas::room(const QList<QuotaLimit> &limits)
{
    std::optional<qint64> room;
    for (const QuotaLimit &limit : limits) {
        const auto used = m_ledger->total(limit, true);
        if (limit.quota.bytes() == 0 || !used)
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
        report.used = counted ? m_ledger->total(limit, false) : std::nullopt;
        for (qsizetype i = 0; i < m_ownMounts; ++i) {
            if (limit.books.contains(m_places.at(size_t(i))->book))
                report.mounts.append(m_mounts.at(i).path);
        }
        reports.append(report);
    }
    return reports;
}

} // namespace QFtp::Internal
