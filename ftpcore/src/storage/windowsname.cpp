// SPDX-License-Identifier: MIT
#include "storage/windowsname.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

constexpr qsizetype MaximumLength = 255; // UTF-16 units, on every file system of Windows

bool isReservedCharacter(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"\"*/:<>?\\|").contains(c);
}

// "COM1.txt" and "com1 .a.b" too mean the device.
bool isDevice(QStringView name)
{
    const QStringView stem =
        name.first(qMax(qsizetype(0), name.indexOf(u'.') < 0 ? name.size() : name.indexOf(u'.')))
            .trimmed();
    for (const QStringView device : {u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$"}) {
        if (stem.compare(device, Qt::CaseInsensitive) == 0)
            return true;
    }
    const bool isPort = stem.size() == 4
        && (stem.startsWith(u"COM", Qt::CaseInsensitive)
            || stem.startsWith(u"LPT", Qt::CaseInsensitive));
    return isPort && QStringView(u"0123456789\u00b9\u00b2\u00b3").contains(stem.last(1));
}

} // namespace

std::optional<QString> toWindowsName(const QByteArray &name)
{
    const QString result = QString::fromUtf8(name);
    // Damaged bytes, also a character cut at the end, must not become another name; nor must a byte
    // order mark, which Qt drops.
    const bool isAllowed = result.toUtf8() == name && !result.isEmpty()
        && result.size() <= MaximumLength && !result.endsWith(u'.') && !result.endsWith(u' ')
        && std::none_of(result.begin(), result.end(), isReservedCharacter) && !isDevice(result);
    return isAllowed ? std::optional(result) : std::nullopt;
}

bool isSameWindowsName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace QFtp::Internal
