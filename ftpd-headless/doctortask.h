// SPDX-License-Identifier: MIT
#ifndef FTPD_DOCTORTASK_H
#define FTPD_DOCTORTASK_H

class QString;

/// Prints why clients can't connect to a server with this configuration, and what to do. Returns
/// the exit status: 0 if nothing serious was found.
int printDoctor(const QString &configFile);

#endif
