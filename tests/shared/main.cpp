// SPDX-License-Identifier: MIT
// Runs one test class: qftp_tests NAME [OPTIONS OF QT TEST]
#include "testregistry.h"

#include <QFtpServer/qftpmogilefsstorage.h>
#include <QFtpServer/qftps3storage.h>
#include <QtCore/qcoreapplication.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpMogileFsStorage::addType();
    QFtpS3Storage::addType();
    return QFtp::Internal::runRegisteredTest(argc, argv);
}
