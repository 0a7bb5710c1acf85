// SPDX-License-Identifier: MIT
#ifndef FTPGUI_RATEHISTORY_H
#define FTPGUI_RATEHISTORY_H

#include <deque>
#include <QFtpServer/qftpmodels.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>

/// The download and upload rates of the last minutes, in bytes per second.
class RateHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumSamples = 180; ///< one per second

    struct Sample
    {
        double download = 0;
        double upload = 0;
    };

    explicit RateHistory(const QFtpTransferModel *transfers, QObject *parent = nullptr);

    /// The samples, the oldest first.
    const std::deque<Sample> &samples() const { return m_samples; }
    Sample latest() const { return m_samples.empty() ? Sample() : m_samples.back(); }

Q_SIGNALS:
    void sampled();

private:
    void sample();

    const QFtpTransferModel *const m_transfers;
    std::deque<Sample> m_samples;
    qint64 m_downloaded = 0;
    qint64 m_uploaded = 0;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

#endif
