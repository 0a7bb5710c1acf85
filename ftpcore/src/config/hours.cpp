// SPDX-License-Identifier: MIT
#include "config/hours.h"

#include "base/neverdestroyed.h"

#include <QtCore/qregularexpression.h>

namespace QFtp::Internal {

namespace {

constexpr int DaysOfWeek = 7;

// 0: Monday. Nothing: no such day.
std::optional<int> dayFrom(const QString &name)
{
    static const auto &Names = neverDestroyed(QStringList{
        QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
        QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")});
    const qsizetype day = Names.indexOf(name.toLower());
    return day < 0 ? std::nullopt : std::optional(int(day));
}

// Minutes from midnight; "24:00" is the end of the day.
std::optional<int> minuteFrom(const QString &hour, const QString &minute)
{
    const int result = hour.toInt() * 60 + minute.toInt();
    const bool isTime = minute.toInt() < 60 && result <= 24 * 60;
    return isTime ? std::optional(result) : std::nullopt;
}

} // namespace

Hours::Hours() { m_open.set(); }

std::optional<Hours> Hours::parse(const QStringList &texts)
{
    Hours result;
    if (texts.isEmpty())
        return result;
    result.m_open.reset();
    for (const QString &text : texts) {
        if (!result.add(text))
            return std::nullopt;
    }
    return result;
}

bool Hours::add(const QString &text)
{
    static const auto &Form = neverDestroyed(
        QRegularExpression(QStringLiteral("^(?:([A-Za-z]{3})(?:-([A-Za-z]{3}))? +)?"
                                          "([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})$")));
    const auto match = Form.match(text);
    if (!match.hasMatch())
        return false;
    const bool hasDay = match.hasCaptured(1) && !match.captured(1).isEmpty();
    const auto first = hasDay ? dayFrom(match.captured(1)) : std::optional(0);
    const auto last = !match.captured(2).isEmpty() ? dayFrom(match.captured(2))
        : hasDay                                   ? first
                                                   : std::optional(DaysOfWeek - 1);
    const auto begin = minuteFrom(match.captured(3), match.captured(4));
    const auto end = minuteFrom(match.captured(5), match.captured(6));
    if (!first || !last || !begin || !end || *begin == *end)
        return false;
    const int length = *end > *begin ? *end - *begin : *end + int(MinutesOfDay) - *begin;
    const int days = (*last - *first + DaysOfWeek) % DaysOfWeek + 1; // "Sat-Mon" goes over Sunday
    for (int day = *first; day < *first + days; ++day) {
        const size_t from = size_t(day) * MinutesOfDay + size_t(*begin);
        for (size_t minute = from; minute < from + size_t(length); ++minute)
            m_open.set(minute % MinutesOfWeek);
    }
    return true;
}

bool Hours::contains(const QDateTime &time) const
{
    if (m_open.all())
        return true;
    const QDateTime local = time.toLocalTime();
    const int minute = local.time().hour() * 60 + local.time().minute();
    return m_open[size_t(local.date().dayOfWeek() - 1) * MinutesOfDay + size_t(minute)];
}

QDateTime Hours::endAfter(const QDateTime &time) const
{
    constexpr int Second = 1000;
    if (m_open.all())
        return {};
    // By steps of real time: an hour may be missing from a day, or be there twice.
    QDateTime end = time.toUTC();
    end = end.addMSecs(-(end.time().msecsSinceStartOfDay() % (60 * Second)));
    for (size_t i = 0; i <= MinutesOfWeek && contains(end); ++i)
        end = end.addSecs(60);
    return end;
}

QDateTime endFromText(const QString &text)
{
    static const auto &Day =
        neverDestroyed(QRegularExpression(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")));
    if (Day.match(text).hasMatch()) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? day.addDays(1).startOfDay() : QDateTime();
    }
    return text.contains(u'T') ? QDateTime::fromString(text, Qt::ISODate) : QDateTime();
}

QString textOfEnd(const QDateTime &end)
{
    const bool isDay = end.timeSpec() == Qt::LocalTime && end == end.date().startOfDay();
    return isDay ? end.date().addDays(-1).toString(Qt::ISODate) : end.toString(Qt::ISODate);
}

} // namespace QFtp::Internal
