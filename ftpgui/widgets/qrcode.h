// SPDX-License-Identifier: MIT
#ifndef FTPGUI_QRCODE_H
#define FTPGUI_QRCODE_H

#include <QtGui/qimage.h>
#include <QtWidgets/qwidget.h>

/// Shows a text as a QR code for a phone's camera, dark on light with any palette.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Returns one pixel per module, including the quiet zone; null if the text is too long.
    static QImage image(const QString &text);
    QSize sizeHint() const override { return {200, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

#endif
