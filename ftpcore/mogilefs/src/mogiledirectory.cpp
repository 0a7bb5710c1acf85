// SPDX-License-Identifier: MIT
#include "mogiledirectory.h"

#include "base/logging.h"

namespace QFtp::Internal::Mogile {

QFtpEntry makeEntry(QFtpEntry::Type type, const QByteArray &name, const QByteArray &group)
{
    QFtpEntry entry;
    entry.type = type;
    entry.name = name;
    entry.size = -1;
    entry.modifiedMsecs = -1;
    entry.owner = "mogilefs";
    entry.group = group;
    return entry;
}

namespace {

// In a pathname, any other name is dropped or means another directory.
bool isReachable(const QByteArray &name) { return !name.isEmpty() && name != "." && name != ".."; }

} // namespace

Directory::Directory(std::shared_ptr<Cluster> cluster, const Place &place, Named named,
                     const QByteArray &prefix) :
    m_cluster(std::move(cluster)),
    m_place(place), m_named(std::move(named)), m_above(place.prefix()),
    m_pages(m_cluster, place.domain, m_above + prefix)
{
    for (const auto &directory : m_named)
        m_entries.append(makeEntry(QFtpEntry::Type::Directory, directory.first, directory.second));
}

QFtpResult<void> Directory::begin() { return readPage(); }

QFtpResult<bool> Directory::next(QFtpEntry *entry)
{
    const int limit = m_cluster->options.listLimit;
    while (m_next == m_entries.size()) {
        m_entries.clear();
        m_next = m_sized = 0;
        if (m_pages.isAtEnd())
            return false;
        if (const auto read = readPage(); !read)
            return read.error();
    }
    if (limit > 0 && m_shown == limit) {
        m_isCutShort = true;
        qCInfo(lcStorage, "MogileFS: %s in domain %s has more entries than listLimit = %d",
               qUtf8Printable(printable('/' + m_place.key)),
               qUtf8Printable(printable(m_place.domain)), limit);
        return false;
    }
    if (m_next == m_sized && m_cluster->options.extendedList && !m_namesOnly) {
        if (const auto added = addSizes(); !added)
            return added.error();
    }
    ++m_shown;
    *entry = m_entries.at(m_next++);
    return true;
}

QFtpResult<void> Directory::readPage()
{
    const auto keys = m_pages.next();
    if (!keys)
        return keys.error();
    m_hasKeys = m_hasKeys || !keys->isEmpty();
    // In some database orders, keys with the skipped prefix still follow.
    if (!m_skipped.isEmpty() && !keys->isEmpty() && keys->first().startsWith(m_skipped))
        m_maySkip = false;
    m_skipped.clear();
    for (const QByteArray &key : *keys)
        addKey(key.mid(m_above.size()));
    // The page ends within a directory that may contain many more keys.
    if (m_maySkip && !keys->isEmpty() && keys->last().indexOf('/', m_above.size()) >= 0) {
        m_skipped = m_above + m_lastDirectory + '/';
        m_pages.skip(m_skipped);
    }
    return {};
}

void Directory::addKey(const QByteArray &rest)
{
    const qsizetype slash = rest.indexOf('/');
    if (slash < 0) {
        if (isReachable(rest))
            m_entries.append(makeEntry(QFtpEntry::Type::File, rest, "file"));
        return;
    }
    const QByteArray name = rest.first(slash);
    if (name == m_lastDirectory)
        return;
    m_lastDirectory = name;
    if (isReachable(name) && m_named.count(name) == 0)
        m_entries.append(makeEntry(QFtpEntry::Type::Directory, name, "file"));
}

// Asks for the sizes of the next entries, but not of more than will be shown.
QFtpResult<void> Directory::addSizes()
{
    const qint64 limit = m_cluster->options.listLimit;
    QList<Request> requests;
    QList<qsizetype> indexes;
    const qsizetype first = m_sized;
    m_sized = limit == 0
        ? m_entries.size()
        : qMin(m_entries.size(), first + qsizetype(qMax<qint64>(1, limit - m_shown)));
    for (qsizetype i = first; i < m_sized; ++i) {
        if (m_entries.at(i).type == QFtpEntry::Type::File && m_entries.at(i).size < 0) {
            const QByteArray key = m_above + m_entries.at(i).name;
            requests.append({"file_info", {{"domain", m_place.domain}, {"key", key}}});
            indexes.append(i);
        }
    }
    if (requests.isEmpty())
        return {};
    const auto replies = m_cluster->trackers.askAll(requests);
    if (!replies)
        return replies.error();
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        if (replies->at(i).isOkay())
            m_entries[indexes.at(i)].size = replies->at(i).number("length");
    }
    return {};
}

} // namespace QFtp::Internal::Mogile
