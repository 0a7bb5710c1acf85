// SPDX-License-Identifier: MIT
// A configuration has settings of many folders: here they come together.
#include "config/configfile.h"

#include "auth/accountsources.h"
#include "auth/accounttypes.h"
#include "storage/storagetypes.h"

#include <QFtpServer/qftpadministration.h>

using namespace QFtp::Internal;

namespace {

const ConfigSchema &schema()
{
    static const ConfigSchema all(&storageTypes, &accountTypes, accountSourceNames(),
                                  &QFtpAdministration::checkCertificates);
    return all;
}

} // namespace

QFtpConfigFile::Result QFtpConfigFile::load(const QString &fileName)
{
    return loadConfig(schema(), fileName);
}

QFtpConfigFile::Result QFtpConfigFile::parse(const QByteArray &text, const QString &fileName)
{
    return parseConfig(schema(), text, fileName);
}

QFtpResult<QByteArray> QFtpConfigFile::writtenInto(const QByteArray &text, const QFtpConfig &config)
{
    return writeConfig(schema(), text, config);
}

QList<QFtpConfigProblem> QFtpConfig::validate() const { return validateConfig(schema(), *this); }

QByteArray QFtpConfigFile::defaultText() { return defaultConfigText(schema()); }

bool QFtpConfig::listensAs(const QFtpConfig &other) const
{
    const auto implicitPort = [](const QFtpConfig &of) {
        return of.tls.enabled ? of.tls.implicitPort : 0;
    };
    return addresses == other.addresses && port == other.port
        && implicitPort(*this) == implicitPort(other) && listeners == other.listeners;
}
