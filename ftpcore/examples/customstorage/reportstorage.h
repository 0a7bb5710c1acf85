#include <QFtpServer/qftpstorage.h>

/// A folder of reports, each a table of powers that is generated while a client reads it.
class ReportStorage : public QFtpStorage
{
public:
    static constexpr int Rows = 1000;

    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
};
