// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_EVENTLOOP_H
#define QFTP_BASE_EVENTLOOP_H

class QAbstractEventDispatcher;

namespace QFtp::Internal {

/// Returns an event dispatcher for a worker thread; null: use Qt's own.
///
/// Qt's dispatchers poll every connection whenever one of them is ready: with 10,000 idle
/// connections a reply takes milliseconds. With epoll it takes microseconds.
QAbstractEventDispatcher *createWorkerEventDispatcher();

} // namespace QFtp::Internal

#endif
