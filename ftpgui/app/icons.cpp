// SPDX-License-Identifier: MIT
#include "app/icons.h"

#include <QtCore/qfile.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>
#include <QtSvg/qsvgrenderer.h>

namespace {

class SvgEngine : public QIconEngine
{
public:
    SvgEngine(QByteArray svg, const QColor &colour) : m_svg(std::move(svg)), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        const bool hasOwnColour = m_colour.isValid() && mode == QIcon::Normal;
        const QColor colour = hasOwnColour ? m_colour : palette.color(group, role);
        QSvgRenderer renderer(
            QByteArray(m_svg).replace("currentColor", colour.name(QColor::HexRgb).toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SvgEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    const QByteArray m_svg;
    const QColor m_colour;
};

} // namespace

QIcon Icons::icon(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgEngine(file.readAll(), colour));
}
