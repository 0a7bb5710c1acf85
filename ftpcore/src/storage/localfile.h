// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_LOCALFILE_H
#define QFTP_STORAGE_LOCALFILE_H

#include "storage/nativefile.h"

namespace QFtp::Internal {

/// Returns a name for a file that will replace another one in the same directory.
QByteArray newTemporaryName();
/// Whether newTemporaryName() makes such names. QFtpLocalStorage removes no file of such a name
/// while it is written.
bool isTemporaryName(const QByteArray &name);

/// A file of a local storage, open for reading.
class LocalReadFile : public QFtpFile
{
public:
    LocalReadFile(FileHandle file, qint64 size) : m_file(std::move(file)), m_size(size) { }

    QFtpResult<qint64> read(char *data, qint64 size) override;
    int nativeHandle() const override;
    qint64 size() const override { return m_size; }

private:
    FileHandle m_file;
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
        FileHandle directory;
        QFtpPath path;            ///< for messages; its last component is the name
        QByteArray temporaryName; ///< empty: written in place
        bool exclusive = false;   ///< the name must still be free when the upload is complete
        bool durable = false;
        ConfinedRoot root;                   ///< of the storage, for setPath()
        std::shared_ptr<const void> storage; ///< keeps root open
    };

    LocalWriteFile(FileHandle file, Target target) :
        m_file(std::move(file)), m_target(std::move(target))
    { }
    ~LocalWriteFile() override;

    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> commit() override;
    void abandon() override;
    QFtpResult<std::unique_ptr<QFtpFile>> openWritten() override;
    QFtpResult<void> setPath(const QFtpPath &path) override;
    int nativeHandle() const override;

    const FileHandle &file() const { return m_file; }
    /// The directory of the written file.
    const FileHandle &directory() const { return m_target.directory; }

private:
    /// Where commit() moves the file.
    struct Move
    {
        FileHandle directory;
        QByteArray name;
    };

    QByteArray writtenName() const;
    bool isStillThere() const;
    bool publish();

    FileHandle m_file;
    Target m_target;
    std::optional<Move> m_move;
};

} // namespace QFtp::Internal

#endif
