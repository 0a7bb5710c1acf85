// SPDX-License-Identifier: MIT
#include "widgets/numberedit.h"

#include <QtCore/qregularexpression.h>

namespace {

constexpr int KiB = 1024;

const QRegularExpression &ratePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d+(?:[.,]\\d+)?)\\s*([KMG]?)(?:I?B)?(?:/S)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

int shown(qint64 rate) { return int(qMin<qint64>(rate / KiB, NumberEdit::Many)); }

} // namespace

NumberEdit::NumberEdit(const QString &name, int minimum, int maximum, const QString &special)
{
    setRange(minimum, maximum);
    setSpecialValueText(special);
    setAccessibleName(name);
}

RateEdit::RateEdit(const QString &name, const QString &none) : NumberEdit(name, 0, Many, none) { }

int RateEdit::valueFromText(const QString &text) const
{
    const auto match = ratePattern().match(text);
    const double number = match.captured(1).replace(u',', u'.').toDouble();
    const QString unit = match.captured(2).toLower();
    const double factor = unit == u"m" ? KiB : unit == u"g" ? KiB * KiB : 1;
    return int(qMin(number * factor, double(Many)));
}

QString RateEdit::textFromValue(int value) const
{
    const bool isWhole = value >= KiB && value % KiB == 0;
    return isWhole ? QStringLiteral("%1 MiB/s").arg(value / KiB)
                   : QStringLiteral("%1 KiB/s").arg(value);
}

QValidator::State RateEdit::validate(QString &text, int &) const
{
    if (text == specialValueText() || ratePattern().match(text).hasMatch())
        return QValidator::Acceptable;
    const auto partial =
        ratePattern().match(text, 0, QRegularExpression::PartialPreferCompleteMatch);
    return text.isEmpty() || partial.hasPartialMatch() ? QValidator::Intermediate
                                                       : QValidator::Invalid;
}

qint64 RateEdit::rate() const { return value() == shown(m_rate) ? m_rate : qint64(value()) * KiB; }

void RateEdit::setRate(qint64 rate)
{
    m_rate = rate;
    setValue(shown(rate));
}

#include "moc_numberedit.cpp"
