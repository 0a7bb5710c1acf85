// SPDX-License-Identifier: MIT
#include "app/appearance.h"

#include <QtGui/qpalette.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstylefactory.h>

namespace {

QPalette makePalette(const QColor &window, const QColor &base, const QColor &text,
                     const QColor &link)
{
    QPalette palette(window, window);
    const QColor dimmed((text.red() + window.red()) / 2, (text.green() + window.green()) / 2,
                        (text.blue() + window.blue()) / 2);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, base);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, dimmed);
    }
    palette.setColor(QPalette::PlaceholderText, dimmed);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::Highlight, QColor(0x0b, 0x5c, 0xad));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

} // namespace

void Appearance::apply(Preferences::Appearance appearance)
{
    static const QString style = systemStyle();
    if (appearance == Preferences::Appearance::System && isSystemDark())
        appearance = Preferences::Appearance::Dark;
    if (appearance == Preferences::Appearance::System) {
        QApplication::setStyle(QStyleFactory::create(style));
        QApplication::setPalette(QPalette());
        return;
    }
    // Desktop styles follow only the desktop's colours; Fusion uses this palette.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(appearance == Preferences::Appearance::Dark
                                 ? makePalette(QColor(0x3a, 0x3c, 0x40), QColor(0x1b, 0x1c, 0x1f),
                                               QColor(0xe6, 0xe6, 0xe6), QColor(0x6c, 0xb6, 0xff))
                                 : makePalette(QColor(0xf2, 0xf3, 0xf5), Qt::white,
                                               QColor(0x1b, 0x1c, 0x1e), QColor(0x0b, 0x5c, 0xad)));
}
