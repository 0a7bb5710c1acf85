// SPDX-License-Identifier: MIT
#include "options.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

Options Options::parse()
{
    const QString defaultFile = QStringLiteral("/etc/qftpserver/ftpd-headless.toml");
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "An FTP server, configured by one TOML file.\n\n"
        "SIGHUP reloads the file and reopens the logs. SIGTERM stops the server when its\n"
        "transfers are done; a second SIGTERM stops it at once."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(
        QStringLiteral("config"),
        QStringLiteral("Read the configuration from FILE (default: %1).").arg(defaultFile),
        QStringLiteral("FILE"), defaultFile);
    const QCommandLineOption check(
        QStringLiteral("check"),
        QStringLiteral("Check the configuration, report every problem, and exit."));
    const QCommandLineOption print(
        QStringLiteral("print-config"),
        QStringLiteral(
            "Print a configuration that lists every setting with its default and meaning."));
    const QCommandLineOption hash(
        QStringLiteral("hash-password"),
        QStringLiteral("Read a password from standard input and print its passwordHash."));
    const QCommandLineOption explain(
        QStringLiteral("explain"),
        QStringLiteral(
            "Say whether a user may do something and which setting decides it: "
            "--explain USER PATH VERB, for example --explain ann /in/x STOR. Changes nothing."));
    const QCommandLineOption import(
        QStringLiteral("import-users"),
        QStringLiteral("Print the users in FILE (from mogilefs-ftpd or htpasswd) as [users.NAME] "
                       "tables. If there is a configuration, its [textFile] sets the separator, "
                       "crypt and modules."),
        QStringLiteral("FILE"));
    const QCommandLineOption importNano(
        QStringLiteral("import-nanoftpd"),
        QStringLiteral("Print a configuration that matches an installation of mogilefs-ftpd: "
                       "--import-nanoftpd config.php users."));
    parser.addOptions({config, check, print, hash, explain, import, importNano});
    parser.process(*QCoreApplication::instance());
    Options options;
    options.configFile = parser.value(config);
    options.arguments = parser.positionalArguments();
    const qsizetype wanted = parser.isSet(explain) ? 3 : parser.isSet(importNano) ? 2 : 0;
    if (options.arguments.size() != wanted) {
        if (options.arguments.size() > wanted)
            fprintf(stderr, "Unexpected argument: %s\n", qPrintable(options.arguments.at(wanted)));
        else
            fprintf(stderr,
                    wanted == 3 ? "--explain expects a user, a path and a verb.\n"
                                : "--import-nanoftpd expects the files config.php and users.\n");
        parser.showHelp(1);
    }
    if (parser.isSet(check))
        options.task = Task::Check;
    else if (parser.isSet(print))
        options.task = Task::PrintConfig;
    else if (parser.isSet(hash))
        options.task = Task::HashPassword;
    else if (parser.isSet(explain))
        options.task = Task::Explain;
    else if (parser.isSet(import)) {
        options.task = Task::ImportUsers;
        options.arguments = {parser.value(import)};
    } else if (parser.isSet(importNano)) {
        options.task = Task::ImportNanoFtpd;
    }
    return options;
}
