// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_LOCALFILE_H
#define QFTP_STORAGE_LOCALFILE_H

#include "storage/confinedopen.h"

#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// A file of a local storage, open for reading.
class LocalReadFile : public QFtpFile
{
public:
    LocalReadFile(Descriptor file, qint64 size) : m_file(std::move(file)), m_size(size) { }

    QFtpResult<qint64> read(char *data, qint64 size) override;
    int nativeHandle() const override { return m_file.get(); }
    qint64 size() const override { return m_size; }

private:
    Descriptor m_file;
    qint64 m_size;
};

/// A file of a local storage, open for writing: in place, or under a temporary name next to the
/// file that it replaces.
class LocalWriteFile : public QFtpFile
{
public:
    /// Where an upload is written and how it is completed.
    struct Target
    {
        Descriptor directory;
        QFtpPath path;            ///< for messages; its last component is the name
        QByteArray temporaryName; ///< empty: written in place
        bool exclusive = false;   ///< the name must still be free when the upload is complete
        bool durable = false;
        ConfinedRoot root;                   ///< of the storage, for setPath()
        std::shared_ptr<const void> storage; ///< keeps root open
    };

    LocalWriteFile(Descriptor file, Target target) :
        m_file(std::move(file)), m_target(std::move(target))
    { }
    ~LocalWriteFile() override;

    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> commit() override;
    void abandon() override;
    QFtpResult<std::unique_ptr<QFtpFile>> openWritten() override;
    QFtpResult<void> setPath(const QFtpPath &path) override;
    int nativeHandle() const override { return m_file.get(); }

private:
    /// Where commit() moves the file.
    struct Move
    {
        Descriptor directory;
        QByteArray name;
    };

    QByteArray writtenName() const;
    bool isStillThere() const;
    bool publish();
    static void syncDirectory(int directory);

    Descriptor m_file;
    Target m_target;
    std::optional<Move> m_move;
};

} // namespace QFtp::Internal

#endif
