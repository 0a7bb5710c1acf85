// SPDX-License-Identifier: MIT
#include "storage/nativefile.h"

#include <QFtpServer/qftpadministration.h>
#include <sys/stat.h>

using namespace QFtp::Internal;

// Stricter than for directories, because the group root may have other members than root.
bool QFtpAdministration::canOthersChange(const QString &fileName)
{
    FileFacts facts;
    return readFacts(fileName, &facts)
        && (facts.user != 0 || (facts.mode & (S_IWGRP | S_IWOTH)) != 0);
}
