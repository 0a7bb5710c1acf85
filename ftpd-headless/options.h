// SPDX-License-Identifier: MIT
#ifndef FTPD_OPTIONS_H
#define FTPD_OPTIONS_H

#include <QtCore/qstringlist.h>

/// What the command line asks for.
struct Options
{
    enum class Task {
        Serve,
        Check,
        PrintConfig,
        HashPassword,
        Explain,
        ImportUsers,
        ImportNanoFtpd
    };

    Task task = Task::Serve;
    QString configFile;
    QStringList arguments; ///< of Explain: user, path and verb; of Import…: the files

    /// Reads the command line of the application. Ends the process for --help, --version and for
    /// what it does not understand.
    static Options parse();
};

#endif
