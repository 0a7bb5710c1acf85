// SPDX-License-Identifier: MIT
#include "widgets/qrcode.h"

#include <memory>
#include <qrencode.h>
#include <QtGui/qpainter.h>

QrCode::QrCode(const QString &text, QWidget *parent) : QWidget(parent)
{
    setMinimumSize(140, 140);
    setText(text);
}

void QrCode::setText(const QString &text)
{
    m_image = image(text);
    setAccessibleName(tr("QR code of %1").arg(text));
    update();
}

QImage QrCode::image(const QString &text)
{
    constexpr int QuietZone = 4; // modules
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * QuietZone, code->width + 2 * QuietZone, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                image.setPixel(x + QuietZone, y + QuietZone, qRgb(0, 0, 0));
        }
    }
    return image;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const int side = qMin(width(), height()) / m_image.width() * m_image.width();
    const QRect place((width() - side) / 2, (height() - side) / 2, side, side);
    painter.drawImage(place, m_image);
}

#include "moc_qrcode.cpp"
