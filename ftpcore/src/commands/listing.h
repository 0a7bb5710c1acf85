// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_LISTING_H
#define QFTP_COMMANDS_LISTING_H

#include "commands/linecrew.h"
#include "protocol/facts.h"
#include "vfs/vfs.h"

namespace QFtp::Internal {

/// What a listing shows, and how.
struct ListingSpec
{
    enum class Style {
        Long,    ///< LIST
        Names,   ///< NLST
        Machine, ///< MLSD
    };

    Style style = Style::Long;
    QFtpPath path;           ///< a directory, or a file
    QByteArray pattern;      ///< only names that match; empty: all
    QByteArray prefix;       ///< before each name: the directory as the client wrote it
    bool onlyItself = false; ///< show a directory as one line, not what is in it
    Facts facts;
    Helper help; ///< for large directories; none: one thread does it all

    /// Of LIST, NLST and STAT: options as of ls, then a path that may end in a pattern.
    static ListingSpec parse(Style style, const QFtpPath &directory, QByteArrayView argument);
};

/// The lines of a listing as a file to read, made as they are read: a directory of any size takes
/// no memory.
QFtpResult<std::unique_ptr<QFtpFile>> openListing(const Vfs &vfs, const ListingSpec &spec);

} // namespace QFtp::Internal

#endif
