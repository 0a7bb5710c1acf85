// SPDX-License-Identifier: MIT
#include "systemsignals.h"

#include <atomic>
#include <windows.h>

#include "windowsservice.h"

namespace {

std::atomic<SystemSignals *> receiver = nullptr;

// Thread: one that Windows makes for each event.
BOOL WINAPI handleConsoleEvent(DWORD event)
{
    SystemSignals *const target = receiver;
    // The end of a user's session is not the end of a service.
    if (!target || event == CTRL_LOGOFF_EVENT)
        return FALSE;
    QMetaObject::invokeMethod(target, &SystemSignals::stopRequested, Qt::QueuedConnection);
    const bool isInterrupt = event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
    if (!isInterrupt)
        ::Sleep(INFINITE); // once this returns, the process is ended
    return TRUE;
}

} // namespace

struct SystemSignals::Private
{ };

SystemSignals::SystemSignals(QObject *parent) : QObject(parent) { }

SystemSignals::~SystemSignals()
{
    WindowsService::setReceiver(nullptr);
    receiver = nullptr;
}

void SystemSignals::begin()
{
    receiver = this;
    WindowsService::setReceiver(this);
    ::SetConsoleCtrlHandler(&handleConsoleEvent, TRUE);
}

#include "moc_systemsignals.cpp"
