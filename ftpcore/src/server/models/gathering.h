// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_MODELS_GATHERING_H
#define QFTP_SERVER_MODELS_GATHERING_H

#include <functional>
#include <QtCore/qtimer.h>

namespace QFtp::Internal {

/// Calls a function some time after an event, once for all events until then.
class Gathering
{
public:
    explicit Gathering(std::function<void()> flush)
    {
        constexpr std::chrono::milliseconds Interval{250};
        m_timer.setSingleShot(true);
        m_timer.setInterval(Interval);
        m_timer.callOnTimeout(std::move(flush));
    }

    void add()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }

private:
    QTimer m_timer;
};

} // namespace QFtp::Internal

#endif
