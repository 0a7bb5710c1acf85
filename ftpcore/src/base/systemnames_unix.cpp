// SPDX-License-Identifier: MIT
#include "base/systemnames.h"

#include <grp.h>
#include <pwd.h>

namespace QFtp::Internal {

namespace {

constexpr size_t BufferBytes = 4096;

} // namespace

QByteArray systemUserName(quint32 id)
{
    char buffer[BufferBytes];
    passwd account;
    passwd *result = nullptr;
    ::getpwuid_r(id, &account, buffer, sizeof buffer, &result);
    return result ? QByteArray(account.pw_name) : QByteArray::number(id);
}

QByteArray systemGroupName(quint32 id)
{
    char buffer[BufferBytes];
    ::group account;
    ::group *result = nullptr;
    ::getgrgid_r(id, &account, buffer, sizeof buffer, &result);
    return result ? QByteArray(account.gr_name) : QByteArray::number(id);
}

bool hasSystemUser(const QByteArray &name)
{
    char buffer[BufferBytes];
    passwd account;
    passwd *result = nullptr;
    return ::getpwnam_r(name.constData(), &account, buffer, sizeof buffer, &result) != 0 || result;
}

} // namespace QFtp::Internal
