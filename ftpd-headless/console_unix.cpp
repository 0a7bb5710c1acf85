// SPDX-License-Identifier: MIT
#include "console.h"

#include <cstdio>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

namespace {

QByteArray readLine()
{
    QByteArray line;
    for (int c = getchar(); c != EOF && c != '\n'; c = getchar())
        line += char(c);
    return line;
}

} // namespace

QByteArray readPassword()
{
    termios before{};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return readLine();
    termios hidden = before;
    hidden.c_lflag &= tcflag_t(~ECHO);
    fputs("Password: ", stderr);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QByteArray password = readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    fputc('\n', stderr);
    return password;
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}
