// SPDX-License-Identifier: MIT
#include "app/preferences.h"

#include <QtCore/qmetaobject.h>
#include <QtCore/qstandardpaths.h>

namespace {
const QString AppearanceKey = QStringLiteral("window/appearance");
const QString MinimisedKey = QStringLiteral("window/startsMinimised");
const QString LanguageKey = QStringLiteral("window/language");
const QString HistoryKey = QStringLiteral("window/keepsHistory");
const QString TrayKey = QStringLiteral("window/staysInTray");

QString keyOf(Preferences::Notification about)
{
    return QStringLiteral("notifications/")
        + QLatin1String(QMetaEnum::fromType<Preferences::Notification>().valueToKey(int(about)));
}
} // namespace

Preferences::Preferences(QObject *parent) :
    QObject(parent), m_settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                                    + QStringLiteral("/window.ini"),
                                QSettings::IniFormat)
{ }

Preferences::Appearance Preferences::appearance() const
{
    return Appearance(qBound(0, m_settings.value(AppearanceKey, 0).toInt(), 2));
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(AppearanceKey, int(appearance));
    Q_EMIT appearanceChanged();
}

QString Preferences::language() const { return m_settings.value(LanguageKey).toString(); }

void Preferences::setLanguage(const QString &code) { m_settings.setValue(LanguageKey, code); }

bool Preferences::notifies(Notification about) const
{
    return m_settings.value(keyOf(about), true).toBool();
}

void Preferences::setNotifies(Notification about, bool yes)
{
    m_settings.setValue(keyOf(about), yes);
}

bool Preferences::startsMinimised() const { return m_settings.value(MinimisedKey, false).toBool(); }

void Preferences::setStartsMinimised(bool yes) { m_settings.setValue(MinimisedKey, yes); }

bool Preferences::staysInTray() const { return m_settings.value(TrayKey, true).toBool(); }

void Preferences::setStaysInTray(bool yes) { m_settings.setValue(TrayKey, yes); }

bool Preferences::keepsHistory() const { return m_settings.value(HistoryKey, true).toBool(); }

void Preferences::setKeepsHistory(bool yes)
{
    m_settings.setValue(HistoryKey, yes);
    Q_EMIT keepsHistoryChanged();
}

bool Preferences::takeFirstTime(const QString &hint)
{
    const QString key = QStringLiteral("seen/") + hint;
    const bool isSeen = m_settings.value(key).toBool();
    m_settings.setValue(key, true);
    return !isSeen;
}

#include "moc_preferences.cpp"
