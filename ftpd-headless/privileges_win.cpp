// SPDX-License-Identifier: MIT
#include "privileges.h"

#include "windowsservice.h"

#include <windows.h>

// A service runs as an account of its own, with only the rights that were given to it.
bool Privileges::reduce(const QFtpConfig &, const QFtpAdministration::Rights &, QString *)
{
    return true;
}

bool Privileges::isRoot()
{
    if (WindowsService::isRunning())
        return true;
    HANDLE token = nullptr;
    TOKEN_ELEVATION elevation{};
    DWORD size = 0;
    if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token))
        return true;
    const bool isKnown =
        ::GetTokenInformation(token, TokenElevation, &elevation, sizeof elevation, &size) != 0;
    ::CloseHandle(token);
    return !isKnown || elevation.TokenIsElevated;
}

QString Privileges::howToProtectFiles()
{
    return QStringLiteral("users other than administrators can change it, but the server runs with "
                          "more rights than they have: let only administrators write to it");
}

bool Privileges::areKnown() { return true; }
