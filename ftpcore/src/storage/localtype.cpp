// SPDX-License-Identifier: MIT
#include "config/configtables.h"
#include "storage/storagetype.h"

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

using S = QFtpConfigStorage;

QList<ConfigField<S>> localFields()
{
    return {
        text<S>("root", QFTP_MEMBER(root),
                "The directory. %u is the user's name, ~ the home directory of the system\n"
                "user.",
                QStringLiteral("an absolute path, or one that begins with ~"), isRoot),
        boolean<S>("createRoot", QFTP_MEMBER(createRoot),
                   "Whether the directory is created at the first login."),
    };
}

void checkLocal(const S &storage, const toml::table &table, const ConfigScope &scope)
{
    if (storage.root.isEmpty())
        scope.report(ConfigScope::Severity::Error, table, "root",
                     QStringLiteral("expected the directory with the files"));
}

} // namespace

const StorageType LocalStorageType{{"local", localFields, checkLocal}, nullptr};

} // namespace QFtp::Internal
