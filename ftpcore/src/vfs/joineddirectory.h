// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_JOINEDDIRECTORY_H
#define QFTP_VFS_JOINEDDIRECTORY_H

#include <functional>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// A directory of a storage that also lists the mounts in it and omits names that must not be
/// shown.
class JoinedDirectory : public QFtpDirectory
{
public:
    using Question = std::function<bool(const QByteArray &)>;

    /// \a directory may be null: then it has only mounts, which are \a mounted. A mount hides an
    /// entry for which \a isMounted is true.
    JoinedDirectory(std::unique_ptr<QFtpDirectory> directory, QList<QFtpEntry> mounted,
                    Question isMounted, Question isShown);

    QFtpResult<bool> next(QFtpEntry *entry) override;
    void setNamesOnly() override
    {
        if (m_directory)
            m_directory->setNamesOnly();
    }
    bool lookUp(std::span<QFtpEntry> entries) override;
    bool isCutShort() const override { return m_directory && m_directory->isCutShort(); }

private:
    std::unique_ptr<QFtpDirectory> m_directory;
    const QList<QFtpEntry> m_mounted;
    const Question m_isMounted;
    const Question m_isShown;
    qsizetype m_nextMount = 0;
    bool m_isRead = false; // whether the storage's entries are all read
};

} // namespace QFtp::Internal

#endif
