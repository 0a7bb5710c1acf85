// SPDX-License-Identifier: MIT
#ifndef DOCTOR_DOCTOR_H
#define DOCTOR_DOCTOR_H

#include "doctor/machine.h"
#include "doctor/session.h"

#include <QtCore/qmap.h>

/// Answers "why can nobody connect?"
namespace Doctor {

/// A server, and what is known of it.
struct Patient
{
    QFtpConfig config;
    QList<QFtpConfigProblem> problems; ///< of the configuration file
    QString configFile;
    bool isSeen = false;      ///< whether the next two are known: the server is of this program
    bool isListening = false; ///< it listens
    QString serverProblem;    ///< why it does not listen, or not where it should; empty: none
    quint16 port = 0;         ///< where it listens; 0: where the configuration says
    QMap<QString, QDateTime> bans; ///< addresses and the ends of their bans
    QList<Session> sessions;       ///< the last ones, the oldest first
};

/// Looks at a patient and at this computer, and returns what is wrong, the worst first, and what is
/// fine. Blocking: it connects to the server, starts programs and reads the disk. Thread: any.
QList<Finding> examine(const Patient &patient, const Machine &machine);

// Each of these looks at one thing and adds what it finds. The rows of the table in doctor.cpp.
using Check = void (*)(const Patient &, const Machine &, QList<Finding> *);
void checkSettings(const Patient &, const Machine &, QList<Finding> *);
void checkListening(const Patient &, const Machine &, QList<Finding> *);
void checkFirewall(const Patient &, const Machine &, QList<Finding> *);
void checkPassiveMode(const Patient &, const Machine &, QList<Finding> *);
void checkCertificate(const Patient &, const Machine &, QList<Finding> *);
void checkClock(const Patient &, const Machine &, QList<Finding> *);
void checkAccounts(const Patient &, const Machine &, QList<Finding> *);
void checkFolders(const Patient &, const Machine &, QList<Finding> *);
void checkBans(const Patient &, const Machine &, QList<Finding> *);
void checkSessions(const Patient &, const Machine &, QList<Finding> *);

/// The port of control connections.
quint16 controlPort(const Patient &patient);

} // namespace Doctor

#endif
