// SPDX-License-Identifier: MIT
#include "app/languages.h"

#include <algorithm>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtranslator.h>
#include <QtGui/qguiapplication.h>

namespace {

// False: there is no such catalogue.
bool install(const QLocale &locale, const QString &name, const QString &directory)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), directory))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

// The first language that the user wants and that there is: English needs no catalogue.
QLocale chosen(const QLocale &wanted)
{
    for (const QString &name : wanted.uiLanguages()) {
        const QLocale locale(name);
        const auto isIt = [&](const Languages::Language &language) {
            const QLocale known(language.code);
            return known.language() == locale.language()
                && (known.script() == locale.script() || known.language() != QLocale::Chinese);
        };
        if (std::any_of(Languages::all().begin(), Languages::all().end(), isIt))
            return locale;
    }
    return QLocale::English;
}

} // namespace

const QList<Languages::Language> &Languages::all()
{
    static const QList<Language> languages = {
        {QStringLiteral("ar"), QStringLiteral("العربية")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},
        {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return languages;
}

void Languages::use(const QString &code)
{
    const QLocale wanted = code.isEmpty() ? QLocale::system() : QLocale(code);
    const QLocale locale = code.isEmpty() ? chosen(wanted) : wanted;
    if (!code.isEmpty())
        QLocale::setDefault(locale); // otherwise numbers and dates are those of the system
    if (locale.language() == QLocale::English
        || !install(locale, QStringLiteral("qftpserver"), QStringLiteral(":/i18n")))
        return;
    QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    QGuiApplication::setLayoutDirection(locale.textDirection());
}
