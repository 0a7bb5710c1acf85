// SPDX-License-Identifier: MIT
// Reads the rules of nftables, as "nft -j list ruleset" prints them.
#include "doctor/firewallrules.h"

#include <algorithm>
#include <QtCore/qhash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

namespace Doctor {

namespace {

using Rules = FirewallRules;
using Rule = Rules::Rule;
using Action = Rule::Action;

enum class Fit { Yes, No, Unknown };

QString tableOf(const QJsonObject &object)
{
    return object.value(QStringLiteral("family")).toString() + u' '
        + object.value(QStringLiteral("table")).toString();
}

class Reader
{
public:
    explicit Reader(const QJsonArray &objects)
    {
        for (const QJsonValue &value : objects) {
            const QJsonObject object = value.toObject();
            for (const char *kind : {"set", "map"}) {
                const QJsonObject set = object.value(QLatin1String(kind)).toObject();
                if (!set.isEmpty())
                    m_sets.insert(tableOf(set) + u' '
                                      + set.value(QStringLiteral("name")).toString(),
                                  set.value(QStringLiteral("elem")).toArray());
            }
        }
    }

    // One rule of nftables may be several here: one for each entry of a map.
    QList<Rule> read(const QJsonObject &object)
    {
        m_table = tableOf(object);
        QList<Rule> result = {Rule()};
        for (const QJsonValue &expression : object.value(QStringLiteral("expr")).toArray())
            addExpression(expression.toObject(), &result);
        return result;
    }

private:
    void addExpression(const QJsonObject &expression, QList<Rule> *rules)
    {
        const QString kind = expression.keys().value(0);
        const QJsonObject body = expression.value(kind).toObject();
        if (kind == u"match")
            addMatch(body, &rules->last());
        else if (kind == u"vmap")
            addMap(body, rules);
        else if (!addVerdict(expression, &rules->last()) && !isHarmless(kind))
            rules->last().isUncertain = true;
    }

    static bool isHarmless(const QString &kind)
    {
        static const QStringList known = {QStringLiteral("counter"), QStringLiteral("log"),
                                          QStringLiteral("comment"), QStringLiteral("mangle"),
                                          QStringLiteral("notrack")};
        return known.contains(kind);
    }

    static bool addVerdict(const QJsonObject &verdict, Rule *rule)
    {
        const QString kind = verdict.keys().value(0);
        static const QHash<QString, Action> actions = {
            {QStringLiteral("accept"), Action::Accept}, {QStringLiteral("drop"), Action::Drop},
            {QStringLiteral("reject"), Action::Drop},   {QStringLiteral("return"), Action::Return},
            {QStringLiteral("jump"), Action::Jump},     {QStringLiteral("goto"), Action::Goto},
            {QStringLiteral("queue"), Action::Unknown}};
        const auto action = actions.constFind(kind);
        if (action == actions.cend())
            return false;
        rule->action = *action;
        rule->target = verdict.value(kind).toObject().value(QStringLiteral("target")).toString();
        return true;
    }

    static void restrict(Fit fit, Rule *rule)
    {
        rule->isNever = rule->isNever || fit == Fit::No;
        rule->isUncertain = rule->isUncertain || fit == Fit::Unknown;
    }

    void addMatch(const QJsonObject &match, Rule *rule) const
    {
        const QJsonValue right = match.value(QStringLiteral("right"));
        const QJsonObject left = match.value(QStringLiteral("left")).toObject();
        const QString op = match.value(QStringLiteral("op")).toString();
        const bool isNegated = op == u"!=";
        const bool isEqual = op == u"==" || op == u"in";
        if (isTcpPort(left) && isEqual) {
            addPorts(values(right), rule);
            return;
        }
        Fit fit = isEqual || isNegated ? fitOf(left, values(right)) : Fit::Unknown;
        if (isNegated && fit != Fit::Unknown)
            fit = fit == Fit::Yes ? Fit::No : Fit::Yes;
        restrict(isTcpPort(left) ? Fit::Unknown : fit, rule);
    }

    void addPorts(const QList<QJsonValue> &wanted, Rule *rule) const
    {
        rule->isNever = rule->isNever || wanted.isEmpty();
        rule->isUncertain = rule->isUncertain || !rule->ports.isEmpty(); // two conditions
        for (const QJsonValue &value : wanted)
            rule->ports.append(portsOf(value));
    }

    // Each entry is a rule of its own, with the conditions that came before.
    void addMap(const QJsonObject &map, QList<Rule> *rules) const
    {
        const Rule before = rules->takeLast();
        const QJsonObject key = map.value(QStringLiteral("key")).toObject();
        for (const QJsonValue &entry : values(map.value(QStringLiteral("data")))) {
            const QJsonArray pair = entry.toArray();
            Rule rule = before;
            if (isTcpPort(key))
                rule.ports = {portsOf(pair.at(0))};
            else
                restrict(fitOf(key, values(pair.at(0))), &rule);
            addVerdict(pair.at(1).toObject(), &rule);
            rules->append(rule);
        }
        rules->append(Rule());        // for what follows
        rules->last().isNever = true; // a map without a fitting entry ends the rule
    }

    static bool isTcpPort(const QJsonObject &left)
    {
        const QJsonObject payload = left.value(QStringLiteral("payload")).toObject();
        const QString protocol = payload.value(QStringLiteral("protocol")).toString();
        return (protocol == u"tcp" || protocol == u"th")
            && payload.value(QStringLiteral("field")).toString() == u"dport";
    }

    static Fit fitOf(const QJsonObject &left, const QList<QJsonValue> &right)
    {
        const auto has = [&](QStringView text) {
            return std::any_of(right.begin(), right.end(),
                               [&](const QJsonValue &value) { return value.toString() == text; });
        };
        const auto isKey = [&](const char *kind, const QStringList &keys) {
            return keys.contains(
                left.value(QLatin1String(kind)).toObject().value(QStringLiteral("key")).toString());
        };
        const QJsonObject fib = left.value(QStringLiteral("fib")).toObject();
        if (fib.value(QStringLiteral("result")).toString() == u"type")
            return has(u"local") ? Fit::Yes : Fit::No; // packets for this computer
        const QJsonObject payload = left.value(QStringLiteral("payload")).toObject();
        const QString protocol = payload.value(QStringLiteral("protocol")).toString();
        const QString field = payload.value(QStringLiteral("field")).toString();
        if (left.contains(QStringLiteral("&")))
            return fitOfFlags(left.value(QStringLiteral("&")).toArray(), has(u"syn"));
        if (isKey("ct", {QStringLiteral("status")}))
            return has(u"dnat") || has(u"snat") ? Fit::No : Fit::Unknown;
        if (isKey("meta", {QStringLiteral("pkttype")}))
            return has(u"host") || has(u"unicast") ? Fit::Yes : Fit::No;
        if (isKey("ct", {QStringLiteral("state")}))
            return has(u"new") ? Fit::Yes : Fit::No;
        if (isKey("meta", {QStringLiteral("l4proto")})
            || (protocol == u"ip" && field == u"protocol"))
            return has(u"tcp") ? Fit::Yes : Fit::No;
        if (protocol == u"ip6")
            return Fit::No; // packets of IPv4 are looked at
        if (protocol == u"ip" && field == u"daddr" && isLoopback(right))
            return Fit::No;
        if (isKey("meta", {QStringLiteral("iifname"), QStringLiteral("iif")}))
            return right.size() == 1 && has(u"lo") ? Fit::No : Fit::Unknown;
        if (isKey("meta", {QStringLiteral("nfproto"), QStringLiteral("protocol")}))
            return has(u"ipv4") || has(u"ip") ? Fit::Yes : Fit::No;
        if (protocol == u"udp" || protocol.startsWith(QStringLiteral("icmp"))
            || protocol == u"sctp")
            return Fit::No;
        return Fit::Unknown;
    }

    // "tcp flags & (fin | syn | rst | ack) == syn": the first packet of a connection.
    static Fit fitOfFlags(const QJsonArray &operands, bool isSyn)
    {
        const QJsonObject payload =
            operands.at(0).toObject().value(QStringLiteral("payload")).toObject();
        const bool isFlags = payload.value(QStringLiteral("protocol")).toString() == u"tcp"
            && payload.value(QStringLiteral("field")).toString() == u"flags";
        return isFlags && isSyn ? Fit::Yes : Fit::Unknown;
    }

    static bool isLoopback(const QList<QJsonValue> &addresses)
    {
        return std::all_of(addresses.begin(), addresses.end(), [](const QJsonValue &value) {
            const QJsonObject prefix = value.toObject().value(QStringLiteral("prefix")).toObject();
            const QString address = prefix.isEmpty()
                ? value.toString()
                : prefix.value(QStringLiteral("addr")).toString();
            return address.startsWith(QStringLiteral("127."));
        });
    }

    static Rules::Ports portsOf(const QJsonValue &value)
    {
        const QJsonValue inside =
            value.toObject().value(QStringLiteral("elem")).toObject().value(QStringLiteral("val"));
        if (!inside.isUndefined())
            return portsOf(inside);
        if (value.toString() == u"*")
            return {};
        const QJsonArray range = value.toObject().value(QStringLiteral("range")).toArray();
        if (range.size() == 2)
            return {range.at(0).toInt(), range.at(1).toInt()};
        const int port = value.toInt(-1);
        return {port, port};
    }

    // A value, or those of a set, named or not.
    QList<QJsonValue> values(const QJsonValue &value) const
    {
        const QString text = value.toString();
        QJsonArray array = value.toArray();
        if (text.startsWith(u'@'))
            array = m_sets.value(m_table + u' ' + text.mid(1));
        else if (value.toObject().contains(QStringLiteral("set")))
            array = value.toObject().value(QStringLiteral("set")).toArray();
        else if (!value.isArray())
            return {value};
        return {array.begin(), array.end()};
    }

    QHash<QString, QJsonArray> m_sets; // by table and name
    QString m_table;                   // of the rule that is being read
};

} // namespace

void FirewallRules::addNft(const QByteArray &json, bool hasIptables)
{
    const QJsonArray objects =
        QJsonDocument::fromJson(json).object().value(QStringLiteral("nftables")).toArray();
    Reader reader(objects);
    const auto isElsewhere = [hasIptables](const QString &table) {
        static const QRegularExpression others(QStringLiteral("^(ip6|bridge|arp|netdev) "));
        if (others.match(table).hasMatch())
            return true;
        static const QStringList tables = {QStringLiteral("ip filter"), QStringLiteral("ip raw"),
                                           QStringLiteral("ip mangle"), QStringLiteral("ip nat"),
                                           QStringLiteral("ip security")};
        return hasIptables && tables.contains(table);
    };
    for (const QJsonValue &value : objects) {
        const QJsonObject chain = value.toObject().value(QStringLiteral("chain")).toObject();
        const QString table = tableOf(chain);
        if (chain.isEmpty() || isElsewhere(table))
            continue;
        Chain added;
        added.table = table;
        added.name = chain.value(QStringLiteral("name")).toString();
        added.isBase = chain.value(QStringLiteral("hook")).toString() == u"input"
            && chain.value(QStringLiteral("type")).toString() == u"filter";
        added.drops = chain.value(QStringLiteral("policy")).toString() == u"drop";
        m_chains.append(added);
    }
    for (const QJsonValue &value : objects) {
        const QJsonObject rule = value.toObject().value(QStringLiteral("rule")).toObject();
        const QString name = rule.value(QStringLiteral("chain")).toString();
        const auto chain = std::find_if(m_chains.begin(), m_chains.end(), [&](const Chain &known) {
            return known.table == tableOf(rule) && known.name == name;
        });
        if (!rule.isEmpty() && chain != m_chains.end())
            chain->rules += reader.read(rule);
    }
}

} // namespace Doctor
