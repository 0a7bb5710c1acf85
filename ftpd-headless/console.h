// SPDX-License-Identifier: MIT
#ifndef FTPD_CONSOLE_H
#define FTPD_CONSOLE_H

#include <QtCore/qbytearray.h>

/// Hides what is typed for as long as it exists, if the standard input is a console.
class HiddenInput
{
public:
    HiddenInput();
    ~HiddenInput();
    Q_DISABLE_COPY_MOVE(HiddenInput)

    /// Whether somebody types.
    bool isConsole() const { return m_isConsole; }

private:
    bool m_isConsole = false;
    unsigned m_before = 0; // how the console was
};

/// Allows the process as many open files as the system permits: each session needs one descriptor,
/// and each transfer three more.
void raiseDescriptorLimit();

#endif
