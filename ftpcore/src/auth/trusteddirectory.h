// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_TRUSTEDDIRECTORY_H
#define QFTP_AUTH_TRUSTEDDIRECTORY_H

#include "storage/nativefile.h"

#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// A directory of this machine, opened step by step without following links, and who could have put
/// it there. Anything root does in a directory that others control, they may turn against root.
class TrustedDirectory
{
public:
    /// Blocking. Opens the directory with the rights of this thread.
    explicit TrustedDirectory(const QString &path);

    /// False: it does not exist, or there is a link in the path.
    bool isOpen() const { return m_directory.isValid(); }
    const FileHandle &handle() const { return m_directory; }
    quint32 owner() const { return m_facts.user; }
    /// Whether only root and owner() can replace the directory.
    bool isInHandsOfOwner() const { return isOpen() && m_isFixed && !m_hasOtherOwner; }
    /// Whether only root can create a name in the directory or replace the directory.
    bool isInHandsOfRoot() const;

private:
    FileHandle m_directory;
    FileFacts m_facts;
    bool m_isFixed = true;          // no other user may rename a directory in the path
    bool m_hasOtherOwner = false;   // a directory above belongs to neither root nor owner()
    bool m_isOnlyRootsAbove = true; // root owns all directories above
};

} // namespace QFtp::Internal

#endif
