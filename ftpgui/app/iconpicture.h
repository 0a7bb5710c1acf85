// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ICONPICTURE_H
#define FTPGUI_ICONPICTURE_H

#include <QtCore/qstring.h>

class QColor;
class QPainter;
class QRect;

/// The picture of an icon in resources/icons: drawn by Qt Svg, or where that is missing, from
/// bitmaps that were drawn when the program was built.
class IconPicture
{
public:
    explicit IconPicture(const QString &name);

    bool isNull() const { return m_content.isEmpty(); }
    /// \a colour replaces currentColor.
    void draw(QPainter *painter, const QRect &rect, const QColor &colour) const;

private:
    QByteArray m_content; // the drawing, or the beginning of the names of the bitmaps
};

#endif
