// SPDX-License-Identifier: MIT
#include "console.h"

#include <windows.h>

HiddenInput::HiddenInput()
{
    DWORD mode = 0;
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    m_isConsole = ::GetConsoleMode(input, &mode) != 0;
    if (!m_isConsole)
        return;
    m_before = mode;
    ::SetConsoleMode(input, mode & ~DWORD(ENABLE_ECHO_INPUT));
}

HiddenInput::~HiddenInput()
{
    if (m_isConsole)
        ::SetConsoleMode(::GetStdHandle(STD_INPUT_HANDLE), m_before);
}

void raiseDescriptorLimit() { } // Windows sets none
