// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LANGUAGES_H
#define FTPGUI_LANGUAGES_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

/// The languages of the window.
namespace Languages {

struct Language
{
    QString code; ///< as in QLocale, such as "pt_BR"
    QString name; ///< in that language
};

/// All languages that there are catalogues for, and English.
const QList<Language> &all();

/// Uses the language \a code from now on: its texts, those of Qt, its numbers and dates, and its
/// direction. Empty: the language of the desktop, or English if there is no catalogue for it. Call
/// it before the first window is made.
void use(const QString &code);

} // namespace Languages

#endif
