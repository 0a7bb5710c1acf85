// SPDX-License-Identifier: MIT
#ifndef FTPD_OPTIONS_H
#define FTPD_OPTIONS_H

#include <QtCore/qstring.h>

/// What the command line asks for.
struct Options
{
    enum class Task { Serve, Check, PrintConfig, HashPassword };

    Task task = Task::Serve;
    QString configFile;

    /// Reads the command line of the application. Ends the process for --help, --version and for
    /// what it does not understand.
    static Options parse();
};

#endif
