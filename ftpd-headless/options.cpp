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
    parser.addOptions({config, check, print, hash});
    parser.process(*QCoreApplication::instance());
    if (!parser.positionalArguments().isEmpty()) {
        fprintf(stderr, "Unexpected argument: %s\n",
                qPrintable(parser.positionalArguments().first()));
        parser.showHelp(1);
    }
    Options options;
    options.configFile = parser.value(config);
    if (parser.isSet(check))
        options.task = Task::Check;
    else if (parser.isSet(print))
        options.task = Task::PrintConfig;
    else if (parser.isSet(hash))
        options.task = Task::HashPassword;
    return options;
}
