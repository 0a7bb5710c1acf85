// SPDX-License-Identifier: MIT
#include "doctor/doctor.h"

#include <algorithm>

namespace Doctor {

namespace {

const Check Checks[] = {
    &checkSettings, &checkListening, &checkFirewall, &checkPassiveMode, &checkCertificate,
    &checkClock,    &checkAccounts,  &checkFolders,  &checkBans,        &checkSessions,
};

} // namespace

QList<Finding> examine(const Patient &patient, const Machine &machine)
{
    QList<Finding> result;
    for (const Check check : Checks)
        check(patient, machine, &result);
    std::stable_sort(result.begin(), result.end());
    return result;
}

quint16 controlPort(const Patient &patient)
{
    return patient.port != 0 ? patient.port : patient.config.port;
}

} // namespace Doctor
