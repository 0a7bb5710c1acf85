// SPDX-License-Identifier: MIT
#include "app/appearance.h"

#include <QtCore/qsettings.h>
#include <windows.h>

// Qt's own styles of Windows are those of older versions, and select text in colours that do not go
// with the palette.
QString Appearance::systemStyle() { return QStringLiteral("Fusion"); }

// Qt does not look. With high contrast they use the colours that the user chose.
bool Appearance::isSystemDark()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    ::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0);
    const QSettings colours(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\"
                                           "CurrentVersion\\Themes\\Personalize"),
                            QSettings::NativeFormat);
    return !(contrast.dwFlags & HCF_HIGHCONTRASTON)
        && colours.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
}
