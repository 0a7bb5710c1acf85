// SPDX-License-Identifier: MIT
#include "testsystem.h"

#include "base/sockets.h"

void TestSystem::resetOnClose(const QFtp::Internal::Socket &socket)
{
    const linger hard{1, 0};
    ::setsockopt(SOCKET(socket.descriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&hard), sizeof hard);
}

void TestSystem::sendUrgent(const QFtp::Internal::Socket &socket, const QByteArray &bytes)
{
    ::send(SOCKET(socket.descriptor()), bytes.constData(), int(bytes.size()), MSG_OOB);
}

void TestSystem::raiseDescriptorLimit() { } // Windows sets none

bool TestSystem::giveTo(const QString &, uint) { return false; }

bool TestSystem::isWine()
{
    return ::GetProcAddress(::GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

int TestSystem::openDescriptors()
{
    DWORD count = 0;
    ::GetProcessHandleCount(::GetCurrentProcess(), &count);
    return int(count);
}

TestSystem::SmallDisk::SmallDisk(const QString &) { }

TestSystem::SmallDisk::~SmallDisk() = default;

bool TestSystem::SmallDisk::isPossible() { return false; }

bool TestSystem::SmallDisk::makeReadOnly() const { return false; }
