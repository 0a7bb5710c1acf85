// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_HOURS_H
#define QFTP_CONFIG_HOURS_H

#include <bitset>
#include <optional>
#include <QtCore/qdatetime.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// The times of a week at which a user may log in, in the local time of this machine.
class Hours
{
public:
    /// Always.
    Hours();

    /// Reads texts such as "Mon-Fri 08:00-18:00", "Sat 10:00-14:00" or "22:00-06:00" (every day,
    /// into the next one), which add up; none stand for always. Nothing: one of them is wrong.
    static std::optional<Hours> parse(const QStringList &texts);

    bool contains(const QDateTime &time) const;
    /// Returns the end of the period that \a time is in; invalid: it has none.
    QDateTime endAfter(const QDateTime &time) const;

private:
    static constexpr size_t MinutesOfDay = 24 * 60;
    static constexpr size_t MinutesOfWeek = 7 * MinutesOfDay;

    bool add(const QString &text);

    std::bitset<MinutesOfWeek> m_open; // from Monday, 00:00
};

/// Reads a day, "2027-01-31", or a time, "2027-01-31T18:00" (also with a time zone), and returns
/// when it is over. Invalid: it is neither.
QDateTime endFromText(const QString &text);
/// The reverse.
QString textOfEnd(const QDateTime &end);

} // namespace QFtp::Internal

#endif
