// SPDX-License-Identifier: MIT
// Runs one test class of the window: qftp_gui_tests NAME [OPTIONS OF QT TEST]
#include "guitest.h"
#include "modules/modules.h"
#include "testregistry.h"

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    useOwnHome(home);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Modules::addTypes();
    return QFtp::Internal::runRegisteredTest(argc, argv);
}

#include "moc_guitest.cpp"
