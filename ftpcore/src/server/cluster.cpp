// SPDX-License-Identifier: MIT
// What a server does as a node of a cluster.
#include "server/qftpserver_p.h"

#include <QFtpServer/qftpcluster.h>

using namespace QFtp::Internal;

QFtpCluster::QFtpCluster(std::shared_ptr<Cluster> cluster) : m_cluster(std::move(cluster)) { }

QFtpCluster::~QFtpCluster() = default;

bool QFtpServer::setCluster(const std::shared_ptr<QFtpCluster> &cluster)
{
    assertThreadOf(this);
    if (d->reception || d->isStopping) {
        d->errorString = QStringLiteral("a server that listens can't change its cluster");
        return false;
    }
    d->cluster = cluster ? cluster->m_cluster : nullptr;
    return true;
}

bool QFtpServer::isReady() const
{
    assertThreadOf(this);
    return isListening() && !d->isPaused && !d->isStopping
        && (!d->cluster || d->cluster->isReady());
}

namespace {

// The lines that Guard::takeText() reads.
QByteArray textOf(const QList<Cluster::Ban> &bans)
{
    QByteArray text;
    for (const Cluster::Ban &ban : bans) {
        const auto end = Guard::Clock::to_time_t(Guard::Clock::now() + ban.left);
        text += ban.network.toString().toLatin1() + ' ' + QByteArray::number(qint64(end)) + ' '
            + QByteArray::number(ban.bans) + '\n';
    }
    return text;
}

} // namespace

void QFtpServerPrivate::enterCluster()
{
    shared->setCluster(cluster);
    if (!cluster)
        return;
    Cluster::Events events;
    events.bansChanged = [common = shared,
                          before = QByteArray()](const QList<Cluster::Ban> &bans) mutable {
        const QByteArray now = textOf(bans);
        common->guard.takeText(now, std::exchange(before, now));
        common->observer->bansChanged();
    };
    events.limitedUsers = [common = shared] { return common->bandwidth.limitedUsers(); };
    events.partsChanged = [common = shared](const QHash<QString, double> &parts) {
        common->bandwidth.setParts(parts);
    };
    cluster->begin(events);
}

void QFtpServerPrivate::leaveCluster(const std::function<void()> &then)
{
    if (!cluster) {
        then();
        return;
    }
    isLeavingCluster = true;
    background.run([this, then, left = cluster, answers = inbox] {
        left->end();
        answers->post([this, then] {
            isLeavingCluster = false;
            then();
        });
    });
}
