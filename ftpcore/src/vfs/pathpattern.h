// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_PATHPATTERN_H
#define QFTP_VFS_PATHPATTERN_H

#include "protocol/glob.h"

#include <QFtpServer/qftppath.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// The pattern of a QFtpPathRule.
class PathPattern
{
public:
    explicit PathPattern(const QByteArray &pattern);

    /// Whether \a path matches, or lies below one that does.
    bool matches(const QFtpPath &path) const;
    /// Whether paths below \a path may match although \a path itself does not.
    bool reachesBelow(const QFtpPath &path) const;

private:
    struct Component
    {
        bool isAnyNames; ///< "**"
        Glob glob;
    };
    std::vector<Component> m_components;
};

} // namespace QFtp::Internal

#endif
