// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qloggingcategory.h>

void QFtpAdministration::applyLogLevel(const QFtpConfig::Log &log)
{
    const bool isDebug = log.level == u"debug";
    const bool isInfo = isDebug || log.level == u"info";
    const bool isWarning = isInfo || log.level == u"warning";
    const auto rule = [](const char *name, bool isOn) {
        return QStringLiteral("qftp.*.%1=%2\n")
            .arg(QLatin1String(name), isOn ? QStringLiteral("true") : QStringLiteral("false"));
    };
    QLoggingCategory::setFilterRules(rule("debug", isDebug) + rule("info", isInfo)
                                     + rule("warning", isWarning));
}
