// SPDX-License-Identifier: MIT
#ifndef QFTPCONFIGFILE_H
#define QFTPCONFIGFILE_H

#include <QFtpServer/qftpconfig.h>

/// Configurations as TOML text.
///
/// Thread: any.
class QFTP_EXPORT QFtpConfigFile
{
public:
    /// A configuration, and all problems found in its text.
    struct QFTP_EXPORT Result
    {
        QFtpConfig config;                 ///< as far as it could be read
        QList<QFtpConfigProblem> problems; ///< in the order of the file

        /// False if there is an error: the configuration must not be used then.
        bool isUsable() const;

        QFTP_VALUE_CLASS(Result, 4)
    };

    QFtpConfigFile() = delete;

    /// Reads a TOML file and checks the certificate and key files that it names.
    /// Blocking: reads the disk.
    static Result load(const QString &fileName);
    /// Reads TOML text. \a fileName only appears in problems.
    static Result parse(const QByteArray &text, const QString &fileName);
    /// Returns \a text, the TOML text of a configuration, with the fewest changes that turn it into
    /// \a config. Comments, order and unknown keys stay.
    /// Errors: Malformed: \a text or \a config has an error, see the detail; Internal: \a text has
    /// a form that can't be edited.
    static QFtpResult<QByteArray> writtenInto(const QByteArray &text, const QFtpConfig &config);
    /// Returns a TOML file with every setting, its default and its meaning.
    static QByteArray defaultText();
    /// Converts the users in the text file \a source to tables [users.NAME]. Empty: the file can't
    /// be read, and \a problems says why. Blocking: reads the disk.
    static QByteArray importUsers(const QFtpConfig::TextFile &source,
                                  QList<QFtpConfigProblem> *problems);
    /// Converts users of another server, from \a file in one of importFormats(), to tables
    /// [users.NAME] and [groups.NAME]. \a problems lists what is not taken over, as warnings, and
    /// errors if the file can't be read. Users without something essential, such as a password,
    /// are disabled. Blocking: reads the disk.
    static QByteArray importFrom(const QString &file, const QString &format,
                                 QList<QFtpConfigProblem> *problems);
    /// The formats: "filezilla", "proftpd", "pureftpd", "sftpgo" and "vsftpd".
    static QStringList importFormats();
    /// Converts an installation of mogilefs-ftpd, its config.php and its user file, to a
    /// configuration. Empty: it can't be read, and \a problems says why. Blocking: reads the disk.
    static QByteArray importNanoFtpd(const QString &configFile, const QString &userFile,
                                     QList<QFtpConfigProblem> *problems);
};

#endif
