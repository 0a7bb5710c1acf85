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
        "SIGHUP reads the file again and opens the logs anew; SIGTERM stops the server when its\n"
        "transfers are done, a second one at once."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(
        QStringLiteral("config"),
        QStringLiteral("The configuration, by default %1.").arg(defaultFile),
        QStringLiteral("FILE"), defaultFile);
    const QCommandLineOption check(
        QStringLiteral("check"),
        QStringLiteral("Tell what is wrong in the configuration, and end."));
    const QCommandLineOption print(
        QStringLiteral("print-config"),
        QStringLiteral("Print a configuration with every setting, its default and its meaning."));
    const QCommandLineOption hash(
        QStringLiteral("hash-password"),
        QStringLiteral("Read a password and print the passwordHash for it."));
    const QCommandLineOption explain(
        QStringLiteral("explain"),
        QStringLiteral(
            "Tell whether a user may do something, and which setting made it so: "
            "--explain USER PATH VERB, as in --explain ann /in/x STOR. Nothing is done."));
    const QCommandLineOption import(
        QStringLiteral("import-users"),
        QStringLiteral("Print the users of a text file (of mogilefs-ftpd, or htpasswd) as tables "
                       "[users.NAME]. Separator, crypt and modules are those of [textFile], if "
                       "there is a configuration."),
        QStringLiteral("FILE"));
    const QCommandLineOption importNano(
        QStringLiteral("import-nanoftpd"),
        QStringLiteral(
            "Print a configuration that does what an installation of mogilefs-ftpd does: "
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
                    wanted == 3 ? "--explain wants a user, a path and a verb.\n"
                                : "--import-nanoftpd wants the files config.php and users.\n");
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
