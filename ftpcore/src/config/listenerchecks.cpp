// SPDX-License-Identifier: MIT
#include "config/listenerchecks.h"

#include "config/passivesettings.h"

#include <algorithm>
#include <QtCore/qset.h>

namespace QFtp::Internal {

namespace {

using Severity = ConfigScope::Severity;
using Place = std::pair<QHostAddress, quint16>;

/// The table of one listener, or of all settings.
struct Where
{
    const toml::table &table;
    const ConfigScope &scope;

    void error(const char *key, const QString &text) const
    {
        scope.report(Severity::Error, table, key, text);
    }
};

// The port offset must lead to ports that exist, and each slice of a range must have some.
void checkPorts(const QFtpConfig &config, const QFtpListener &listener, const Where &where)
{
    const char *const key = listener.firstPassivePort > 0 ? "lastPassivePort" : "passivePortRange";
    const auto range = wholePassiveRange(config, listener);
    const auto slice = PortSlice::parse(config.passive.slice);
    const int size = range.last - range.first + 1;
    if (slice && size < slice->count)
        where.error(key,
                    QStringLiteral("expected at least %1 ports, because passive.slice makes %1 "
                                   "parts of them")
                        .arg(slice->count));
    const int first = range.first + config.passive.portOffset;
    const int last = range.last + config.passive.portOffset;
    if (first < 1 || last > 65535)
        where.error(key,
                    QStringLiteral("with passive.portOffset, expected ports from 1 to 65535, found "
                                   "%1 to %2")
                        .arg(first)
                        .arg(last));
}

void checkListener(const QFtpConfig &config, const QFtpListener &listener, const Where &where)
{
    if (listener.mode == FtpsMode::Implicit && !config.tls.enabled)
        where.error("implicitTls", QStringLiteral("needs tls.enabled = true"));
    if (listener.requiredTls != TlsPolicy::Optional && !config.tls.enabled)
        where.error("requiredTls", QStringLiteral("needs tls.enabled = true"));
    if (listener.proxyData && listener.proxyNetworks.isEmpty())
        where.error("proxyData", QStringLiteral("needs proxyNetworks"));
    const bool trustsAll = std::any_of(
        listener.proxyNetworks.begin(), listener.proxyNetworks.end(),
        [](const QString &network) { return QHostAddress::parseSubnet(network).second == 0; });
    if (trustsAll)
        where.error(
            "proxyNetworks",
            QStringLiteral("expected the networks of the balancers: with all addresses, any "
                           "client could say that it is another one"));
    if ((listener.firstPassivePort > 0) != (listener.lastPassivePort > 0)
        || listener.firstPassivePort > listener.lastPassivePort)
        where.error("lastPassivePort",
                    QStringLiteral("expected a port that is not below firstPassivePort"));
    else if (listener.firstPassivePort > 0)
        checkPorts(config, listener, where);
}

// A balancer leads a port to one listener.
void checkRanges(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    for (qsizetype i = 0; i < config.listeners.size(); ++i) {
        const QFtpListener &listener = config.listeners.at(i);
        const auto range = wholePassiveRange(config, listener);
        for (qsizetype j = 0; j < i; ++j) {
            const QFtpListener &other = config.listeners.at(j);
            const auto others = wholePassiveRange(config, other);
            const bool overlaps = range.first <= others.last && others.first <= range.last;
            const bool isSame = range == others && listener.proxyData == other.proxyData;
            if (overlaps && !isSame && (listener.proxyData || other.proxyData))
                scope.report(
                    Severity::Error, *root["listeners"].as_array()->get(size_t(i))->as_table(),
                    "firstPassivePort",
                    QStringLiteral("expected ports of its own, because data connections of "
                                   "one of two listeners come through a balancer"));
        }
    }
}

} // namespace

void checkListeners(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    const Where whole{root, scope};
    const ConfigScope own = scope.below(QStringLiteral("listeners"));
    if (config.addresses.isEmpty() && config.listeners.isEmpty())
        whole.error("ip", QStringLiteral("expected an address, or a table [[listeners]]"));
    const bool isUsed = !config.addresses.isEmpty()
        || std::any_of(config.listeners.begin(), config.listeners.end(),
                       [](const auto &known) { return known.firstPassivePort == 0; });
    if (isUsed)
        checkPorts(config, {}, whole);
    QSet<Place> seen;
    for (const QString &text : config.addresses) {
        const QHostAddress address =
            text.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(text);
        seen.insert({address, config.port});
        if (config.tls.enabled && config.tls.implicitPort > 0)
            seen.insert({address, config.tls.implicitPort});
    }
    checkRanges(config, root, own);
    for (qsizetype i = 0; i < config.listeners.size(); ++i) {
        const QFtpListener &listener = config.listeners.at(i);
        const Where where{*root["listeners"].as_array()->get(size_t(i))->as_table(), own};
        checkListener(config, listener, where);
        const Place place{listener.address, listener.port};
        if (listener.port != 0 && seen.contains(place))
            where.error("port", QStringLiteral("is already in use, with the same address"));
        seen.insert(place);
    }
}

} // namespace QFtp::Internal
