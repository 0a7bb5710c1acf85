#include "sqlitestorage.h"

#include <QFtpServer/qftpstoragecontract.h>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

class TestSqlite : public QFtpStorageContract
{
    Q_OBJECT

protected:
    std::shared_ptr<QFtpStorage> makeStorage(const QByteArray &) override
    {
        return std::make_shared<SqliteStorage>(
            m_directory.filePath(QString::number(++m_count) + ".db"));
    }
    Abilities abilities(const QByteArray &) const override { return ReadsFromOffset | Writes; }

private:
    const QTemporaryDir m_directory;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
