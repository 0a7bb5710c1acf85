// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ICONS_H
#define FTPGUI_ICONS_H

#include <QtGui/qicon.h>

/// The icons of resources/icons. They use the colours of the palette at the time they are drawn.
namespace Icons {

/// Returns the icon \a name.svg. \a colour replaces currentColor in it; an invalid \a colour stands
/// for the text colour.
QIcon icon(const QString &name, const QColor &colour = {});

// Colours that say how things are, on light and dark backgrounds.
inline const QColor Good(0x2a, 0x9a, 0x52);
inline const QColor Doubtful(0xd0, 0x7a, 0x10);
inline const QColor Bad(0xdd, 0x40, 0x40);

} // namespace Icons

#endif
