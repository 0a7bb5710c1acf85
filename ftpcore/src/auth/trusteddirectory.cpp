// SPDX-License-Identifier: MIT
#include "auth/trusteddirectory.h"

#include <algorithm>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfile.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

namespace {

bool isWritableByOthers(const struct stat &facts)
{
    const bool isByGroup = (facts.st_mode & S_IWGRP) != 0 && facts.st_gid != 0;
    return isByGroup || (facts.st_mode & S_IWOTH) != 0;
}

} // namespace

TrustedDirectory::TrustedDirectory(const QString &path)
{
    constexpr int Flags = OpenAsPlace | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    QList<struct stat> above;
    Descriptor directory(::open("/", Flags));
    for (const QByteArray &name : QFile::encodeName(path).split('/')) {
        struct stat facts;
        if (name.isEmpty() || name == ".")
            continue;
        if (name == ".." || ::fstat(directory.get(), &facts) != 0)
            return;
        above.append(facts);
        directory = Descriptor(::openat(directory.get(), name.constData(), Flags));
        if (!directory.isValid())
            return;
    }
    if (::fstat(directory.get(), &m_facts) != 0)
        return;
    for (const struct stat &facts : above) {
        // With the sticky bit, others may create names but not touch names of other users.
        m_isFixed = m_isFixed && (!isWritableByOthers(facts) || (facts.st_mode & S_ISVTX) != 0);
        m_hasOtherOwner = m_hasOtherOwner || (facts.st_uid != 0 && facts.st_uid != m_facts.st_uid);
        m_isOnlyRootsAbove = m_isOnlyRootsAbove && facts.st_uid == 0;
    }
    m_directory = std::move(directory);
}

bool TrustedDirectory::isInHandsOfRoot() const
{
    return isOpen() && m_isFixed && m_isOnlyRootsAbove && m_facts.st_uid == 0
        && !isWritableByOthers(m_facts);
}

} // namespace QFtp::Internal

// Stricter than for directories, because the group root may have other members than root.
bool QFtpAdministration::canOthersChange(const QString &fileName)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(fileName).constData(), &facts) == 0
        && (facts.st_uid != 0 || (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0);
}
