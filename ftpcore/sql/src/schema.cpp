// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpsqlaccounts.h>

namespace {

struct Column
{
    const char *name;
    enum Kind { Text, Number, Flag } kind;
    const char *remark;
};

// Every column may be NULL, which stands for the default or what the groups say.
constexpr Column Columns[] = {
    {"enabled", Column::Flag, "false: the user can't log in"},
    {"password", Column::Text, "in the clear; prefer password_hash"},
    {"password_hash", Column::Text, "what ftpd-headless --hash-password prints"},
    {"groups", Column::Text, "[\"staff\", \"eu\"]: tables [groups.NAME]"},
    {"root", Column::Text, "below one of allowedRoots"},
    {"create_root", Column::Flag, "create the directory at the first login"},
    {"storage", Column::Text, "one of allowedStorages, instead of root"},
    {"allow_write", Column::Flag, "whether the user may change anything"},
    {"permissions", Column::Text, "[\"list\", \"read\", \"create\"], instead of allow_write"},
    {"mounts", Column::Text, "{\"/photos\": {\"root\": \"/srv/photos\", \"write\": true}}"},
    {"rules", Column::Text, "[{\"path\": \"/secret\", \"permissions\": \"none\"}]"},
    {"hidden_names", Column::Text, "[\"*.bak\"]"},
    {"refused_names", Column::Text, "[\"*.exe\"]"},
    {"allowed_addresses", Column::Text, "[\"192.0.2.0/24\"]"},
    {"expires", Column::Text, "2027-01-31, or 2027-01-31T18:00"},
    {"hours", Column::Text, "[\"Mon-Fri 08:00-18:00\"]"},
    {"passwords", Column::Text, "[{\"name\": \"phone\", \"hash\": \"$argon2id$...\"}]"},
    {"client_certificate", Column::Text, "its fingerprint or subject"},
    {"required_tls", Column::Text, "no, login or data"},
    {"sessions", Column::Number, "at the same time"},
    {"transfers", Column::Number, "at the same time"},
    {"download_rate", Column::Number, "bytes per second"},
    {"upload_rate", Column::Number, "bytes per second"},
    {"quota_bytes", Column::Number, "what the user's files may take"},
    {"quota_files", Column::Number, "how many files there may be"},
    {"soft_quota_bytes", Column::Number, "from here on, uploads get a warning"},
    {"soft_quota_files", Column::Number, "the same for files"},
};

QByteArray typeOf(Column::Kind kind)
{
    switch (kind) {
    case Column::Text:
        return "TEXT";
    case Column::Number:
        return "BIGINT";
    case Column::Flag:
        return "BOOLEAN";
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray QFtpSqlAccounts::schema(Driver driver)
{
    const bool isMariaDb = driver == Driver::MariaDb;
    const QByteArray quote = isMariaDb ? "`" : "\"";
    // A key of MariaDB has a largest length, and its usual comparison takes "ANN " for "ann".
    QByteArray result = "-- Users of ftpd-headless: type = \"sql\" in a table [accounts.NAME].\n"
                        "-- NULL: as the groups say, or the default.\n"
                        "CREATE TABLE ftp_users (\n    name "
        + QByteArray(isMariaDb ? "VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "TEXT")
        + " NOT NULL PRIMARY KEY";
    for (const Column &column : Columns)
        result += QByteArray(",\n    -- ") + column.remark + "\n    " + quote + column.name + quote
            + ' ' + typeOf(column.kind);
    return result + "\n);\n";
}
