// SPDX-License-Identifier: MIT
#include "widgets/numberedit.h"

namespace {

constexpr int KiB = 1024;

int shown(qint64 rate) { return int(qMin<qint64>(rate / KiB, NumberEdit::Many)); }

} // namespace

NumberEdit::NumberEdit(const QString &name, int minimum, int maximum, const QString &special)
{
    setRange(minimum, maximum);
    setSpecialValueText(special);
    setAccessibleName(name);
}

RateEdit::RateEdit(const QString &name, const QString &none) : NumberEdit(name, 0, Many, none)
{
    setSuffix(tr(" KiB/s"));
}

qint64 RateEdit::rate() const { return value() == shown(m_rate) ? m_rate : qint64(value()) * KiB; }

void RateEdit::setRate(qint64 rate)
{
    m_rate = rate;
    setValue(shown(rate));
}

#include "moc_numberedit.cpp"
