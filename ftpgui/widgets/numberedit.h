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

/// An input for bytes, with units: "500 MiB", "2G", "1.5 TiB". A number alone has the smallest
/// unit. What the user does not change stays the same to the byte.
class SizeEdit : public NumberEdit
{
    Q_OBJECT

public:
    /// \a units: their letters, the smallest one first, such as "MGT". \a suffix follows them.
    SizeEdit(const QString &name, const QString &none, const QString &units = QStringLiteral("MGT"),
             const QString &suffix = {});

    qint64 bytes() const;
    void setBytes(qint64 bytes);

protected:
    int valueFromText(const QString &text) const override;
    QString textFromValue(int value) const override;
    QValidator::State validate(QString &text, int &position) const override;

private:
    int shown(qint64 bytes) const;

    const QString m_units;
    const QString m_suffix;
    const qint64 m_unit; // bytes of the smallest one
    qint64 m_bytes = 0;
};

/// An input for bytes per second: "500 KiB/s", "2M", "1.5 GiB/s".
class RateEdit : public SizeEdit
{
    Q_OBJECT

public:
    RateEdit(const QString &name, const QString &none);
};

#endif
