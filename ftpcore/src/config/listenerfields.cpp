// SPDX-License-Identifier: MIT
#include "base/neverdestroyed.h"
#include "config/configtables.h"

namespace QFtp::Internal {

using namespace ConfigValue;

namespace {

using L = QFtpListener;

ConfigField<L> addressField()
{
    return field<L>(
        "address", QFTP_MEMBER(address), "The address to listen on, as ip.",
        QStringLiteral("an IP address or \"\""),
        [](const toml::node &node) -> std::optional<QHostAddress> {
            const auto text = readText(node);
            if (!text)
                return std::nullopt;
            const QHostAddress address =
                text->isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(*text);
            return address.isNull() ? std::nullopt : std::optional(address);
        },
        [](const QHostAddress &address) {
            return quotedToml(address == QHostAddress(QHostAddress::Any) ? QString()
                                                                         : address.toString());
        });
}

ConfigField<L> implicitTlsField()
{
    return field<L>(
        "implicitTls", QFTP_MEMBER(mode), "Whether TLS begins with the connection (implicit FTPS).",
        QStringLiteral("true or false"),
        [](const toml::node &node) -> std::optional<FtpsMode> {
            const auto isImplicit = node.value_exact<bool>();
            if (!isImplicit)
                return std::nullopt;
            return *isImplicit ? FtpsMode::Implicit : FtpsMode::Explicit;
        },
        [](FtpsMode mode) { return QByteArray(mode == FtpsMode::Implicit ? "true" : "false"); });
}

} // namespace

const QList<ConfigField<QFtpListener>> &listenerFields()
{
    static const auto &fields = neverDestroyed(QList<ConfigField<L>>{
        addressField(),
        number<L>("port", QFTP_MEMBER(port), 0, 65535, nullptr,
                  "The port. 0: any free port; the log says which."),
        implicitTlsField(),
        tlsPolicy<L>("requiredTls", QFTP_MEMBER(requiredTls),
                     "What needs TLS there, in addition to tls.required: \"no\", \"login\" or\n"
                     "\"data\"."),
        networks<L>("proxyNetworks", QFTP_MEMBER(proxyNetworks),
                    "The balancers through which clients come. Each connection must then come\n"
                    "from one of them and begin with a header of the PROXY protocol, version 1 or\n"
                    "2. []: clients come directly."),
        boolean<L>("proxyData", QFTP_MEMBER(proxyData),
                   "Whether data connections come through these balancers too, with such a\n"
                   "header."),
        text<L>("externalAddress", QFTP_MEMBER(externalAddress),
                "The address in PASV replies there, as passive.externalAddress, but for clients\n"
                "with a private address too. \"\": see [passive].",
                QStringLiteral("an IPv4 address, a host name or \"\""),
                [](const QString &text) { return !text.contains(u':') && !text.contains(u' '); }),
        number<L>("firstPassivePort", QFTP_MEMBER(firstPassivePort), 0, 65535, nullptr,
                  "The first port for passive data connections there. 0: see passivePortRange."),
        number<L>("lastPassivePort", QFTP_MEMBER(lastPassivePort), 0, 65535, nullptr,
                  "The last one."),
    });
    return fields;
}

} // namespace QFtp::Internal
