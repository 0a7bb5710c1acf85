// SPDX-License-Identifier: MIT
#include "storage/storagetypes.h"

#include <QFtpServer/qftpmemorystorage.h>

namespace QFtp::Internal {

QFtpStorageType memoryStorageType()
{
    constexpr qlonglong UsualCapacity = 64 * 1024 * 1024;
    QFtpStorageSetting capacity(
        "capacity", UsualCapacity,
        QStringLiteral("The most that all files together can hold. They are lost when the server\n"
                       "ends."));
    capacity.expectation = QStringLiteral("a whole number of bytes");
    capacity.isAllowed = [](const QVariant &value) { return value.toLongLong() >= 0; };

    QFtpStorageType type;
    type.name = QStringLiteral("memory");
    type.settings = {capacity};
    type.make = [](const QVariantMap &settings) -> QFtpStorageType::Opener {
        auto storage = std::make_shared<QFtpMemoryStorage>(
            settings.value(QStringLiteral("capacity")).toLongLong());
        return [storage](const QFtpCaller &) { return storage; };
    };
    return type;
}

} // namespace QFtp::Internal
