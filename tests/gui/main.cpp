// SPDX-License-Identifier: MIT
// Runs one test class of the window: qftp_gui_tests NAME [OPTIONS OF QT TEST]
#include "guitest.h"
#include "testregistry.h"

#include <QFtpServer/qftpmogilefsstorage.h>
#include <QFtpServer/qftps3storage.h>

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    useOwnHome(home);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QFtpMogileFsStorage::addType();
    QFtpS3Storage::addType();
    return QFtp::Internal::runRegisteredTest(argc, argv);
}

#include "moc_guitest.cpp"
