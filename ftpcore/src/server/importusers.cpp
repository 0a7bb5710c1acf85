// SPDX-License-Identifier: MIT
// Takes over users of other servers: ftpd-headless --import-users.
#include "config/userimport.h"

#include <algorithm>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qfile.h>

QStringList QFtpConfigFile::importFormats()
{
    QStringList names;
    for (const auto &format : QFtp::Internal::importFormats())
        names.append(QLatin1String(format.name));
    return names;
}

QByteArray QFtpConfigFile::importFrom(const QString &fileName, const QString &format,
                                      QList<QFtpConfigProblem> *problems)
{
    using namespace QFtp::Internal;
    constexpr qint64 MaximumSize = 64 * 1024 * 1024;
    UserImport users(fileName);
    const auto &formats = QFtp::Internal::importFormats();
    const auto known = std::find_if(formats.begin(), formats.end(), [&](const auto &candidate) {
        return format == QLatin1String(candidate.name);
    });
    QFile file(fileName);
    if (known == formats.end())
        users.fail(0,
                   QStringLiteral("expected one of the formats %1, found \"%2\"")
                       .arg(importFormats().join(QStringLiteral(", ")), format));
    else if (!file.open(QIODevice::ReadOnly))
        users.fail(0, file.errorString());
    else if (file.size() > MaximumSize)
        users.fail(0, QStringLiteral("is larger than 64 MiB"));
    else
        known->read(file.readAll(), &users);
    users.check();
    const auto text = QFtpConfigFile::writtenInto({}, users.config());
    if (!text)
        users.fail(0, text.error().detail());
    problems->append(users.problems());
    return text ? *text : QByteArray();
}
