// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ICONLABEL_H
#define FTPGUI_ICONLABEL_H

#include <QtGui/qicon.h>
#include <QtWidgets/qwidget.h>

/// An icon that is not a button. Unlike a pixmap in a label, it follows the palette.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QIcon &icon, int side, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QIcon m_icon;
};

#endif
