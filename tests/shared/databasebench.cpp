// SPDX-License-Identifier: MIT
#include "databasebench.h"

#include <atomic>
#include <modules/modules.h>
#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlerror.h>
#include <QtSql/qsqlquery.h>

namespace {

QByteArray columnOf(const QString &key)
{
    QByteArray result;
    for (const QChar c : key) {
        if (c.isUpper())
            result += '_';
        result += c.toLower().toLatin1();
    }
    return result;
}

QVariant cellOf(const QVariant &value)
{
    const bool isText = value.typeId() == QMetaType::QString || value.typeId() == QMetaType::Bool
        || value.canConvert<qlonglong>();
    return isText
        ? value
        : QString::fromUtf8(QJsonDocument::fromVariant(value).toJson(QJsonDocument::Compact));
}

QString driverOf(const QString &kind)
{
    return kind == u"postgresql" ? QStringLiteral("QPSQL")
        : kind == u"mariadb"     ? QStringLiteral("QMYSQL")
                                 : QStringLiteral("QSQLITE");
}

} // namespace

DatabaseBench::DatabaseBench(const QString &kind) : m_kind(kind)
{
    // The server runs as another user than root.
    QFile::setPermissions(m_directory.path(),
                          QFile::permissions(m_directory.path()) | QFile::ReadOther
                              | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup);
}

DatabaseBench::~DatabaseBench()
{
    if (m_isRunning)
        script(QStringLiteral("kill"));
}

bool DatabaseBench::isPossible(const QString &kind)
{
    if (!QSqlDatabase::isDriverAvailable(driverOf(kind)))
        return false;
    if (kind == u"mariadb")
        return !QStandardPaths::findExecutable(QStringLiteral("mariadbd")).isEmpty()
            || QFile::exists(QStringLiteral("/usr/sbin/mariadbd"));
    return kind == u"sqlite" || QFile::exists(QStringLiteral("/usr/lib/postgresql"));
}

bool DatabaseBench::script(const QString &verb)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral(QFTP_TEST_DATABASE), {verb, m_kind, m_directory.path()});
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

bool DatabaseBench::start()
{
    if (hasServer() && !script(QStringLiteral("start")))
        return false;
    m_isRunning = hasServer();
    return run(Modules::sqlSchema(m_kind));
}

quint16 DatabaseBench::listen(QString *certificate)
{
    *certificate = m_directory.filePath(QStringLiteral("certificate.pem"));
    QFile port(m_directory.filePath(QStringLiteral("port")));
    return script(QStringLiteral("listen")) && port.open(QIODevice::ReadOnly)
        ? port.readAll().trimmed().toUShort()
        : quint16(0);
}

QFtpConfigAccounts DatabaseBench::table() const
{
    QFtpConfigAccounts table;
    table.type = QStringLiteral("sql");
    const auto set = [&table](const char *key, const QVariant &value) {
        table.settings.insert(QLatin1String(key), value);
    };
    set("driver", m_kind);
    if (!hasServer()) {
        set("database", m_directory.filePath(QStringLiteral("ftp")));
        return table;
    }
    set("host",
        m_kind == u"mariadb" ? m_directory.filePath(QStringLiteral("socket")) : m_directory.path());
    set("database", QStringLiteral("ftp"));
    set("user", QStringLiteral("ftp"));
    set("passwordFile", m_directory.filePath(QStringLiteral("password")));
    return table;
}

bool DatabaseBench::run(const QByteArray &statement, const QVariantList &values)
{
    return ask(statement, values).has_value();
}

// Nothing: it failed.
std::optional<QVariant> DatabaseBench::ask(const QByteArray &statement, const QVariantList &values)
{
    static std::atomic<int> last = 0; // tests ask in several threads
    const QString name = QStringLiteral("bench-%1").arg(++last);
    std::optional<QVariant> found;
    {
        const QVariantMap settings = table().settings;
        const auto setting = [&](const char *key) {
            return settings.value(QLatin1String(key)).toString();
        };
        QSqlDatabase database = QSqlDatabase::addDatabase(driverOf(m_kind), name);
        if (m_kind == u"mariadb")
            database.setConnectOptions(QStringLiteral("UNIX_SOCKET=") + setting("host"));
        else
            database.setHostName(setting("host"));
        database.setDatabaseName(setting("database"));
        database.setUserName(setting("user"));
        QFile password(setting("passwordFile"));
        if (hasServer() && password.open(QIODevice::ReadOnly))
            database.setPassword(QString::fromUtf8(password.readAll()));
        if (database.open()) {
            QSqlQuery query(database);
            if (!values.isEmpty())
                query.prepare(QString::fromUtf8(statement));
            for (const QVariant &value : values)
                query.addBindValue(value);
            // PostgreSQL prepares no statements that make tables.
            if (values.isEmpty() ? query.exec(QString::fromUtf8(statement)) : query.exec())
                found = query.isSelect() && query.next() ? query.value(0) : QVariant();
            else
                qWarning("%s", qUtf8Printable(query.lastError().text()));
        } else {
            qWarning("%s", qUtf8Printable(database.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
    return found;
}

void DatabaseBench::put(const QString &name, const QVariantMap &settings)
{
    const QByteArray quote = m_kind == u"mariadb" ? "`" : "\"";
    QByteArrayList columns = {"name"};
    QByteArrayList places = {"?"};
    QVariantList values = {name};
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        columns += quote + columnOf(setting.key()) + quote;
        places += "?";
        values += cellOf(setting.value());
    }
    if (!run("INSERT INTO ftp_users (" + columns.join(", ") + ") VALUES (" + places.join(", ")
                 + ")",
             values))
        qFatal("can't add an account");
}

void DatabaseBench::fault(Fault fault)
{
    static const QMap<Fault, QString> verbs = {{Fault::Stop, QStringLiteral("stop")},
                                               {Fault::Start, QStringLiteral("start")},
                                               {Fault::Kill, QStringLiteral("kill")},
                                               {Fault::Pause, QStringLiteral("pause")},
                                               {Fault::Resume, QStringLiteral("resume")}};
    if (!script(verbs.value(fault)))
        qFatal("the database does not obey");
    if (fault == Fault::Start)
        m_isRunning = true;
    else if (fault == Fault::Stop || fault == Fault::Kill)
        m_isRunning = false;
}
