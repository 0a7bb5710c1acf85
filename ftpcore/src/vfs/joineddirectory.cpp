// SPDX-License-Identifier: MIT
#include "vfs/joineddirectory.h"

#include <algorithm>

namespace QFtp::Internal {

JoinedDirectory::JoinedDirectory(std::unique_ptr<QFtpDirectory> directory, QList<QFtpEntry> mounted,
                                 Question isMounted, Question isShown) :
    m_directory(std::move(directory)),
    m_mounted(std::move(mounted)), m_isMounted(std::move(isMounted)), m_isShown(std::move(isShown))
{ }

QFtpResult<bool> JoinedDirectory::next(QFtpEntry *entry)
{
    while (m_directory && !m_isRead) {
        auto found = m_directory->next(entry);
        if (!found)
            return found;
        if (!*found)
            m_isRead = true;
        else if (!m_isMounted(entry->name) && m_isShown(entry->name))
            return true;
    }
    while (m_nextMount < m_mounted.size()) {
        *entry = m_mounted.at(m_nextMount++);
        if (m_isShown(entry->name))
            return true;
    }
    return false;
}

// Mounts have already been looked up.
bool JoinedDirectory::lookUp(std::span<QFtpEntry> entries)
{
    if (!m_directory || !m_directory->lookUp({}))
        return false;
    const auto isMount = [this](const QFtpEntry &entry) { return m_isMounted(entry.name); };
    for (auto first = entries.begin(); first != entries.end();) {
        const auto last = std::find_if(first, entries.end(), isMount);
        m_directory->lookUp({first, last});
        first = std::find_if_not(last, entries.end(), isMount);
    }
    return true;
}

} // namespace QFtp::Internal
