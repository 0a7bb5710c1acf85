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

/// Parses the argument of OPTS MLST; unknown facts are ignored.
Facts parseFacts(QByteArrayView argument);
/// Returns \a facts as "type;size;...".
QByteArray formatFacts(Facts facts);
/// Returns all facts, with a star after those in \a chosen: the FEAT line of MLST.
QByteArray formatFactsFeature(Facts chosen);

/// Writes entries as lines of a listing, without line ends.
class EntryFormatter
{
public:
    /// LIST shows the time of day or the year of a file, depending on \a nowMsecs.
    EntryFormatter(Facts facts, Permissions permissions, qint64 nowMsecs);

    /// Appends "type=file;size=1; name", with \a name in place of the entry's own.
    void appendFacts(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const;
    /// Appends a line as ls -l prints it; times are UTC.
    void appendListLine(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const;

private:
    Facts m_facts;
    QByteArray m_filePermissions; // the value of the fact "perm"
    QByteArray m_directoryPermissions;
    qint64 m_nowMsecs;
};

/// Appends YYYYMMDDHHMMSS. RFC 3659 2.3 allows a fraction, but not all clients accept one.
void appendTime(QByteArray *out, qint64 msecs);
/// Converts YYYYMMDDHHMMSS[.s...] (UTC) to milliseconds since 1970.
std::optional<qint64> parseTime(QByteArrayView text);

} // namespace QFtp::Internal

#endif
