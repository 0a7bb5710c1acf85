// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PATHDELEGATE_H
#define FTPGUI_PATHDELEGATE_H

#include <doctor/direction.h>
#include <QtWidgets/qstyleditemdelegate.h>

/// Shows paths, which read from left to right in every language.
class PathDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &) const override
    {
        return leftToRight(value.toString());
    }
};

#endif
