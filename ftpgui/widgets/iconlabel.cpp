// SPDX-License-Identifier: MIT
#include "widgets/iconlabel.h"

#include <QtGui/qpainter.h>

IconLabel::IconLabel(const QIcon &icon, int side, QWidget *parent) : QWidget(parent), m_icon(icon)
{
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

#include "moc_iconlabel.cpp"
