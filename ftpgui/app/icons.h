// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ICONS_H
#define FTPGUI_ICONS_H

#include <QtGui/qicon.h>

/// The icons of resources/icons. They use the colours of the palette at the time they are drawn.
namespace Icons {

/// Returns the icon \a name.svg. \a colour replaces currentColor in it; an invalid \a colour stands
/// for the text colour.
QIcon icon(const QString &name, const QColor &colour = {});

} // namespace Icons

#endif
