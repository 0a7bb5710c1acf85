// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_FACTS_H
#define QFTP_PROTOCOL_FACTS_H

#include <optional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// The facts of MLST and MLSD. RFC 3659 7.5.
enum class Fact {
    Type = 0x001,
    Size = 0x002,
    Modify = 0x004,
    Create = 0x008,
    Perm = 0x010,
    Unique = 0x020,
    UnixMode = 0x040,
    UnixOwner = 0x080,
    UnixGroup = 0x100,
    All = 0x1ff,
};
Q_DECLARE_FLAGS(Facts, Fact)
Q_DECLARE_OPERATORS_FOR_FLAGS(Facts)

/// The facts named in the argument of OPTS MLST; unknown ones are left out.
Facts parseFacts(QByteArrayView argument);
/// "type;size;..." of \a facts.
QByteArray formatFacts(Facts facts);
/// All facts, with a star behind those in \a chosen: the FEAT line of MLST.
QByteArray formatFactsFeature(Facts chosen);

/// Writes entries as lines of a listing, without their line ends.
class EntryFormatter
{
public:
    /// \a nowMsecs decides whether LIST shows the time of day or the year.
    EntryFormatter(Facts facts, Permissions permissions, qint64 nowMsecs);

    /// "type=file;size=1; name". \a name in place of the entry's own.
    void appendFacts(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const;
    /// As ls -l prints it; times are UTC.
    void appendListLine(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const;

private:
    Facts m_facts;
    QByteArray m_filePermissions; // the value of the fact "perm"
    QByteArray m_directoryPermissions;
    qint64 m_nowMsecs;
};

/// YYYYMMDDHHMMSS. RFC 3659 2.3 allows a fraction, but not all clients know that.
void appendTime(QByteArray *out, qint64 msecs);
/// The time in YYYYMMDDHHMMSS[.s...] as milliseconds since 1970. UTC.
std::optional<qint64> parseTime(QByteArrayView text);

} // namespace QFtp::Internal

#endif
