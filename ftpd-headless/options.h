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
        Doctor,
        ImportUsers,
        ImportNanoFtpd
    };

    Task task = Task::Serve;
    QString configFile;
    QStringList arguments; ///< Explain: user, path and verb; Import…: the files

    /// Parses the command line of the application. Exits the process after --help, --version or
    /// an error in the arguments.
    static Options parse();
};

#endif
