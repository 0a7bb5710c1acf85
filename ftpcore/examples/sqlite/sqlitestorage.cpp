#include "sqlitestorage.h"

#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtCore/QThread>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using QFtp::ErrorKind;

namespace {

// Each thread needs a connection of its own, which ends with it.
QSqlDatabase database(const QString &fileName)
{
    struct Connection
    {
        explicit Connection(const QString &file) :
            name(QString::number(quintptr(QThread::currentThreadId())) + file)
        {
            QSqlDatabase added = QSqlDatabase::addDatabase("QSQLITE", name);
            added.setDatabaseName(file);
            added.open();
        }
        ~Connection() { QSqlDatabase::removeDatabase(name); }
        const QString name;
    };
    thread_local std::map<QString, Connection> connections;
    return QSqlDatabase::database(connections.try_emplace(fileName, fileName).first->second.name);
}

QFtpResult<QSqlQuery> run(const QString &fileName, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database(fileName));
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return QFtpError(ErrorKind::Unavailable, query.lastError().text());
    return query;
}

QFtpEntry entryOf(const QSqlQuery &query)
{
    QFtpEntry entry;
    entry.name = query.value(0).toByteArray();
    entry.size = query.value(1).toLongLong();
    entry.modifiedMsecs = query.value(2).toLongLong();
    return entry;
}

class SqliteFile : public QFtpFile
{
public:
    SqliteFile(const QString &fileName, const QByteArray &name, const QByteArray &content,
               qint64 position) :
        m_fileName(fileName),
        m_name(name), m_content(content)
    {
        m_buffer.open(QIODevice::ReadWrite);
        m_content.append(qMax<qint64>(0, position - content.size()), '\0'); // a gap
        m_buffer.seek(position);
    }
    qint64 size() const override { return m_content.size(); }
    QFtpResult<qint64> read(char *data, qint64 size) override { return m_buffer.read(data, size); }
    QFtpResult<void> write(const char *data, qint64 size) override
    {
        m_buffer.write(data, size);
        return {};
    }
    // Until now nothing has changed, so a cut upload leaves no trace.
    QFtpResult<void> commit() override
    {
        const auto stored = run(m_fileName, "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
                                {m_name, m_content, QDateTime::currentMSecsSinceEpoch()});
        return stored ? QFtpResult<void>() : stored.error();
    }

private:
    const QString m_fileName;
    const QByteArray m_name;
    QByteArray m_content;
    QBuffer m_buffer{&m_content};
};

class SqliteDirectory : public QFtpDirectory
{
public:
    explicit SqliteDirectory(const QList<QFtpEntry> &entries) : m_entries(entries) { }
    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        if (m_entries.isEmpty())
            return false;
        *entry = m_entries.takeFirst();
        return true;
    }

private:
    QList<QFtpEntry> m_entries; // not a query: next() may be called in another thread
};

} // namespace

SqliteStorage::SqliteStorage(const QString &fileName) : m_fileName(fileName)
{
    database(fileName).exec("CREATE TABLE IF NOT EXISTS files "
                            "(name BLOB PRIMARY KEY, content BLOB, modified INTEGER)");
}

QFtpResult<QFtpEntry> SqliteStorage::stat(const QFtpRequest &request)
{
    QFtpEntry root;
    root.type = QFtpEntry::Type::Directory;
    if (request.path.isRoot())
        return root;
    auto found = run(m_fileName, "SELECT name, length(content), modified FROM files WHERE name = ?",
                     {request.path.relative()});
    if (!found)
        return found.error();
    return found->next() ? entryOf(*found) : QFtpResult<QFtpEntry>(ErrorKind::NotFound);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> SqliteStorage::openDirectory(
    const QFtpListRequest &request)
{
    if (!request.path.isRoot())
        return stat(request) ? ErrorKind::NotADirectory : ErrorKind::NotFound;
    auto found = run(m_fileName, "SELECT name, length(content), modified FROM files", {});
    if (!found)
        return found.error();
    QList<QFtpEntry> entries;
    while (found->next())
        entries.append(entryOf(*found));
    return std::make_unique<SqliteDirectory>(entries);
}

QFtpResult<std::unique_ptr<QFtpFile>> SqliteStorage::openForRead(const QFtpReadRequest &request)
{
    if (request.path.isRoot())
        return ErrorKind::NotAFile;
    const QByteArray name = request.path.relative();
    auto found = run(m_fileName, "SELECT content FROM files WHERE name = ?", {name});
    if (!found)
        return found.error();
    if (!found->next())
        return ErrorKind::NotFound;
    const QByteArray content = found->value(0).toByteArray();
    if (request.offset > content.size())
        return ErrorKind::BadOffset;
    return std::make_unique<SqliteFile>(m_fileName, name, content, request.offset);
}

QFtpResult<std::unique_ptr<QFtpFile>> SqliteStorage::openForWrite(const QFtpWriteRequest &request)
{
    const QFtpWriteOptions &options = request.options;
    const QByteArray name = request.path.relative();
    if (request.path.isRoot())
        return ErrorKind::NotAFile;
    if (name.contains('/'))
        return ErrorKind::NotFound; // there are no directories
    auto found = run(m_fileName, "SELECT content FROM files WHERE name = ?", {name});
    if (!found)
        return found.error();
    const bool exists = found->next();
    if (exists && options.exclusive)
        return ErrorKind::AlreadyExists;
    QByteArray content;
    if (exists && (options.append || options.offset > 0))
        content = found->value(0).toByteArray();
    return std::make_unique<SqliteFile>(m_fileName, name, content,
                                        options.append ? content.size() : options.offset);
}

QFtpResult<void> SqliteStorage::removeFile(const QFtpRequest &request)
{
    auto removed = run(m_fileName, "DELETE FROM files WHERE name = ?", {request.path.relative()});
    if (!removed)
        return removed.error();
    return removed->numRowsAffected() > 0 ? QFtpResult<void>() : ErrorKind::NotFound;
}
