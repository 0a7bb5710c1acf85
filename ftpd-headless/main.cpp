// SPDX-License-Identifier: MIT
#include "console.h"
#include "daemon.h"
#include "doctortask.h"
#include "logsink.h"
#include "options.h"
#include "places.h"
#include "privileges.h"
#include "systemsignals.h"

#include <algorithm>
#include <modules/modules.h>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qscopeguard.h>

namespace {

int printConfig()
{
    fputs(QFtpConfigFile::defaultText().constData(), stdout);
    return 0;
}

int check(const QString &file)
{
    QFtpConfigFile::Result loaded = QFtpConfigFile::load(file);
    // Only root can tell which rights another user would have.
    if (loaded.isUsable() && Privileges::areKnown())
        loaded.problems += QFtpAdministration::neededRights(loaded.config).problems;
    for (const QFtpConfigProblem &problem : std::as_const(loaded.problems))
        printf("%s\n", qPrintable(problem.toString()));
    if (loaded.isUsable())
        printf("%s: okay, %lld users\n", qPrintable(file), qint64(loaded.config.users.size()));
    return loaded.isUsable() ? 0 : 1;
}

int printPasswordHash()
{
    const QByteArray password = readPassword();
    if (password.isEmpty()) {
        fputs("The password is empty: enter at least one character.\n", stderr);
        return 1;
    }
    const QString hash = QFtpAdministration::hashPassword(password);
    if (hash.isEmpty()) {
        fputs("There is not enough memory to hash the password.\n", stderr);
        return 1;
    }
    printf("%s\n", qPrintable(hash));
    return 0;
}

int explain(const QString &configFile, const QStringList &arguments)
{
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    if (!loaded.isUsable())
        return check(configFile);
    const auto answer =
        QFtpAdministration::explain(loaded.config, arguments.at(0),
                                    QFile::encodeName(arguments.at(1)), arguments.at(2).toLatin1());
    for (const QString &line : answer.lines)
        printf("%s\n", qPrintable(line));
    if (const auto user = QFtpAdministration::showUser(configFile, arguments.at(0)))
        printf("\n%s", user->constData());
    return answer.isAllowed ? 0 : 1;
}

int showUser(const QString &configFile, const QString &name)
{
    const auto text = QFtpAdministration::showUser(configFile, name);
    if (text)
        fputs(text->constData(), stdout);
    else
        fprintf(stderr, "%s\n", qPrintable(text.error().detail()));
    return text ? 0 : 1;
}

int checkLogin(const QString &configFile, const QString &name)
{
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    if (!loaded.isUsable())
        return check(configFile);
    const auto answer = QFtpAdministration::checkLogin(loaded.config, name, readPassword());
    for (const QString &line : answer.lines)
        printf("%s\n", qPrintable(line));
    return answer.isAllowed ? 0 : 1;
}

int printSqlSchema(const QString &kind)
{
    const QByteArray schema = Modules::sqlSchema(kind);
    if (schema.isEmpty()) {
        fprintf(stderr, "Expected postgresql, sqlite, mariadb or cluster, found %s.\n",
                qPrintable(kind));
        return 1;
    }
    fputs(schema.constData(), stdout);
    return 0;
}

int printHaproxy(const QString &configFile, const QString &nodes)
{
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    if (!loaded.isUsable())
        return check(configFile);
    const auto text = QFtpAdministration::haproxyConfig(loaded.config, nodes.split(u','));
    if (text)
        fputs(text->constData(), stdout);
    else
        fprintf(stderr, "%s\n", qPrintable(text.error().detail()));
    return text ? 0 : 1;
}

int checkStorage(const QString &configFile, const QString &name)
{
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    if (!loaded.isUsable())
        return check(configFile);
    const auto trials = QFtpAdministration::checkStorage(loaded.config, name);
    for (const auto &trial : trials)
        printf("%-30s %s\n", qPrintable(trial.what),
               trial.works ? "works" : qPrintable(QStringLiteral("FAILS: ") + trial.meaning));
    return std::all_of(trials.begin(), trials.end(), [](const auto &trial) { return trial.works; })
        ? 0
        : 1;
}

int recountQuotas(const QString &configFile)
{
    QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    if (!loaded.isUsable())
        return check(configFile);
    if (!loaded.config.cluster.node.isEmpty()) {
        const QString problem = Modules::recountQuotas(loaded.config.cluster);
        if (!problem.isEmpty())
            fprintf(stderr, "The quotas of the cluster: %s\n", qPrintable(problem));
        return problem.isEmpty() ? 0 : 1;
    }
    // The service has a directory of its own.
    const QString service = Places::stateOfService();
    if (loaded.config.files.quotaDirectory.isEmpty() && QFile::exists(service))
        loaded.config.files.quotaDirectory = service + QStringLiteral("/quotas");
    const bool isDone = QFtpAdministration::recountQuotas(loaded.config);
    if (!isDone)
        fputs("The directory of the quotas can't be written: see files.quotaDirectory.\n", stderr);
    return isDone ? 0 : 1;
}

int printImported(const QByteArray &text, const QList<QFtpConfigProblem> &problems)
{
    fputs(text.constData(), stdout);
    for (const QFtpConfigProblem &problem : problems)
        fprintf(stderr, "%s\n", qPrintable(problem.toString()));
    QFtpConfigFile::Result imported;
    imported.problems = problems;
    return imported.isUsable() ? 0 : 1;
}

int importUsers(const Options &options)
{
    const QString &file = options.arguments.first();
    QList<QFtpConfigProblem> problems;
    if (!options.format.isEmpty()) {
        const QByteArray text = QFtpConfigFile::importFrom(file, options.format, &problems);
        return printImported(text, problems);
    }
    QFtpConfig::TextFile source;
    if (QFile::exists(options.configFile))
        source = QFtpConfigFile::load(options.configFile).config.textFile;
    source.file = file;
    const QByteArray text = QFtpConfigFile::importUsers(source, &problems);
    return printImported(text, problems);
}

int runDaemon(const QString &configFile)
{
    LogSink::begin();
    const auto logEnd = qScopeGuard([] { LogSink::end(); });
    QFtpAdministration::applyLogLevel(QFtpConfig::Log());
    raiseDescriptorLimit();
    Daemon daemon(configFile);
    SystemSignals signalsOfSystem;
    QObject::connect(&signalsOfSystem, &SystemSignals::reloadRequested, &daemon, &Daemon::reload);
    QObject::connect(&signalsOfSystem, &SystemSignals::stopRequested, &daemon, &Daemon::stop);
    QObject::connect(&daemon, &Daemon::stopped, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    if (!daemon.start())
        return 1;
    signalsOfSystem.begin();
    return QCoreApplication::exec();
}

int serve(const Options &options)
{
    if (!ServiceManager::begin(options.runsAsService)) {
        fputs("--run-service is for the service manager: use --service start.\n", stderr);
        return 1;
    }
    const int exitCode = runDaemon(options.configFile);
    ServiceManager::end(exitCode);
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ftpd-headless"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QFTP_VERSION_STR));
    Modules::addTypes();
    const Options options = Options::parse();
    switch (options.task) {
    case Options::Task::PrintConfig:
        return printConfig();
    case Options::Task::Check:
        return check(options.configFile);
    case Options::Task::HashPassword:
        return printPasswordHash();
    case Options::Task::Explain:
        return explain(options.configFile, options.arguments);
    case Options::Task::ShowUser:
        return showUser(options.configFile, options.arguments.first());
    case Options::Task::CheckLogin:
        return checkLogin(options.configFile, options.arguments.first());
    case Options::Task::SqlSchema:
        return printSqlSchema(options.arguments.first());
    case Options::Task::PrintHaproxy:
        return printHaproxy(options.configFile, options.arguments.first());
    case Options::Task::CheckStorage:
        return checkStorage(options.configFile, options.arguments.first());
    case Options::Task::RecountQuotas:
        return recountQuotas(options.configFile);
    case Options::Task::Doctor:
        return printDoctor(options.configFile);
    case Options::Task::ImportUsers:
        return importUsers(options);
    case Options::Task::ImportNanoFtpd: {
        QList<QFtpConfigProblem> problems;
        const QByteArray text = QFtpConfigFile::importNanoFtpd(options.arguments.at(0),
                                                               options.arguments.at(1), &problems);
        return printImported(text, problems);
    }
    case Options::Task::ManageService:
        return ServiceManager::manage(options.arguments.first());
    case Options::Task::Serve:
        break;
    }
    return serve(options);
}
