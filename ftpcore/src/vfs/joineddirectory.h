// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_JOINEDDIRECTORY_H
#define QFTP_VFS_JOINEDDIRECTORY_H

#include <functional>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// A directory of a storage with the mounts in it, and without names that are not to be shown.
class JoinedDirectory : public QFtpDirectory
{
public:
    /// \a directory may be null: only mounts are there. A mount hides what has its name.
    JoinedDirectory(std::unique_ptr<QFtpDirectory> directory, QList<QFtpEntry> mounted,
                    std::function<bool(const QByteArray &)> isShown);

    QFtpResult<bool> next(QFtpEntry *entry) override;
    void setNamesOnly() override
    {
        if (m_directory)
            m_directory->setNamesOnly();
    }
    bool lookUp(std::span<QFtpEntry> entries) override;
    bool isCutShort() const override { return m_directory && m_directory->isCutShort(); }

private:
    bool isMounted(const QByteArray &name) const;

    std::unique_ptr<QFtpDirectory> m_directory;
    const QList<QFtpEntry> m_mounted;
    const std::function<bool(const QByteArray &)> m_isShown;
    qsizetype m_nextMount = 0;
    bool m_isRead = false; // what is in the storage
};

} // namespace QFtp::Internal

#endif
