// SPDX-License-Identifier: MIT
#ifndef FTPGUI_QRCODE_H
#define FTPGUI_QRCODE_H

#include <QtGui/qimage.h>
#include <QtWidgets/qwidget.h>

/// A text as a QR code, for the camera of a phone: dark on light whatever the palette.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// One pixel for each module, with the quiet zone around; null: the text is too long.
    static QImage image(const QString &text);
    QSize sizeHint() const override { return {200, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

#endif
