// SPDX-License-Identifier: MIT
#include "app/iconpicture.h"

#include <QtCore/qfile.h>
#include <QtGui/qcolor.h>
#include <QtSvg/qsvgrenderer.h>

IconPicture::IconPicture(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly))
        m_content = file.readAll();
}

void IconPicture::draw(QPainter *painter, const QRect &rect, const QColor &colour) const
{
    QSvgRenderer renderer(
        QByteArray(m_content).replace("currentColor", colour.name(QColor::HexRgb).toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}
