// SPDX-License-Identifier: MIT
#include "config/configfields.h"
#include "config/configtables.h"

#include <QtCore/qdir.h>

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

bool isName(const QString &text) { return text.size() <= 64 && text == text.simplified(); }
bool isHost(const QString &text) { return !text.contains(u';') && !text.contains(u' '); }
bool isPath(const QString &text) { return text.isEmpty() || QDir::isAbsolutePath(text); }
// It stands in a list that the driver splits there.
bool isListedPath(const QString &text)
{
    return isPath(text) && !text.contains(u';') && !text.contains(u'\'') && !text.contains(u'\\');
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): a table
QList<ConfigField<QFtpConfig>> clusterFields()
{
    using C = QFtpConfig;
    const QString path = QStringLiteral("an absolute path or \"\"");
    return {
        text<C>("cluster.node", QFTP_MEMBER(cluster.node),
                "The name of this server among several that share a database, so that limits on\n"
                "sessions, bans and failed logins hold for all of them together: see\n"
                "docs/cluster.md. \"\": it is alone.",
                QStringLiteral("a name of at most 64 characters, or \"\""), isName),
        text<C>("cluster.host", QFTP_MEMBER(cluster.host),
                "The PostgreSQL server, or the directory of its socket. \"\": the usual socket.",
                QStringLiteral("a name, an address, an absolute path or \"\""), isHost),
        number<C>("cluster.port", QFTP_MEMBER(cluster.port), 0, 65535, nullptr,
                  "Its port. 0: the usual one."),
        text<C>("cluster.database", QFTP_MEMBER(cluster.database),
                "The name of the database. The server makes its tables there."),
        text<C>("cluster.user", QFTP_MEMBER(cluster.user), "The user of the database."),
        text<C>("cluster.passwordFile", QFTP_MEMBER(cluster.passwordFile),
                "A file with that user's password in its first line. \"\": none is needed.", path,
                isPath),
        boolean<C>("cluster.tls", QFTP_MEMBER(cluster.tls),
                   "Whether the connection must be encrypted, with a certificate of the server\n"
                   "that belongs to cluster.host."),
        text<C>("cluster.caFile", QFTP_MEMBER(cluster.caFile),
                "A PEM file with the authorities that sign such certificates. Needed with\n"
                "cluster.tls.",
                path, isListedPath),
        number<C>("cluster.connections", QFTP_MEMBER(cluster.connections), 1, 64, nullptr,
                  "Connections to the database for logins. One more is always open."),
        number<C>("cluster.timeout", QFTP_MEMBER(cluster.timeout), 1, 60, "seconds",
                  "How long a login waits for the database before the client gets 421."),
        number<C>("cluster.lease", QFTP_MEMBER(cluster.lease), 3, 600, "seconds",
                  "How long the other servers keep the places of one that they don't hear of. A\n"
                  "server that can't reach the database ends its sessions shortly before. It\n"
                  "renews its lease three times in this time. The same for all servers."),

        text<C>(
            "health.address", QFTP_MEMBER(health.address),
            "Where to answer balancers over HTTP: GET /ready and GET /live get 200, or 503 if\n"
            "no clients should come, or if the server should be restarted. \"\": every\n"
            "address.",
            QStringLiteral("an IP address or \"\""),
            [](const QString &text) { return text.isEmpty() || QHostAddress().setAddress(text); }),
        number<C>("health.port", QFTP_MEMBER(health.port), 0, 65535, nullptr,
                  "The port for that. 0: none."),
    };
}

} // namespace QFtp::Internal
