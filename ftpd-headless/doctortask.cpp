// SPDX-License-Identifier: MIT
#include "doctortask.h"

#include "places.h"

#include <algorithm>
#include <doctor/doctor.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qstandardpaths.h>

namespace {

using Doctor::Finding;

constexpr qsizetype MaximumSessions = 200;

// Each line begins with an address and the second since 1970 when its ban ends.
QMap<QString, QDateTime> bansIn(const QByteArray &text)
{
    QMap<QString, QDateTime> result;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (words.size() >= 2)
            result.insert(QString::fromLatin1(words.first()),
                          QDateTime::fromSecsSinceEpoch(words.at(1).toLongLong()));
    }
    return result;
}

// The bans of the configuration's file, of this user, or of the service of the packages.
QByteArray banText(const QFtpConfig &config, const Doctor::Machine &machine)
{
    const QString own = config.guard.file.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + QStringLiteral("/bans")
        : config.guard.file;
    const QByteArray text = machine.read(own);
    return text.isEmpty() && config.guard.file.isEmpty()
        ? machine.read(Places::stateOfService() + QStringLiteral("/bans"))
        : text;
}

Doctor::Patient patientOf(const QString &configFile, const QFtpConfigFile::Result &loaded,
                          const Doctor::Machine &machine)
{
    Doctor::Patient patient;
    patient.config = loaded.config;
    patient.problems = loaded.problems;
    patient.configFile = configFile;
    patient.bans = bansIn(banText(loaded.config, machine));
    patient.sessions = Doctor::sessionsOf(machine.read(loaded.config.log.file), MaximumSessions);
    return patient;
}

const char *wordOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Danger:
        return "FAULT  ";
    case Finding::Severity::Warning:
        return "warning";
    case Finding::Severity::Note:
        return "note   ";
    case Finding::Severity::Good:
        return "good   ";
    }
    Q_UNREACHABLE();
}

void print(const Finding &finding)
{
    printf("%s  %s\n", wordOf(finding.severity), qUtf8Printable(finding.title));
    if (finding.severity == Finding::Severity::Good)
        return;
    for (const QString &text : {finding.text, finding.evidence}) {
        if (!text.isEmpty())
            printf("         %s\n", qUtf8Printable(text));
    }
    if (!finding.command.isEmpty())
        printf("         $ %s\n", qUtf8Printable(finding.command));
}

} // namespace

int printDoctor(const QString &configFile)
{
    const Doctor::Machine machine = Doctor::Machine::real();
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    const Doctor::Patient patient = patientOf(configFile, loaded, machine);
    if (!loaded.isUsable()) { // nothing else is known of the server
        QList<Finding> mistakes;
        Doctor::checkSettings(patient, machine, &mistakes);
        std::for_each(mistakes.begin(), mistakes.end(), &print);
        return 1;
    }
    bool isHealthy = true;
    for (const Finding &finding : Doctor::examine(patient, machine)) {
        print(finding);
        isHealthy = isHealthy && finding.severity != Finding::Severity::Danger;
    }
    const QFtpConfig::Log &log = loaded.config.log;
    if (log.file.isEmpty() || log.file == u"-" || log.format == u"json")
        printf(
            "note     Sessions are not known: set log.file and log.format = \"text\", then let a "
            "client try again.\n");
    return isHealthy ? 0 : 1;
}
