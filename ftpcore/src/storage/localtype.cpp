// SPDX-License-Identifier: MIT
#include "config/configvalues.h"
#include "storage/storagetypes.h"

namespace QFtp::Internal {

QFtpStorageType localStorageType()
{
    QFtpStorageSetting root(
        RootSetting, QString(),
        QStringLiteral("The directory. %u is the user's name, ~ the home directory of the system\n"
                       "user."));
    root.expectation = QStringLiteral("an absolute path, or one that begins with ~");
    root.isAllowed = [](const QVariant &value) { return ConfigValue::isRoot(value.toString()); };

    QFtpStorageType type;
    type.name = QStringLiteral("local");
    type.settings = {root,
                     {CreateRootSetting, false,
                      QStringLiteral("Whether the directory is created at the first login.")}};
    type.check = [](const QVariantMap &settings) -> QList<QFtpConfigProblem> {
        const QString key = QLatin1String(RootSetting);
        if (!settings.value(key).toString().isEmpty())
            return {};
        return {{QFtpConfigProblem::Severity::Error, key,
                 QStringLiteral("expected the directory with the files")}};
    };
    return type;
}

} // namespace QFtp::Internal
