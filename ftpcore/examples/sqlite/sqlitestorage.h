#include <QFtpServer/qftpstorage.h>

/// Files in a table of an SQLite database, all in one directory.
class SqliteStorage : public QFtpStorage
{
public:
    explicit SqliteStorage(const QString &fileName);

    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;

private:
    const QString m_fileName;
};
