// SPDX-License-Identifier: MIT
#include "app/icons.h"

#include "app/iconpicture.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qiconengine.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>

namespace {

class PictureEngine : public QIconEngine
{
public:
    PictureEngine(IconPicture picture, const QColor &colour) :
        m_picture(std::move(picture)), m_colour(colour)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        const bool hasOwnColour = m_colour.isValid() && mode == QIcon::Normal;
        const QColor colour = hasOwnColour ? m_colour : palette.color(group, role);
        m_picture.draw(painter, rect, colour);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PictureEngine(*this); }
    bool isNull() override { return m_picture.isNull(); }

private:
    const IconPicture m_picture;
    const QColor m_colour;
};

} // namespace

QIcon Icons::icon(const QString &name, const QColor &colour)
{
    IconPicture picture(name);
    return picture.isNull() ? QIcon() : QIcon(new PictureEngine(std::move(picture), colour));
}
