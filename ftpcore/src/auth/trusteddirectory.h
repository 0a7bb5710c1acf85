// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_TRUSTEDDIRECTORY_H
#define QFTP_AUTH_TRUSTEDDIRECTORY_H

#include "storage/confinedopen.h"

#include <QtCore/qstring.h>
#include <sys/stat.h>

namespace QFtp::Internal {

/// A directory of this machine, opened step by step without following a link, and who could have
/// put it there: what root does in a directory that others control, they may turn against him.
class TrustedDirectory
{
public:
    /// Blocking. Opens with the rights of this thread.
    explicit TrustedDirectory(const QString &path);

    /// False: there is none, or a link is on the way.
    bool isOpen() const { return m_directory.isValid(); }
    int descriptor() const { return m_directory.get(); }
    quint32 owner() const { return m_facts.st_uid; }
    /// Whether nobody but root and owner() can put another directory in its place.
    bool isInHandsOfOwner() const { return isOpen() && m_isFixed && !m_hasOtherOwner; }
    /// Whether nobody but root can make a name in it, or put another one in its place.
    bool isInHandsOfRoot() const;

private:
    Descriptor m_directory;
    struct stat m_facts = {};
    bool m_isFixed = true;          // nobody else may rename what is on the way
    bool m_hasOtherOwner = false;   // a directory above is neither root's nor owner()'s
    bool m_isOnlyRootsAbove = true; // all above are root's
};

} // namespace QFtp::Internal

#endif
