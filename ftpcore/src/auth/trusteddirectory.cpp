// SPDX-License-Identifier: MIT
#include "auth/trusteddirectory.h"

#include <algorithm>
#include <QtCore/qfile.h>
#include <QtCore/qlist.h>
#include <sys/stat.h>

namespace QFtp::Internal {

namespace {

bool isWritableByOthers(const FileFacts &facts)
{
    const bool isByGroup = (facts.mode & S_IWGRP) != 0 && facts.group != 0;
    return isByGroup || (facts.mode & S_IWOTH) != 0;
}

} // namespace

TrustedDirectory::TrustedDirectory(const QString &path)
{
    QList<FileFacts> above;
    FileHandle directory = openDirectory(QStringLiteral("/"));
    for (const QByteArray &name : QFile::encodeName(path).split('/')) {
        FileFacts facts;
        if (name.isEmpty() || name == ".")
            continue;
        if (name == ".." || !readFacts(directory, &facts))
            return;
        above.append(facts);
        directory = openAt(directory, name, Access::Directory);
        if (!directory.isValid())
            return;
    }
    if (!readFacts(directory, &m_facts))
        return;
    for (const FileFacts &facts : above) {
        // With the sticky bit, others may create names but not touch names of other users.
        m_isFixed = m_isFixed && (!isWritableByOthers(facts) || (facts.mode & S_ISVTX) != 0);
        m_hasOtherOwner = m_hasOtherOwner || (facts.user != 0 && facts.user != m_facts.user);
        m_isOnlyRootsAbove = m_isOnlyRootsAbove && facts.user == 0;
    }
    m_directory = std::move(directory);
}

bool TrustedDirectory::isInHandsOfRoot() const
{
    return isOpen() && m_isFixed && m_isOnlyRootsAbove && m_facts.user == 0
        && !isWritableByOthers(m_facts);
}

} // namespace QFtp::Internal
