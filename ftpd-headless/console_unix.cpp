// SPDX-License-Identifier: MIT
#include "console.h"

#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

HiddenInput::HiddenInput()
{
    termios state{};
    m_isConsole = ::tcgetattr(STDIN_FILENO, &state) == 0;
    if (!m_isConsole)
        return;
    m_before = state.c_lflag;
    state.c_lflag &= tcflag_t(~ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &state);
}

HiddenInput::~HiddenInput()
{
    termios state{};
    if (!m_isConsole || ::tcgetattr(STDIN_FILENO, &state) != 0)
        return;
    state.c_lflag = m_before;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &state);
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}
