// SPDX-License-Identifier: MIT
#include "systemsignals.h"

#include <mutex>
#include <windows.h>

#include "windowsservice.h"

namespace {

std::mutex mutex;
SystemSignals *receiver = nullptr; // protected by the mutex

// Thread: one that Windows makes for each event.
BOOL WINAPI handleConsoleEvent(DWORD event)
{
    {
        const std::lock_guard lock(mutex);
        // The end of a user's session is not the end of a service.
        if (!receiver || event == CTRL_LOGOFF_EVENT)
            return FALSE;
        QMetaObject::invokeMethod(receiver, &SystemSignals::stopRequested, Qt::QueuedConnection);
    }
    const bool isInterrupt = event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
    if (!isInterrupt)
        ::Sleep(INFINITE); // once this returns, the process is ended
    return TRUE;
}

} // namespace

struct SystemSignals::Private
{ };

SystemSignals::SystemSignals(QObject *parent) : QObject(parent)
{
    {
        const std::lock_guard lock(mutex);
        receiver = this;
    }
    WindowsService::setReceiver(this);
    ::SetConsoleCtrlHandler(&handleConsoleEvent, TRUE);
}

SystemSignals::~SystemSignals()
{
    WindowsService::setReceiver(nullptr);
    const std::lock_guard lock(mutex);
    receiver = nullptr;
}

// Until the event loop runs, what has come is in its queue.
void SystemSignals::begin() { }

QString SystemSignals::description()
{
    return QStringLiteral(
        "Ctrl-C stops the server when its transfers are done; a second one stops it at once.\n"
        "To run it with the computer: --service install.");
}

#include "moc_systemsignals.cpp"
