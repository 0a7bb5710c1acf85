#include "reportstorage.h"

#include <QtCore/QByteArrayList>

using QFtp::ErrorKind;

namespace {

const QByteArrayList Names = {"squares.csv", "cubes.csv"};

/// Generates one line after another while the file is read.
class ReportFile : public QFtpFile
{
public:
    explicit ReportFile(int exponent) : m_exponent(exponent) { }

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        if (m_line.isEmpty() && m_row < ReportStorage::Rows) {
            const qint64 n = ++m_row;
            m_line = QByteArray::number(n) + ','
                + QByteArray::number(m_exponent == 2 ? n * n : n * n * n) + '\n';
        }
        const qint64 count = qMin<qint64>(size, m_line.size());
        memcpy(data, m_line.constData(), size_t(count));
        m_line.remove(0, count);
        return count; // 0 means the end of the file
    }

private:
    const int m_exponent;
    int m_row = 0;
    QByteArray m_line; // the part not yet read
};

class ReportDirectory : public QFtpDirectory
{
public:
    explicit ReportDirectory(ReportStorage *storage) : m_storage(storage) { }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        if (m_next == Names.size())
            return false;
        *entry = *m_storage->stat(QFtpPath().child(Names.at(m_next++)));
        return true;
    }

private:
    ReportStorage *const m_storage;
    qsizetype m_next = 0;
};

} // namespace

QFtpResult<QFtpEntry> ReportStorage::stat(const QFtpRequest &request)
{
    QFtpEntry entry;
    if (request.path.isRoot()) {
        entry.type = QFtpEntry::Type::Directory;
        return entry;
    }
    if (!Names.contains(request.path.relative()))
        return ErrorKind::NotFound;
    entry.name = request.path.fileName();
    entry.size = -1; // unknown until the report is generated
    return entry;
}

QFtpResult<std::unique_ptr<QFtpDirectory>> ReportStorage::openDirectory(
    const QFtpListRequest &request)
{
    if (!request.path.isRoot())
        return stat(request) ? ErrorKind::NotADirectory : ErrorKind::NotFound;
    return std::make_unique<ReportDirectory>(this);
}

QFtpResult<std::unique_ptr<QFtpFile>> ReportStorage::openForRead(const QFtpReadRequest &request)
{
    if (!Names.contains(request.path.relative()))
        return ErrorKind::NotFound;
    if (request.offset != 0)
        return ErrorKind::Unsupported; // a download can't be resumed
    return std::make_unique<ReportFile>(request.path.fileName() == "squares.csv" ? 2 : 3);
}
