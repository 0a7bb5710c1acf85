// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_USERIMPORT_H
#define QFTP_CONFIG_USERIMPORT_H

#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// The users of another server, as they are read from its file.
class UserImport
{
public:
    explicit UserImport(QString file) : m_file(std::move(file)) { }

    /// Notes that something of \a line (0: unknown) is not taken over.
    void leaveOut(int line, const QString &who, const QString &what);
    /// The file can't be used at all.
    void fail(int line, const QString &why);
    /// Adds a user, unless there is one with this name or the name is empty. An empty root is that
    /// of a group.
    void add(QFtpConfigUser user, int line = 0);
    void add(QFtpConfigGroup group);
    /// Takes over whose rights the files are used with, if this system has the user.
    void setRights(quint32 userId, QFtpConfigUser *user, int line);
    /// Takes over a hash in one of the forms that this server knows; another one disables the user.
    void setHash(const QString &hash, QFtpConfigUser *user, int line);
    /// Takes over addresses and networks.
    void setAddresses(const QStringList &addresses, QFtpConfigUser *user, int line);

    /// Leaves out groups that the file does not have, and mounts that can't be here. A user without
    /// any root is disabled. Call it once all users have been added.
    void check();

    const QFtpConfig &config() const { return m_config; }
    const QList<QFtpConfigProblem> &problems() const { return m_problems; }

private:
    void takeFromFirstGroup(QFtpConfigUser *user);

    const QString m_file;
    QFtpConfig m_config;
    QList<QFtpConfigProblem> m_problems;
    QSet<QString> m_names;
};

/// A kind of file that users can be read from.
struct ImportFormat
{
    const char *name;
    const char *what; ///< for people
    void (*read)(const QByteArray &text, UserImport *users);
};

const QList<ImportFormat> &importFormats();

void readFileZilla(const QByteArray &text, UserImport *users);
void readProFtpd(const QByteArray &text, UserImport *users);
void readPureFtpd(const QByteArray &text, UserImport *users);
void readSftpGo(const QByteArray &text, UserImport *users);
void readVsftpd(const QByteArray &text, UserImport *users);

/// Returns \a bytes as in hashes of passlib: base64 without padding, with '.' for '+'.
QByteArray toPasslibBase64(const QByteArray &bytes);

} // namespace QFtp::Internal

#endif
