// SPDX-License-Identifier: MIT
#include "widgets/numberedit.h"

#include <QtCore/qregularexpression.h>

namespace {

constexpr int Step = 1024; // from one unit to the next

// A number, a unit, and what may follow it.
QRegularExpression patternFor(const QString &units)
{
    return QRegularExpression(
        QStringLiteral("^\\s*(\\d+(?:[.,]\\d+)?)\\s*([%1]?)(?:I?B)?(?:/S)?\\s*$").arg(units),
        QRegularExpression::CaseInsensitiveOption);
}

qint64 bytesOf(QChar unit)
{
    const qsizetype power = QStringLiteral("KMGT").indexOf(unit) + 1;
    return qint64(1) << (10 * power);
}

} // namespace

NumberEdit::NumberEdit(const QString &name, int minimum, int maximum, const QString &special)
{
    setRange(minimum, maximum);
    setSpecialValueText(special);
    setAccessibleName(name);
}

SizeEdit::SizeEdit(const QString &name, const QString &none, const QString &units,
                   const QString &suffix) :
    NumberEdit(name, 0, Many, none),
    m_units(units), m_suffix(suffix), m_unit(bytesOf(units.at(0)))
{ }

// Less than the smallest unit is not nothing.
int SizeEdit::shown(qint64 bytes) const
{
    return bytes > 0 ? int(qBound(qint64(1), bytes / m_unit, qint64(Many))) : 0;
}

int SizeEdit::valueFromText(const QString &text) const
{
    const auto match = patternFor(m_units).match(text);
    double number = match.captured(1).replace(u',', u'.').toDouble();
    const QString unit = match.captured(2).toUpper();
    for (qsizetype i = unit.isEmpty() ? 0 : m_units.indexOf(unit); i > 0; --i)
        number *= Step;
    return int(qMin(number, double(Many)));
}

QString SizeEdit::textFromValue(int value) const
{
    qsizetype unit = 0;
    for (; value >= Step && value % Step == 0 && unit + 1 < m_units.size(); ++unit)
        value /= Step;
    return QStringLiteral("%1 %2iB%3").arg(value).arg(m_units.at(unit)).arg(m_suffix);
}

QValidator::State SizeEdit::validate(QString &text, int &) const
{
    const QRegularExpression pattern = patternFor(m_units);
    if (text == specialValueText() || pattern.match(text).hasMatch())
        return QValidator::Acceptable;
    const auto partial = pattern.match(text, 0, QRegularExpression::PartialPreferCompleteMatch);
    return text.isEmpty() || partial.hasPartialMatch() ? QValidator::Intermediate
                                                       : QValidator::Invalid;
}

qint64 SizeEdit::bytes() const { return value() == shown(m_bytes) ? m_bytes : value() * m_unit; }

void SizeEdit::setBytes(qint64 bytes)
{
    m_bytes = bytes;
    setValue(shown(bytes));
}

RateEdit::RateEdit(const QString &name, const QString &none) :
    SizeEdit(name, none, QStringLiteral("KMG"), QStringLiteral("/s"))
{ }

#include "moc_numberedit.cpp"
