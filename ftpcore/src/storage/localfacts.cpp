// SPDX-License-Identifier: MIT
#include "storage/localfacts.h"

#include "base/systemnames.h"

namespace QFtp::Internal {

namespace {

void setUniqueId(QByteArray *id, quint64 device, quint64 inode)
{
    static constexpr char Digits[] = "0123456789abcdef";
    char text[40];
    char *first = text + sizeof text;
    for (quint64 number : {inode, device}) {
        if (first != text + sizeof text)
            *--first = 'g';
        do {
            *--first = Digits[number & 15];
            number >>= 4;
        } while (number);
    }
    id->resize(0); // keeps the memory for the next entry
    id->append(first, text + sizeof text - first);
}

} // namespace

QByteArray OwnerNames::user(quint32 id)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_users.constFind(id);
    if (found == m_users.constEnd())
        found = m_users.insert(id, systemUserName(id));
    return *found;
}

QByteArray OwnerNames::group(quint32 id)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_groups.constFind(id);
    if (found == m_groups.constEnd())
        found = m_groups.insert(id, systemGroupName(id));
    return *found;
}

void LocalFacts::set(const FileFacts &facts, QFtpEntry *entry)
{
    entry->type = facts.type;
    entry->size = facts.size;
    entry->modifiedMsecs = facts.modifiedMsecs;
    entry->createdMsecs = facts.createdMsecs;
    entry->mode = facts.mode;
    entry->links = facts.links;
    setOwner(facts.user, facts.group, entry);
    setUniqueId(&entry->uniqueId, facts.device, facts.inode);
}

void LocalFacts::setOwner(quint32 user, quint32 group, QFtpEntry *entry)
{
    if (!m_hasLast || user != m_lastUser)
        m_lastUserName = m_names->user(user);
    if (!m_hasLast || group != m_lastGroup)
        m_lastGroupName = m_names->group(group);
    m_hasLast = true;
    m_lastUser = user;
    m_lastGroup = group;
    // Threads that change the same reference count slow each other down.
    if (!entry->owner.isSharedWith(m_lastUserName))
        entry->owner = m_lastUserName;
    if (!entry->group.isSharedWith(m_lastGroupName))
        entry->group = m_lastGroupName;
}

} // namespace QFtp::Internal
