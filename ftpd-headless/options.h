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
        ShowUser,
        CheckLogin,
        SqlSchema,
        PrintHaproxy,
        CheckStorage,
        RecountQuotas,
        Doctor,
        ImportUsers,
        ImportNanoFtpd,
        ManageService,
    };

    Task task = Task::Serve;
    QString configFile;
    /// Explain: user, path and verb; ShowUser, CheckLogin and CheckStorage: its name;
    /// SqlSchema: the kind of database; PrintHaproxy: addresses; Import…: the files;
    /// ManageService: the verb.
    QStringList arguments;
    QString format; ///< ImportUsers: of the file; empty: the one of mogilefs-ftpd and htpasswd
    bool runsAsService = false; ///< started by the service manager of Windows

    /// Parses the command line of the application. Exits the process after --help, --version or
    /// an error in the arguments.
    static Options parse();
};

#endif
