// SPDX-License-Identifier: MIT
#include "widgets/rategraph.h"

#include <algorithm>
#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

namespace {

// The end of the scale: a round number in the unit shown.
double roundedUp(double rate)
{
    constexpr double Least = 10 * 1024;
    double unit = 1024;
    while (rate > 1000 * unit)
        unit *= 1024;
    for (const double number : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        if (qMax(Least, rate) <= number * unit)
            return number * unit;
    }
    return rate;
}

} // namespace

RateGraph::RateGraph(const RateHistory *history, QWidget *parent) :
    QWidget(parent), m_history(history)
{
    setMinimumHeight(90);
    setAccessibleName(tr("Rates of the last minutes"));
    connect(history, &RateHistory::sampled, this, [this] {
        const RateHistory::Sample now = m_history->latest();
        setAccessibleDescription(tr("Sends %1, receives %2")
                                     .arg(QFtpTransferModel::rateText(now.download),
                                          QFtpTransferModel::rateText(now.upload)));
        update();
    });
}

void RateGraph::paintEvent(QPaintEvent *)
{
    using Sample = RateHistory::Sample;
    const auto &samples = m_history->samples();
    double highest = 0;
    for (const Sample &sample : samples)
        highest = std::max({highest, sample.download, sample.upload});
    const double scale = roundedUp(highest);
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    const QColor down = isDark ? QColor(0x6c, 0xb6, 0xff) : QColor(0x0b, 0x5c, 0xad);
    const QColor up = isDark ? QColor(0xf0, 0x9d, 0x51) : QColor(0xb3, 0x4e, 0x00);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int line = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(6, line + 6, -6, -6);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const auto draw = [&](double Sample::*rate, const QColor &colour, Qt::PenStyle style) {
        QPainterPath path;
        const double step = area.width() / (RateHistory::MaximumSamples - 1);
        double x = area.right() - step * double(samples.size() - 1);
        for (const Sample &sample : samples) {
            const QPointF point(x, area.bottom() - area.height() * (sample.*rate) / scale);
            if (path.elementCount() == 0)
                path.moveTo(point);
            else
                path.lineTo(point);
            x += step;
        }
        painter.setPen(QPen(colour, 2, style)); // the style differs too, not just the colour
        painter.drawPath(path);
    };
    draw(&Sample::download, down, Qt::SolidLine);
    draw(&Sample::upload, up, Qt::DashLine);

    // Time runs from left to right in every language.
    constexpr int Left = Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop;
    const Sample now = m_history->latest();
    const QRect top = rect().adjusted(6, 2, -6, 0);
    const QString downText = tr("Sends %1").arg(QFtpTransferModel::rateText(now.download));
    painter.setPen(down);
    painter.drawText(top, Left, downText);
    painter.setPen(up);
    painter.drawText(top.adjusted(fontMetrics().horizontalAdvance(downText) + 24, 0, 0, 0), Left,
                     tr("Receives %1").arg(QFtpTransferModel::rateText(now.upload)));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(top, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop,
                     QFtpTransferModel::rateText(scale));
}

#include "moc_rategraph.cpp"
