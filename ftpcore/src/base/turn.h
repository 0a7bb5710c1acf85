// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_TURN_H
#define QFTP_BASE_TURN_H

#include <QtCore/qglobal.h>

namespace QFtp::Internal {

/// A piece of work of this thread: a job of the pool, or a round of an event loop. They don't nest.
///
/// Where cores are short, the scheduler gives each thread a slice of time in turn, and a thread with
/// short slices sooner than one with long ones. The turns that begin while a long one is under way
/// take short slices, so that a client who asks for little need not wait for large transfers of
/// others (on Linux from 6.12, threads of the ordinary policy). Without long ones nothing is changed:
/// short slices cost many small transfers up to a tenth of their speed. Whether the long one is slow
/// for other reasons, as of its client, is not looked at: then there are cores to spare, and slices
/// do not matter.
class Turn
{
public:
    Turn();
    ~Turn();
    Q_DISABLE_COPY_MOVE(Turn)

    /// Tells how much the turn of this thread has worked through: from 8 MiB on it is a long one.
    static void setWorked(qint64 bytes);

    /// Whether a long turn is under way, as far as is known.
    static bool isLongUnderWay();
};

} // namespace QFtp::Internal

#endif
