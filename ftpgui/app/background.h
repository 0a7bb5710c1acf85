// SPDX-License-Identifier: MIT
#ifndef FTPGUI_BACKGROUND_H
#define FTPGUI_BACKGROUND_H

#include <QtConcurrent/qtconcurrentrun.h>
#include <QtCore/qfuturewatcher.h>
#include <QtCore/qthreadpool.h>

/// Runs \a work in a thread of \a pool, then \a done with its result in this thread, unless
/// \a context has been deleted meanwhile. For work that may block, such as file access and password
/// hashing.
template<typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done,
                  QThreadPool *pool = QThreadPool::globalInstance())
{
    using Result = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(pool, std::move(work)));
}

#endif
