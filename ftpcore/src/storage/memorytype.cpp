// SPDX-License-Identifier: MIT
#include "config/configtables.h"
#include "storage/storagetype.h"

#include <limits>
#include <QFtpServer/qftpmemorystorage.h>

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

using S = QFtpConfigStorage;

QList<ConfigField<S>> memoryFields()
{
    return {
        number<S>("capacity", QFTP_MEMBER(capacity), 0, std::numeric_limits<qint64>::max(), "bytes",
                  "The most that all files together can hold. They are lost when the server\n"
                  "ends."),
    };
}

StorageOpener makeMemory(const S &settings)
{
    auto storage = std::make_shared<QFtpMemoryStorage>(settings.capacity);
    return [storage](const QString &) { return storage; };
}

} // namespace

const StorageType MemoryStorageType{{"memory", memoryFields, nullptr}, makeMemory};

} // namespace QFtp::Internal
