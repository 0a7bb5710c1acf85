// SPDX-License-Identifier: MIT
#include "config/clusterchecks.h"

namespace QFtp::Internal {

void checkCluster(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    const QFtpConfig::Cluster &cluster = config.cluster;
    const toml::table *const table = root["cluster"].as_table();
    const auto error = [&](const char *key, const char *text) {
        scope.below(QStringLiteral("cluster"))
            .report(ConfigScope::Severity::Error, table ? *table : root, key,
                    QString::fromLatin1(text));
    };
    QFtpConfig::Cluster alone = cluster;
    alone.node.clear();
    if (cluster.node.isEmpty() && alone != QFtpConfig::Cluster())
        error("node", "expected the name of this server");
    if (cluster.node.isEmpty())
        return;
    if (cluster.database.isEmpty())
        error("database", "expected the name of the database");
    if (cluster.tls && (cluster.host.isEmpty() || cluster.host.startsWith(u'/')))
        error("tls", "expected the name of a host: a socket is not encrypted");
    if (cluster.tls && cluster.caFile.isEmpty())
        error("caFile", "expected the file of the authorities");
    if (cluster.timeout * 3 > cluster.lease)
        error("timeout", "expected at most a third of cluster.lease");
}

} // namespace QFtp::Internal
