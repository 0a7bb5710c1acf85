// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_EVENTLOOP_H
#define QFTP_BASE_EVENTLOOP_H

class QAbstractEventDispatcher;

namespace QFtp::Internal {

/// The event dispatcher for a worker thread; null: Qt's own is to be used.
///
/// Qt's dispatchers look at every connection each time one of them has something to say (poll):
/// with 10,000 idle ones an answer takes milliseconds. With epoll it takes microseconds.
QAbstractEventDispatcher *createWorkerEventDispatcher();

} // namespace QFtp::Internal

#endif
