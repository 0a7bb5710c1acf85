// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGETYPE_H
#define QFTPSTORAGETYPE_H

#include <functional>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qvariant.h>

/// A setting of a type of storage: a key in its tables [storage.NAME].
struct QFTP_EXPORT QFtpStorageSetting
{
    /// The setting \a key; every value of the type of \a defaultValue is allowed.
    QFtpStorageSetting(const QByteArray &key, const QVariant &defaultValue, const QString &help);

    QByteArray key; ///< as in the file
    /// Its type says what a table may hold: bool, int or qint64, QString, or QStringList.
    QVariant defaultValue;
    QString help;        ///< what it means, in sentences; "\n" ends a line
    QString expectation; ///< what is allowed, such as "a whole number from 1 to 600"
    std::function<bool(const QVariant &)> isAllowed; ///< null: all values of that type

    QFTP_VALUE_CLASS(QFtpStorageSetting, 4)
};

/// A type of storage that a configuration can name: type = "mogilefs" in a table [storage.NAME].
/// This library has "local" and "memory"; its other components and applications add their own.
struct QFTP_EXPORT QFtpStorageType
{
    /// Returns what a user sees of a storage, at each login. Of \a caller, only the user's name and
    /// group are set. Called on the pool; may block.
    using Opener =
        std::function<QFtpResult<std::shared_ptr<QFtpStorage>>(const QFtpCaller &caller)>;

    QString name;                       ///< the value of "type"
    QList<QFtpStorageSetting> settings; ///< those of its tables, without "type"
    /// Returns what is wrong with settings that depend on each other: the severity, the key of the
    /// setting, and the text. Null: there are no such settings.
    std::function<QList<QFtpConfigProblem>(const QVariantMap &settings)> check;
    /// Makes a storage, which lasts until its settings change. \a settings has a value for every
    /// setting of the type; what is not in the file has its default. Called in the server's thread;
    /// must not block. What can fail belongs into the Opener.
    std::function<Opener(const QVariantMap &settings)> make;

    /// Lets all configurations of this process use \a type, until the process ends. Call
    /// it before a configuration that names the type is read or set.
    /// Errors: false: the name is taken or empty, make is null, or a setting has no key or a
    ///         default value of another type.
    /// Thread: any.
    static bool add(const QFtpStorageType &type);

    QFTP_VALUE_CLASS(QFtpStorageType, 8)
};

#endif
