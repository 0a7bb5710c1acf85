// SPDX-License-Identifier: MIT
// Reads the rules of nftables, as "nft -j list ruleset" prints them.
#include "doctor/firewallrules.h"

#include <algorithm>
#include <QtCore/qhash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

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
            {QStringLiteral("jump"), Action::Jump},     {QStringLiteral("goto"), Action::Goto}};
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
        const bool isNegated = match.value(QStringLiteral("op")).toString() == u"!=";
        if (isTcpPort(left) && !isNegated) {
            for (const QJsonValue &value : values(right))
                rule->ports.append(portsOf(value));
            return;
        }
        Fit fit = fitOf(left, values(right));
        if (isNegated && fit != Fit::Unknown)
            fit = fit == Fit::Yes ? Fit::No : Fit::Yes;
        restrict(isTcpPort(left) ? Fit::Unknown : fit, rule);
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
        if (isKey("ct", {QStringLiteral("state")}))
            return has(u"new") ? Fit::Yes : Fit::No;
        if (isKey("meta", {QStringLiteral("l4proto")})
            || (protocol.startsWith(QStringLiteral("ip")) && field == u"protocol")
            || field == u"nexthdr")
            return has(u"tcp") ? Fit::Yes : Fit::No;
        if (isKey("meta", {QStringLiteral("iifname"), QStringLiteral("iif")}))
            return right.size() == 1 && has(u"lo") ? Fit::No : Fit::Unknown;
        if (isKey("meta", {QStringLiteral("nfproto"), QStringLiteral("protocol")}))
            return has(u"ipv4") || has(u"ip") ? Fit::Yes : Fit::No;
        if (protocol == u"udp" || protocol.startsWith(QStringLiteral("icmp"))
            || protocol == u"sctp")
            return Fit::No;
        return Fit::Unknown;
    }

    static Rules::Ports portsOf(const QJsonValue &value)
    {
        const QJsonArray range = value.toObject().value(QStringLiteral("range")).toArray();
        if (range.size() == 2)
            return {range.at(0).toInt(), range.at(1).toInt()};
        const QJsonValue element =
            value.toObject().value(QStringLiteral("elem")).toObject().value(QStringLiteral("val"));
        const int port = element.isUndefined() ? value.toInt(-1) : element.toInt(-1);
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

void FirewallRules::addNft(const QByteArray &json)
{
    const QJsonArray objects =
        QJsonDocument::fromJson(json).object().value(QStringLiteral("nftables")).toArray();
    Reader reader(objects);
    const auto isOfIptables = [](const QString &table) {
        static const QStringList tables = {QStringLiteral("ip filter"), QStringLiteral("ip raw"),
                                           QStringLiteral("ip mangle"), QStringLiteral("ip nat"),
                                           QStringLiteral("ip security")};
        return tables.contains(table);
    };
    for (const QJsonValue &value : objects) {
        const QJsonObject chain = value.toObject().value(QStringLiteral("chain")).toObject();
        const QString table = tableOf(chain);
        if (chain.isEmpty() || isOfIptables(table) || table.startsWith(QStringLiteral("ip6 ")))
            continue;
        Chain added;
        added.table = table;
        added.name = chain.value(QStringLiteral("name")).toString();
        added.isBase = chain.value(QStringLiteral("hook")).toString() == u"input"
            && chain.value(QStringLiteral("type")).toString() == u"filter";
        added.priority = chain.value(QStringLiteral("prio")).toInt();
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
