// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_LOCALFACTS_H
#define QFTP_STORAGE_LOCALFACTS_H

#include <QFtpServer/qftpstorage.h>
#include <QtCore/qhash.h>

struct stat;

namespace QFtp::Internal {

/// Turns what the system says of a file into an entry. Names of owners are looked up once each.
class LocalFacts
{
public:
    /// The facts of the open \a descriptor (an O_PATH one will do) into all but the name.
    bool readDescriptor(int descriptor, QFtpEntry *entry);
    /// The facts of \a name in \a directory, without following a link.
    bool readName(int directory, const char *name, QFtpEntry *entry);

private:
    bool read(int directory, const char *name, int flags, QFtpEntry *entry);
    const QByteArray &ownerName(quint32 id);
    const QByteArray &groupName(quint32 id);

    QHash<quint32, QByteArray> m_owners;
    QHash<quint32, QByteArray> m_groups;
};

} // namespace QFtp::Internal

#endif
