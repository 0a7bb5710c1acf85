// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_LISTING_H
#define QFTP_COMMANDS_LISTING_H

#include "base/worklimit.h"
#include "commands/linecrew.h"
#include "protocol/facts.h"
#include "vfs/vfs.h"

namespace QFtp::Internal {

/// What a listing shows and how.
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
    Helper help;     ///< for large directories; null: one thread does all the work
    WorkLimit limit; ///< for the search, each time until something is found

    /// Parses the argument of LIST, NLST or STAT: options of ls, then a path that may end in a
    /// pattern.
    static ListingSpec parse(Style style, const QFtpPath &directory, QByteArrayView argument);
};

/// Opens a listing as a file. Its lines are made while it is read, so even a huge directory needs
/// little memory.
QFtpResult<std::unique_ptr<QFtpFile>> openListing(const Vfs &vfs, const ListingSpec &spec);

} // namespace QFtp::Internal

#endif
