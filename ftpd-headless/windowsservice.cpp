// SPDX-License-Identifier: MIT
#include "windowsservice.h"

#include "systemsignals.h"

#include <atomic>
#include <mutex>
#include <QtCore/qsemaphore.h>
#include <thread>
#include <windows.h>

namespace {

constexpr wchar_t Name[] = L"QFtpServer";

std::atomic<bool> isService = false;
std::thread dispatcher;
QSemaphore isConnected;
QSemaphore hasEnded;
std::mutex mutex;
// All below: protected by the mutex.
SystemSignals *receiver = nullptr;
SERVICE_STATUS_HANDLE handle = nullptr;
SERVICE_STATUS status{SERVICE_WIN32_OWN_PROCESS, SERVICE_START_PENDING, 0, NO_ERROR, 0, 0, 30'000};

void tell(DWORD state, DWORD waitMsecs = 0)
{
    const std::lock_guard lock(mutex);
    if (!handle)
        return;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING
        ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PRESHUTDOWN | SERVICE_ACCEPT_PARAMCHANGE
        : 0;
    status.dwWaitHint = waitMsecs;
    ++status.dwCheckPoint;
    ::SetServiceStatus(handle, &status);
}

// Thread: the dispatcher's.
DWORD WINAPI handleControl(DWORD control, DWORD, void *, void *)
{
    if (control == SERVICE_CONTROL_INTERROGATE)
        return NO_ERROR;
    const std::lock_guard lock(mutex);
    if (!receiver)
        return ERROR_SERVICE_CANNOT_ACCEPT_CTRL;
    switch (control) {
    case SERVICE_CONTROL_STOP:
    case SERVICE_CONTROL_PRESHUTDOWN:
        QMetaObject::invokeMethod(receiver, &SystemSignals::stopRequested, Qt::QueuedConnection);
        return NO_ERROR;
    case SERVICE_CONTROL_PARAMCHANGE:
        QMetaObject::invokeMethod(receiver, &SystemSignals::reloadRequested, Qt::QueuedConnection);
        return NO_ERROR;
    default:
        return ERROR_CALL_NOT_IMPLEMENTED;
    }
}

// Thread: one that Windows makes for the service. The service itself runs in the main thread.
void WINAPI serviceMain(DWORD, wchar_t **)
{
    {
        const std::lock_guard lock(mutex);
        handle = ::RegisterServiceCtrlHandlerExW(Name, &handleControl, nullptr);
    }
    tell(SERVICE_START_PENDING, 30'000);
    isService = true;
    isConnected.release();
    hasEnded.acquire();
}

} // namespace

bool WindowsService::begin()
{
    dispatcher = std::thread([] {
        wchar_t name[std::size(Name)];
        std::copy(std::begin(Name), std::end(Name), name);
        const SERVICE_TABLE_ENTRYW table[] = {{name, &serviceMain}, {nullptr, nullptr}};
        // Returns when the service has ended; at once if nobody but a person started it.
        if (!::StartServiceCtrlDispatcherW(table))
            isConnected.release();
    });
    isConnected.acquire();
    if (!isService)
        dispatcher.join();
    return isService;
}

void WindowsService::end(int exitCode)
{
    {
        const std::lock_guard lock(mutex);
        status.dwWin32ExitCode = exitCode == 0 ? NO_ERROR : ERROR_SERVICE_SPECIFIC_ERROR;
        status.dwServiceSpecificExitCode = DWORD(exitCode);
    }
    tell(SERVICE_STOPPED);
    hasEnded.release();
    dispatcher.join();
}

bool WindowsService::isRunning() { return isService; }

void WindowsService::setReceiver(SystemSignals *signalsOfSystem)
{
    const std::lock_guard lock(mutex);
    receiver = signalsOfSystem;
}

void WindowsService::tellReady() { tell(SERVICE_RUNNING); }

void WindowsService::tellStopping(std::chrono::milliseconds patience)
{
    tell(SERVICE_STOP_PENDING, DWORD(patience.count()));
}

void WindowsService::report(QtMsgType type, const QString &text)
{
    static const HANDLE log = ::RegisterEventSourceW(nullptr, Name);
    const WORD kind = type == QtWarningMsg            ? EVENTLOG_WARNING_TYPE
        : type == QtCriticalMsg || type == QtFatalMsg ? EVENTLOG_ERROR_TYPE
                                                      : EVENTLOG_INFORMATION_TYPE;
    const wchar_t *texts[] = {reinterpret_cast<const wchar_t *>(text.utf16())};
    constexpr DWORD PlainText = 1; // the message of EventCreate.exe that is nothing but its text
    ::ReportEventW(log, kind, 0, PlainText, nullptr, 1, 0, texts, nullptr);
}
