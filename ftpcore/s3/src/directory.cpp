// SPDX-License-Identifier: MIT
#include "file.h"

namespace QFtp::Internal::S3 {

namespace {

// Any other name would be dropped from a pathname, or mean another directory.
bool isReachable(const QByteArray &name)
{
    const bool hasControls = std::any_of(name.begin(), name.end(),
                                         [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/') && !hasControls;
}

// The facts of a single object have no fraction of a second.
qint64 wholeSeconds(qint64 msecs) { return msecs < 0 ? msecs : msecs - msecs % 1000; }

/// Reads a page at a time, in the order of the store.
class Directory : public QFtpDirectory
{
public:
    Directory(std::shared_ptr<Store> store, const QByteArray &above, const QByteArray &prefix,
              const std::stop_token &stop) :
        m_store(std::move(store)),
        m_above(above), m_query{.prefix = above + prefix, .stop = stop}
    { }

    QFtpResult<void> readPage()
    {
        auto page = list(&m_store->bucket, m_query);
        if (!page)
            return page.error();
        m_page = std::move(*page);
        m_query.next = m_page.next;
        m_object = m_prefix = 0;
        m_isEmpty = m_isEmpty && m_page.objects.isEmpty() && m_page.prefixes.isEmpty();
        return {};
    }
    /// Whether not even the marker of the directory was found.
    bool isEmpty() const { return m_isEmpty; }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        while (true) {
            if (m_prefix < m_page.prefixes.size()) {
                QByteArray name = m_page.prefixes.at(m_prefix++).mid(m_above.size());
                name.chop(1);
                if (isReachable(name))
                    return fill(entry, QFtpEntry::Type::Directory, name, -1, -1);
            } else if (m_object < m_page.objects.size()) {
                const ListedObject &object = m_page.objects.at(m_object++);
                const QByteArray name = object.key.mid(m_above.size());
                if (isReachable(name))
                    return fill(entry, QFtpEntry::Type::File, name, object.size,
                                wholeSeconds(object.modifiedMsecs));
            } else if (!m_page.isTruncated || m_page.next.isEmpty()) {
                return false;
            } else if (const auto read = readPage(); !read) {
                return read.error();
            }
        }
    }

private:
    static bool fill(QFtpEntry *entry, QFtpEntry::Type type, const QByteArray &name, qint64 size,
                     qint64 modifiedMsecs)
    {
        entry->type = type;
        entry->name = name;
        entry->size = size;
        entry->modifiedMsecs = modifiedMsecs;
        return true;
    }

    const std::shared_ptr<Store> m_store;
    const QByteArray m_above; // the prefix of all keys
    ListQuery m_query;
    ListPage m_page;
    qsizetype m_object = 0; // the next of m_page
    qsizetype m_prefix = 0;
    bool m_isEmpty = true;
};

} // namespace

QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const Place &place,
                                                         const QByteArray &prefix,
                                                         const std::stop_token &stop)
{
    auto directory = std::make_unique<Directory>(place.store, place.directory(), prefix, stop);
    if (const auto read = directory->readPage(); !read)
        return read.error();
    if (!directory->isEmpty() || place.path.isRoot())
        return std::unique_ptr<QFtpDirectory>(std::move(directory));
    const auto exists = prefix.isEmpty()
        ? QFtpResult<bool>(place.store->isRemembered(place.directory()))
        : place.isDirectory(stop);
    if (!exists)
        return exists.error();
    if (*exists)
        return std::unique_ptr<QFtpDirectory>(std::move(directory));
    const auto info = head(place.bucket(), place.key, stop);
    return info ? QFtpError(ErrorKind::NotADirectory) : info.error();
}

} // namespace QFtp::Internal::S3
