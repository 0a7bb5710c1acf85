// SPDX-License-Identifier: MIT
#ifndef FTPGUI_NUMBEREDIT_H
#define FTPGUI_NUMBEREDIT_H

#include <QtWidgets/qspinbox.h>

/// A number; at its minimum, \a special may say what that means.
class NumberEdit : public QSpinBox
{
    Q_OBJECT

public:
    static constexpr int Many = 1'000'000;

    NumberEdit(const QString &name, int minimum, int maximum, const QString &special = {});
};

/// Bytes per second, typed in KiB. A rate that is not touched stays as it was, to the byte.
class RateEdit : public NumberEdit
{
    Q_OBJECT

public:
    RateEdit(const QString &name, const QString &none);

    qint64 rate() const;
    void setRate(qint64 rate);

private:
    qint64 m_rate = 0;
};

#endif
