// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SETTINGKINDS_H
#define QFTP_BASE_SETTINGKINDS_H

#include <algorithm>
#include <QFtpServer/qftpstoragetype.h>

/// The usual kinds of settings of a type of storage.
namespace QFtp::Internal::SettingKind {

inline QFtpStorageSetting wholeNumber(const char *key, qlonglong usual, qlonglong minimum,
                                      qlonglong maximum, const char *help, const char *unit = "")
{
    QFtpStorageSetting setting(key, usual, QString::fromLatin1(help));
    setting.expectation = QStringLiteral("a whole number from %1 to %2%3")
                              .arg(minimum)
                              .arg(maximum)
                              .arg(QLatin1String(unit));
    setting.isAllowed = [minimum, maximum](const QVariant &value) {
        return value.toLongLong() >= minimum && value.toLongLong() <= maximum;
    };
    return setting;
}

inline QFtpStorageSetting oneOf(const char *key, const char *usual, const QStringList &names,
                                const char *help)
{
    QFtpStorageSetting setting(key, QString::fromLatin1(usual), QString::fromLatin1(help));
    setting.expectation = QStringLiteral("one of \"%1\"").arg(names.join(QStringLiteral("\", \"")));
    setting.isAllowed = [names](const QVariant &value) { return names.contains(value.toString()); };
    return setting;
}

inline QFtpStorageSetting text(const char *key, const char *expectation,
                               bool (*isAllowed)(const QString &), const char *help,
                               const QString &usual = {})
{
    QFtpStorageSetting setting(key, usual, QString::fromLatin1(help));
    setting.expectation = QString::fromLatin1(expectation);
    setting.isAllowed = [isAllowed](const QVariant &value) { return isAllowed(value.toString()); };
    return setting;
}

inline QFtpStorageSetting list(const char *key, const char *expectation,
                               bool (*isAllowed)(const QString &), const char *help)
{
    QFtpStorageSetting setting(key, QStringList(), QString::fromLatin1(help));
    setting.expectation = QString::fromLatin1(expectation);
    setting.isAllowed = [isAllowed](const QVariant &value) {
        const QStringList items = value.toStringList();
        return std::all_of(items.begin(), items.end(), isAllowed);
    };
    return setting;
}

} // namespace QFtp::Internal::SettingKind

#endif
