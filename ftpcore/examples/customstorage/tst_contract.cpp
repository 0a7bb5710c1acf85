#include "reportstorage.h"

#include <QFtpServer/qftpstoragecontract.h>
#include <QtTest/QtTest>

class TestContract : public QFtpStorageContract
{
    Q_OBJECT

protected:
    std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &) override
    {
        return std::make_shared<ReportStorage>();
    }
    Abilities abilities(const QByteArray &) const override { return {}; } // read from the start
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
