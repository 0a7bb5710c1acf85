// SPDX-License-Identifier: MIT
#include "console.h"

#include <cstdio>
#include <QtCore/qstring.h>
#include <windows.h>

namespace {

QByteArray readFile()
{
    QByteArray line;
    for (int c = getchar(); c != EOF && c != '\r' && c != '\n'; c = getchar())
        line += char(c);
    return line;
}

// As the bytes of a file, what is typed would be in the code page of the console.
QByteArray readConsole(HANDLE input)
{
    QString line;
    wchar_t part[256];
    DWORD count = 0;
    while (!line.endsWith(u'\n')
           && ::ReadConsoleW(input, part, DWORD(std::size(part)), &count, nullptr) && count > 0)
        line += QString::fromWCharArray(part, int(count));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line.toUtf8();
}

} // namespace

QByteArray readPassword()
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    if (!::GetConsoleMode(input, &before))
        return readFile();
    fputs("Password: ", stderr);
    ::SetConsoleMode(input, ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT); // without an echo
    const QByteArray password = readConsole(input);
    ::SetConsoleMode(input, before);
    fputc('\n', stderr);
    return password;
}

void raiseDescriptorLimit() { } // Windows sets none
