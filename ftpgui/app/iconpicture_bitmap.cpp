// SPDX-License-Identifier: MIT
#include "app/iconpicture.h"

#include <algorithm>
#include <array>
#include <QtCore/qfile.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>

namespace {

constexpr std::array Sizes = {16, 20, 24, 32, 48, 64, 128}; // as in CMakeLists.txt

QString fileName(const QByteArray &name, int size)
{
    return QStringLiteral(":/icons/%1-%2.png").arg(QString::fromLatin1(name)).arg(size);
}

// Black stands for currentColor, except in pictures that have colours of their own.
bool hasColours(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (qAlpha(pixel) == 255 && (pixel & RGB_MASK) != 0)
                return true;
        }
    }
    return false;
}

} // namespace

IconPicture::IconPicture(const QString &name)
{
    if (QFile::exists(fileName(name.toLatin1(), Sizes.front())))
        m_content = name.toLatin1();
}

void IconPicture::draw(QPainter *painter, const QRect &rect, const QColor &colour) const
{
    const qreal scale = painter->device()->devicePixelRatio();
    const int side = int(qMin(rect.width(), rect.height()) * scale);
    const auto *size = std::find_if(Sizes.begin(), Sizes.end(), [&](int s) { return s >= side; });
    QImage image(fileName(m_content, size == Sizes.end() ? Sizes.back() : *size));
    if (!hasColours(image)) {
        QPainter tint(&image);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(image.rect(), colour);
    }
    QRect square(0, 0, qMin(rect.width(), rect.height()), qMin(rect.width(), rect.height()));
    square.moveCenter(rect.center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(square, image);
}
