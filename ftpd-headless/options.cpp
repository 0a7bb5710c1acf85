// SPDX-License-Identifier: MIT
#include "options.h"

#include "places.h"
#include "servicemanager.h"
#include "systemsignals.h"

#include <algorithm>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <vector>

namespace {

/// An option that makes the program do one task and exit.
struct TaskOption
{
    Options::Task task;
    const char *name;
    const char *help;
    const char *value;     ///< null: the option has none
    qsizetype arguments;   ///< expected after the options
    const char *complaint; ///< when there are fewer
};

using Task = Options::Task;

constexpr TaskOption TaskOptions[] = {
    {Task::Check, "check", "Check the configuration, report every problem, and exit.", nullptr, 0,
     nullptr},
    {Task::PrintConfig, "print-config",
     "Print a configuration that lists every setting with its default and meaning.", nullptr, 0,
     nullptr},
    {Task::HashPassword, "hash-password",
     "Read a password from standard input and print its passwordHash.", nullptr, 0, nullptr},
    {Task::Explain, "explain",
     "Say whether a user may do something and which setting decides it: --explain USER PATH VERB, "
     "for example --explain ann /in/x STOR. Also prints what --show-user does. Changes nothing.",
     nullptr, 3, "--explain expects a user, a path and a verb."},
    {Task::ShowUser, "show-user",
     "Print every setting that applies to the user NAME, and the line or group it comes from.",
     "NAME", 0, nullptr},
    {Task::CheckLogin, "check-login",
     "Read a password from standard input and say whether the user NAME could log in with it, and "
     "why not. Asks the sources of the configuration, such as a database.",
     "NAME", 0, nullptr},
    {Task::SqlSchema, "sql-schema",
     "Print the SQL statements for a database with users (postgresql, sqlite, mariadb) or of a "
     "cluster (cluster).",
     "KIND", 0, nullptr},
    {Task::PrintHaproxy, "print-haproxy",
     "Print a configuration of HAProxy for several servers with this configuration, at the "
     "addresses NODES: --print-haproxy 10.0.0.11,10.0.0.12",
     "NODES", 0, nullptr},
    {Task::CheckStorage, "check-storage",
     "Try what the storage NAME of the configuration can do, and say what does not work and what "
     "that means. Uses a directory of its own, and removes it.",
     "NAME", 0, nullptr},
    {Task::RecountQuotas, "recount-quotas",
     "Make the server count again what users with quotas have stored, because another program has "
     "changed files. It does so when they next upload something, also if it is running.",
     nullptr, 0, nullptr},
    {Task::Doctor, "doctor",
     "Say why clients can't connect and what to do about it: looks at the server, the firewall, "
     "the folders, the certificate and the sessions in log.file. Asks no other computer, except a "
     "name server for passive.externalAddress.",
     nullptr, 0, nullptr},
    {Task::ImportUsers, "import-users",
     "Print the users in FILE as [users.NAME] tables, and what is not taken over as warnings. "
     "Without --format, it is one of mogilefs-ftpd or htpasswd: if there is a configuration, its "
     "[textFile] sets the separator, crypt and modules.",
     "FILE", 0, nullptr},
    {Task::ImportNanoFtpd, "import-nanoftpd",
     "Print a configuration that matches an installation of mogilefs-ftpd: --import-nanoftpd "
     "config.php users.",
     nullptr, 2, "--import-nanoftpd expects the files config.php and users."},
};

// Only where the program can install itself as a service.
constexpr TaskOption ServiceOption = {
    Task::ManageService,
    "service",
    "Manage the service of Windows; VERB is install, start, stop, reload, status or remove. "
    "Install also makes the folder of the configuration and a rule of the firewall.",
    "VERB",
    0,
    nullptr};

void addTo(QCommandLineParser *parser, const TaskOption &option)
{
    parser->addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.help),
                       QString::fromLatin1(option.value)});
}

// Ends the program if the number of arguments is not the expected one.
void checkArguments(QCommandLineParser *parser, const TaskOption *chosen)
{
    const QStringList given = parser->positionalArguments();
    const qsizetype wanted = chosen ? chosen->arguments : 0;
    if (given.size() == wanted)
        return;
    if (given.size() > wanted)
        fprintf(stderr, "Unexpected argument: %s\n", qPrintable(given.at(wanted)));
    else
        fprintf(stderr, "%s\n", chosen->complaint);
    parser->showHelp(1);
}

} // namespace

Options Options::parse()
{
    const QString defaultFile = Places::configFile();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("An FTP server, configured by one TOML file.\n\n")
        + SystemSignals::description());
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(
        QStringLiteral("config"),
        QStringLiteral("Read the configuration from FILE (default: %1).").arg(defaultFile),
        QStringLiteral("FILE"), defaultFile);
    parser.addOption(config);
    const QCommandLineOption format(
        QStringLiteral("format"),
        QStringLiteral("The server that the FILE of --import-users comes from: %1.")
            .arg(QFtpConfigFile::importFormats().join(QStringLiteral(", "))),
        QStringLiteral("NAME"));
    parser.addOption(format);
    std::vector<TaskOption> tasks(std::begin(TaskOptions), std::end(TaskOptions));
    const QCommandLineOption runService(QStringLiteral("run-service"),
                                        QStringLiteral("Only for the service manager."));
    if (ServiceManager::canManage()) {
        tasks.push_back(ServiceOption);
        parser.addOption(runService);
    }
    for (const TaskOption &option : tasks)
        addTo(&parser, option);
    parser.process(*QCoreApplication::instance());
    const auto chosen = std::find_if(tasks.begin(), tasks.end(), [&](const auto &option) {
        return parser.isSet(QString::fromLatin1(option.name));
    });
    const bool isChosen = chosen != tasks.end();
    checkArguments(&parser, isChosen ? &*chosen : nullptr);
    Options options;
    options.configFile = parser.value(config);
    options.arguments = parser.positionalArguments();
    options.format = parser.value(format);
    options.runsAsService = ServiceManager::canManage() && parser.isSet(runService);
    if (isChosen)
        options.task = chosen->task;
    if (isChosen && chosen->value)
        options.arguments = {parser.value(QString::fromLatin1(chosen->name))};
    return options;
}
