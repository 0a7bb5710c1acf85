// SPDX-License-Identifier: MIT
#include "storage/localfile.h"

#include <QtCore/qrandom.h>

namespace QFtp::Internal {

namespace {

const QByteArray TemporaryBegin = ".qftp-";
const QByteArray TemporaryEnd = ".part";

} // namespace

QByteArray newTemporaryName()
{
    return TemporaryBegin + QByteArray::number(QRandomGenerator::system()->generate64(), 36)
        + TemporaryEnd;
}

bool isTemporaryName(const QByteArray &name)
{
    constexpr qsizetype MostDigits = 13; // of 64 bits
    const qsizetype digits = name.size() - TemporaryBegin.size() - TemporaryEnd.size();
    if (digits < 1 || digits > MostDigits || !name.startsWith(TemporaryBegin)
        || !name.endsWith(TemporaryEnd))
        return false;
    const QByteArray number = name.mid(TemporaryBegin.size(), digits);
    return std::all_of(number.begin(), number.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

QFtpResult<qint64> LocalReadFile::read(char *data, qint64 size)
{
    const qint64 count = readSome(m_file, data, size);
    if (count < 0)
        return errorFromErrno({});
    return count;
}

int LocalReadFile::nativeHandle() const { return descriptorOf(m_file); }

LocalWriteFile::~LocalWriteFile() { abandon(); }

QFtpResult<void> LocalWriteFile::write(const char *data, qint64 size)
{
    if (!writeAll(m_file, data, size))
        return errorFromErrno(m_target.path);
    return {};
}

int LocalWriteFile::nativeHandle() const { return descriptorOf(m_file); }

QFtpResult<void> LocalWriteFile::commit()
{
    if (m_target.durable && !syncFile(m_file))
        return errorFromErrno(m_target.path);
    if (m_move && !isStillThere())
        return QFtpError(ErrorKind::NotFound,
                         QStringLiteral("the upload was removed or replaced meanwhile"));
    // Some file systems report a full disk only on close.
    if (!m_file.close() || !publish())
        return errorFromErrno(m_target.path);
    if (m_target.durable)
        syncDirectory(m_move ? m_move->directory : m_target.directory);
    return {};
}

// The name under which the bytes are now.
QByteArray LocalWriteFile::writtenName() const
{
    return m_target.temporaryName.isEmpty() ? m_target.path.fileName() : m_target.temporaryName;
}

// Whether that name still leads to the file that was written.
bool LocalWriteFile::isStillThere() const
{
    FileFacts written;
    FileFacts named;
    return readFacts(m_file, &written) && readFacts(m_target.directory, writtenName(), &named)
        && written.isSameFile(named);
}

bool LocalWriteFile::publish()
{
    const QByteArray written = writtenName();
    const QByteArray name = m_move ? m_move->name : m_target.path.fileName();
    if (!m_move && m_target.temporaryName.isEmpty())
        return true;
    const bool isDone =
        renameFile(m_target.directory, written, m_move ? m_move->directory : m_target.directory,
                   name, m_move || !m_target.exclusive);
    if (isDone)
        m_target.temporaryName.clear();
    return isDone;
}

QFtpResult<std::unique_ptr<QFtpFile>> LocalWriteFile::openWritten()
{
    FileFacts facts;
    FileHandle file = openAt(m_target.directory, writtenName(), Access::Content);
    if (!file.isValid() || !readFacts(file, &facts))
        return errorFromErrno(m_target.path);
    if (!isStillThere())
        return ErrorKind::NotFound;
    return std::make_unique<LocalReadFile>(std::move(file), facts.size);
}

QFtpResult<void> LocalWriteFile::setPath(const QFtpPath &path)
{
    if (path.isRoot())
        return ErrorKind::NotAFile;
    FileHandle directory = openBelow(m_target.root, path.parent(), Access::Directory);
    if (!directory.isValid())
        return errorFromErrno(path);
    FileFacts existing;
    if (readFacts(directory, path.fileName(), &existing) && !existing.isFile())
        return ErrorKind::NotAFile;
    m_move = Move{std::move(directory), path.fileName()};
    return {};
}

void LocalWriteFile::abandon()
{
    m_file.close();
    if (!m_target.temporaryName.isEmpty())
        removeFile(m_target.directory, m_target.temporaryName);
    m_target.temporaryName.clear();
}

} // namespace QFtp::Internal
