// SPDX-License-Identifier: MIT
#include "config/configfile.h"

#include <QFtpServer/qftpadministration.h>

QFtpConfigFile::Result QFtpConfigFile::load(const QString &fileName)
{
    return QFtp::Internal::loadConfig(fileName, &QFtpAdministration::checkCertificates);
}
