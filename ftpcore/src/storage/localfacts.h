// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_LOCALFACTS_H
#define QFTP_STORAGE_LOCALFACTS_H

#include "storage/nativefile.h"

#include <mutex>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// The names of the system's users and groups. Each is looked up only once because a lookup reads
/// files or asks a directory server. Thread: any.
class OwnerNames
{
public:
    QByteArray user(quint32 id);
    QByteArray group(quint32 id);

private:
    std::mutex m_mutex;
    QHash<quint32, QByteArray> m_users;
    QHash<quint32, QByteArray> m_groups;
};

/// Turns the facts of a file into an entry. Thread: one at a time.
class LocalFacts
{
public:
    explicit LocalFacts(std::shared_ptr<OwnerNames> names) : m_names(std::move(names)) { }

    /// Fills \a entry, except its name.
    void set(const FileFacts &facts, QFtpEntry *entry);

private:
    void setOwner(quint32 user, quint32 group, QFtpEntry *entry);

    const std::shared_ptr<OwnerNames> m_names;
    // The owner and group of the previous entry, which the next one usually shares.
    bool m_hasLast = false;
    quint32 m_lastUser = 0;
    quint32 m_lastGroup = 0;
    QByteArray m_lastUserName;
    QByteArray m_lastGroupName;
};

} // namespace QFtp::Internal

#endif
