// SPDX-License-Identifier: MIT
#ifndef FTPGUI_BACKGROUND_H
#define FTPGUI_BACKGROUND_H

#include <QtConcurrent/qtconcurrentrun.h>
#include <QtCore/qfuturewatcher.h>

/// Runs \a work in a thread of its own, and \a done with its result in this thread; not, if
/// \a context has gone by then. For whatever may block: files, passwords' hashes.
template<typename Work, typename Done> void inBackground(QObject *context, Work work, Done done)
{
    using Result = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

#endif
