// SPDX-License-Identifier: MIT
#include "app/ratehistory.h"

using QFtp::TransferDirection;

RateHistory::RateHistory(const QFtpTransferModel *transfers, QObject *parent) :
    QObject(parent), m_transfers(transfers)
{
    m_clock.start();
    m_timer.callOnTimeout(this, [this] { sample(); });
    m_timer.start(std::chrono::seconds(1));
}

void RateHistory::sample()
{
    const double seconds = qMax(0.001, double(m_clock.restart()) / 1000);
    const qint64 downloaded = m_transfers->totalBytes(TransferDirection::Download);
    const qint64 uploaded = m_transfers->totalBytes(TransferDirection::Upload);
    m_samples.push_back({double(downloaded - std::exchange(m_downloaded, downloaded)) / seconds,
                         double(uploaded - std::exchange(m_uploaded, uploaded)) / seconds});
    if (m_samples.size() > size_t(MaximumSamples))
        m_samples.pop_front();
    Q_EMIT sampled();
}

#include "moc_ratehistory.cpp"
