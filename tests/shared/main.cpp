// SPDX-License-Identifier: MIT
// Runs one test class: qftp_tests NAME [OPTIONS OF QT TEST]
#include "testregistry.h"

#include <modules/modules.h>
#include <QtCore/qcoreapplication.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Modules::addTypes();
    return QFtp::Internal::runRegisteredTest(argc, argv);
}
