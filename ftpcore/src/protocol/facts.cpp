// SPDX-License-Identifier: MIT
#include "protocol/facts.h"

#include "protocol/command.h"
#include "protocol/reply.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <QtCore/qmath.h>

namespace QFtp::Internal {

namespace {

constexpr qint64 MsecsPerDay = 86'400'000;

struct FactName
{
    Fact fact;
    QByteArrayView name;
};

constexpr std::array<FactName, 9> FactNames{{
    {Fact::Type, "type"},
    {Fact::Size, "size"},
    {Fact::Modify, "modify"},
    {Fact::Create, "create"},
    {Fact::Perm, "perm"},
    {Fact::Unique, "unique"},
    {Fact::UnixMode, "UNIX.mode"},
    {Fact::UnixOwner, "UNIX.owner"},
    {Fact::UnixGroup, "UNIX.group"},
}};

struct CivilTime
{
    int year, month, day, hour, minute, second;
};

// A hand-written calendar: strftime and QDateTime cost more than the rest of a listing.
CivilTime toCivil(qint64 msecs)
{
    qint64 days = msecs / MsecsPerDay;
    qint64 rest = msecs % MsecsPerDay;
    if (rest < 0) {
        rest += MsecsPerDay;
        --days;
    }
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return {int(date.year()),      int(unsigned(date.month())), int(unsigned(date.day())),
            int(rest / 3'600'000), int(rest / 60'000 % 60),     int(rest / 1000 % 60)};
}

/// Appends to \a out, which the constructor makes large enough: growing it byte by byte would cost
/// more than writing the bytes.
class Writer
{
public:
    Writer(QByteArray *out, qsizetype mostBytes) : m_out(out)
    {
        const qsizetype size = out->size();
        out->resize(size + mostBytes);
        m_at = out->data() + size;
    }
    ~Writer() { m_out->resize(m_at - m_out->constData()); }
    Q_DISABLE_COPY_MOVE(Writer)

    void put(char c) { *m_at++ = c; }
    void put(QByteArrayView text) { m_at = std::copy(text.begin(), text.end(), m_at); }

    void putSanitized(QByteArrayView text)
    {
        m_at = std::transform(text.begin(), text.end(), m_at, sanitized);
    }

    void putNumber(qint64 number, int width = 1, char fill = '0')
    {
        char digits[24];
        char *const end = digits + sizeof digits;
        char *first = end;
        for (quint64 rest = quint64(qMax(qint64(0), number)); rest != 0 || first == end; rest /= 10)
            *--first = char('0' + rest % 10);
        while (end - first < width)
            *--first = fill;
        m_at = std::copy(first, end, m_at);
    }

    void putLeft(QByteArrayView text, int width)
    {
        putSanitized(text);
        for (qsizetype i = text.size(); i < width; ++i)
            put(' ');
    }

    void putTime(qint64 msecs)
    {
        const CivilTime time = toCivil(msecs);
        putNumber(time.year, 4);
        for (const int part : {time.month, time.day, time.hour, time.minute, time.second})
            putNumber(part, 2);
    }

    void putFact(QByteArrayView name, QByteArrayView value)
    {
        put(name);
        put('=');
        // ';' ends a fact and ' ' ends the list. Only a malicious owner name contains either.
        for (const char c : value)
            put(c == ';' || c == ' ' || uchar(c) < 0x20 ? '_' : c);
        put(';');
    }

private:
    QByteArray *const m_out;
    char *m_at;
};

// Covers numbers, times, fact names and blanks. Text from the entry is added separately.
constexpr qsizetype MostOwnBytes = 512;

qsizetype mostBytes(const QFtpEntry &entry, QByteArrayView name)
{
    return MostOwnBytes + entry.owner.size() + entry.group.size() + entry.uniqueId.size()
        + name.size();
}

QByteArrayView typeFact(QFtpEntry::Type type)
{
    switch (type) {
    case QFtpEntry::Type::File:
        return "type=file;";
    case QFtpEntry::Type::Directory:
        return "type=dir;";
    case QFtpEntry::Type::Link:
        return "type=OS.unix=symlink;";
    case QFtpEntry::Type::Other:
        break;
    }
    return "type=OS.unix=special;";
}

void putMode(Writer *out, const QFtpEntry &entry)
{
    const bool isDirectory = entry.type == QFtpEntry::Type::Directory;
    const int mode = entry.mode >= 0 ? entry.mode : isDirectory ? 0755 : 0644;
    char text[] = "-rwxrwxrwx";
    text[0] = isDirectory ? 'd' : entry.type == QFtpEntry::Type::Link ? 'l' : '-';
    for (int bit = 0; bit < 9; ++bit) {
        if (!(mode & (0400 >> bit)))
            text[1 + bit] = '-';
    }
    if (mode & 04000)
        text[3] = text[3] == 'x' ? 's' : 'S';
    if (mode & 02000)
        text[6] = text[6] == 'x' ? 's' : 'S';
    if (mode & 01000)
        text[9] = text[9] == 'x' ? 't' : 'T';
    out->put(QByteArrayView(text, 10));
}

// Like ls: the time of day if the file is less than half a year old, otherwise the year.
void putListTime(Writer *out, qint64 msecs, qint64 nowMsecs)
{
    static constexpr char Months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    constexpr qint64 HalfYear = 182 * MsecsPerDay;
    const CivilTime time = toCivil(msecs);
    out->put(QByteArrayView(Months + (time.month - 1) * 3, 3));
    out->put(' ');
    out->putNumber(time.day, 2, ' ');
    out->put(' ');
    if (msecs > nowMsecs - HalfYear && msecs <= nowMsecs + MsecsPerDay) {
        out->putNumber(time.hour, 2);
        out->put(':');
        out->putNumber(time.minute, 2);
    } else {
        out->put(' ');
        out->putNumber(time.year, 4);
    }
}

QByteArray permFact(Permissions permissions, bool isDirectory)
{
    struct Letter
    {
        Permission permission;
        char onFile, onDirectory; // 0: no letter
    };
    static constexpr Letter Letters[] = {
        {Permission::Append, 'a', 0},    {Permission::Create, 0, 'c'},
        {Permission::Delete, 'd', 0},    {Permission::RemoveDirectory, 0, 'd'},
        {Permission::List, 0, 'e'},      {Permission::Rename, 'f', 'f'},
        {Permission::List, 0, 'l'},      {Permission::MakeDirectory, 0, 'm'},
        {Permission::Delete, 0, 'p'},    {Permission::Read, 'r', 0},
        {Permission::Overwrite, 'w', 0},
    };
    QByteArray result;
    for (const Letter &letter : Letters) {
        const char c = isDirectory ? letter.onDirectory : letter.onFile;
        if (c && permissions.testFlag(letter.permission))
            result += c;
    }
    return result;
}

} // namespace

Facts parseFacts(QByteArrayView argument)
{
    Facts result;
    const QList<QByteArray> names = toUpperAscii(argument).split(';');
    for (const FactName &known : FactNames) {
        if (names.contains(toUpperAscii(known.name)))
            result |= known.fact;
    }
    return result;
}

QByteArray formatFacts(Facts facts)
{
    QByteArray result;
    for (const FactName &known : FactNames) {
        if (facts.testFlag(known.fact))
            result.append(known.name).append(';');
    }
    return result;
}

QByteArray formatFactsFeature(Facts chosen)
{
    QByteArray result;
    for (const FactName &known : FactNames)
        result.append(known.name).append(chosen.testFlag(known.fact) ? "*;" : ";");
    return result;
}

EntryFormatter::EntryFormatter(Facts facts, Permissions permissions, qint64 nowMsecs) :
    m_facts(facts), m_filePermissions(permFact(permissions, false)),
    m_directoryPermissions(permFact(permissions, true)), m_nowMsecs(nowMsecs)
{ }

void EntryFormatter::appendFacts(QByteArray *out, const QFtpEntry &entry, QByteArrayView name) const
{
    const bool isFile = entry.type == QFtpEntry::Type::File;
    const bool isDirectory = entry.type == QFtpEntry::Type::Directory;
    Writer line(out, mostBytes(entry, name));
    if (m_facts.testFlag(Fact::Type))
        line.put(typeFact(entry.type));
    if (m_facts.testFlag(Fact::Size) && isFile && entry.size >= 0) {
        line.put("size=");
        line.putNumber(entry.size);
        line.put(';');
    }
    if (m_facts.testFlag(Fact::Modify) && entry.modifiedMsecs != -1) {
        line.put("modify=");
        line.putTime(entry.modifiedMsecs);
        line.put(';');
    }
    if (m_facts.testFlag(Fact::Create) && entry.createdMsecs >= 0) {
        line.put("create=");
        line.putTime(entry.createdMsecs);
        line.put(';');
    }
    if (m_facts.testFlag(Fact::Perm) && (isFile || isDirectory))
        line.putFact("perm", isFile ? m_filePermissions : m_directoryPermissions);
    if (m_facts.testFlag(Fact::Unique) && !entry.uniqueId.isEmpty())
        line.putFact("unique", entry.uniqueId);
    if (m_facts.testFlag(Fact::UnixMode) && entry.mode >= 0) {
        const char mode[] = {char('0' + (entry.mode >> 9 & 7)), char('0' + (entry.mode >> 6 & 7)),
                             char('0' + (entry.mode >> 3 & 7)), char('0' + (entry.mode & 7))};
        line.putFact("UNIX.mode", QByteArrayView(mode, 4));
    }
    if (m_facts.testFlag(Fact::UnixOwner) && !entry.owner.isEmpty())
        line.putFact("UNIX.owner", entry.owner);
    if (m_facts.testFlag(Fact::UnixGroup) && !entry.group.isEmpty())
        line.putFact("UNIX.group", entry.group);
    line.put(' ');
    line.putSanitized(name);
}

void EntryFormatter::appendListLine(QByteArray *out, const QFtpEntry &entry,
                                    QByteArrayView name) const
{
    Writer line(out, mostBytes(entry, name));
    putMode(&line, entry);
    line.put(' ');
    line.putNumber(entry.links, 3, ' ');
    line.put(' ');
    // Clients split columns at blanks, so no column may be empty.
    line.putLeft(entry.owner.isEmpty() ? QByteArrayView("ftp") : QByteArrayView(entry.owner), 8);
    line.put(' ');
    line.putLeft(entry.group.isEmpty() ? QByteArrayView("ftp") : QByteArrayView(entry.group), 8);
    line.put(' ');
    line.putNumber(entry.size, 12, ' ');
    line.put(' ');
    putListTime(&line, entry.modifiedMsecs == -1 ? 0 : entry.modifiedMsecs, m_nowMsecs);
    line.put(' ');
    line.putSanitized(name);
}

void appendTime(QByteArray *out, qint64 msecs)
{
    constexpr qsizetype MostDigits = 5 * 2 + 24;
    Writer(out, MostDigits).putTime(msecs);
}

std::optional<qint64> parseTime(QByteArrayView text)
{
    const bool hasFraction = text.size() > 15 && text[14] == '.';
    if (text.size() != 14 && !hasFraction)
        return std::nullopt;
    const qint64 year = parseNumber(text.first(4), 9999);
    qint64 parts[5]; // month, day, hour, minute, second
    for (qsizetype i = 0; i < 5; ++i)
        parts[i] = parseNumber(text.sliced(4 + 2 * i, 2), 99);
    const std::chrono::year_month_day date{std::chrono::year(int(year)),
                                           std::chrono::month(unsigned(parts[0])),
                                           std::chrono::day(unsigned(parts[1]))};
    const bool isTimeOkay = parts[2] >= 0 && parts[2] < 24 && parts[3] >= 0 && parts[3] < 60
        && parts[4] >= 0 && parts[4] <= 60; // 60: a leap second
    if (year < 0 || !date.ok() || !isTimeOkay)
        return std::nullopt;
    qint64 msec = 0;
    if (hasFraction) {
        const QByteArray fraction = text.sliced(15).toByteArray();
        if (parseNumber(fraction.left(18), std::numeric_limits<qint64>::max()) < 0)
            return std::nullopt;
        msec = parseNumber(fraction.leftJustified(3, '0', true), 999);
    }
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * MsecsPerDay + parts[2] * 3'600'000 + parts[3] * 60'000 + parts[4] * 1000 + msec;
}

} // namespace QFtp::Internal
