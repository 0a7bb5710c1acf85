// SPDX-License-Identifier: MIT
#ifndef FTPGUI_NUMBEREDIT_H
#define FTPGUI_NUMBEREDIT_H

#include <QtWidgets/qspinbox.h>

/// An input for a number. At its minimum it shows \a special, unless that is empty.
class NumberEdit : public QSpinBox
{
    Q_OBJECT

public:
    static constexpr int Many = 1'000'000;

    NumberEdit(const QString &name, int minimum, int maximum, const QString &special = {});
};

/// An input for bytes per second, with units: "500 KiB/s", "2M", "1.5 GiB/s". A number alone means
/// KiB/s. A rate that the user does not change stays the same to the byte.
class RateEdit : public NumberEdit
{
    Q_OBJECT

public:
    RateEdit(const QString &name, const QString &none);

    qint64 rate() const;
    void setRate(qint64 rate);

protected:
    int valueFromText(const QString &text) const override;
    QString textFromValue(int value) const override;
    QValidator::State validate(QString &text, int &position) const override;

private:
    qint64 m_rate = 0;
};

#endif
