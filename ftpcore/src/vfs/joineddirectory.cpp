// SPDX-License-Identifier: MIT
#include "vfs/joineddirectory.h"

#include <algorithm>

namespace QFtp::Internal {

JoinedDirectory::JoinedDirectory(std::unique_ptr<QFtpDirectory> directory, QList<QFtpEntry> mounted,
                                 std::function<bool(const QByteArray &)> isShown) :
    m_directory(std::move(directory)),
    m_mounted(std::move(mounted)), m_isShown(std::move(isShown))
{ }

QFtpResult<bool> JoinedDirectory::next(QFtpEntry *entry)
{
    while (m_directory) {
        const auto found = m_directory->next(entry);
        if (!found)
            return found;
        const bool isMounted =
            std::any_of(m_mounted.begin(), m_mounted.end(),
                        [&](const QFtpEntry &mount) { return mount.name == entry->name; });
        if (!*found) {
            m_isCutShort = m_directory->isCutShort();
            m_directory.reset();
        } else if (!isMounted && m_isShown(entry->name)) {
            return true;
        }
    }
    while (m_nextMount < m_mounted.size()) {
        *entry = m_mounted.at(m_nextMount++);
        if (m_isShown(entry->name))
            return true;
    }
    return false;
}

} // namespace QFtp::Internal
