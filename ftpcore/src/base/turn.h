// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_TURN_H
#define QFTP_BASE_TURN_H

#include <QtCore/qglobal.h>

namespace QFtp::Internal {

/// One piece of work on this thread: a pool job or one round of an event loop. Turns don't nest.
///
/// When cores are scarce, the scheduler gives each thread a time slice in turn, and threads with
/// short slices run sooner than those with long ones. Turns that begin while a long one is under
/// way take short slices, so that a client with a small request does not wait for other clients'
/// large transfers (on Linux 6.12 and later, for threads of the ordinary policy). Without a long
/// turn nothing changes: short slices slow many small transfers down by up to a tenth. It does not
/// matter why a turn is long, for example because its client is slow: then there are cores to
/// spare, and slices make no difference.
class Turn
{
public:
    Turn();
    ~Turn();
    Q_DISABLE_COPY_MOVE(Turn)

    /// Reports how many bytes this thread's turn has processed. From 8 MiB on it is a long turn.
    static void setWorked(qint64 bytes);
    /// This thread's turn will be long, because it computes much.
    static void setLong();

    /// Whether a long turn is under way. The answer may be out of date.
    static bool isLongUnderWay();
};

} // namespace QFtp::Internal

#endif
