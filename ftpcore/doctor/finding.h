// SPDX-License-Identifier: MIT
#ifndef DOCTOR_FINDING_H
#define DOCTOR_FINDING_H

#include <functional>
#include <QFtpServer/qftpconfig.h>

namespace Doctor {

/// Something that is wrong with a server, or worth knowing, and its remedy.
struct Finding
{
    /// From the worst to the best.
    enum class Severity {
        Danger,  ///< it does not work, or harms somebody
        Warning, ///< it may not work for some, or may harm somebody
        Note,    ///< worth knowing
        Good,    ///< this was looked at and is fine
    };

    Severity severity = Severity::Note;
    QString title;                         ///< what is the matter, in a sentence
    QString text;                          ///< what follows from it and what to do, in plain words
    QString evidence;                      ///< how it was found; empty: the settings say so
    QString command;                       ///< a command line that mends it; empty: none
    QString fixText;                       ///< what \a fix does, for a button
    std::function<void(QFtpConfig &)> fix; ///< mends the settings; null: nothing can
    std::function<void()> act; ///< mends it in another way, in the window's thread; null: nothing
    QString page;              ///< the page of the window where it can be mended; empty: none

    bool operator<(const Finding &other) const { return severity < other.severity; }
};

} // namespace Doctor

#endif
