// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ICONS_H
#define FTPGUI_ICONS_H

#include <QtGui/qicon.h>

/// The artwork of resources/icons, in the colours of the palette that counts when it is drawn.
namespace Icons {

/// The icon \a name.svg. Where it says currentColor, it has \a colour, or the text's if invalid.
QIcon icon(const QString &name, const QColor &colour = {});

} // namespace Icons

#endif
