// SPDX-License-Identifier: MIT
#include "child.h"

#include <csignal>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

void QFtp::Internal::Service::prepareChild(QProcess *process)
{
    process->setChildProcessModifier([] {
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        for (const int signal : {SIGPIPE, SIGHUP, SIGINT, SIGTERM, SIGALRM, SIGCHLD})
            ::signal(signal, SIG_DFL);
#ifdef Q_OS_LINUX
        ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
#endif
    });
}
