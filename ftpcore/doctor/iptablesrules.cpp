// SPDX-License-Identifier: MIT
// Reads the rules of iptables, as iptables-save prints them.
#include "doctor/firewallrules.h"

#include <algorithm>
#include <QtCore/qprocess.h>

namespace Doctor {

namespace {

using Rules = FirewallRules;
using Rule = Rules::Rule;
using Action = Rule::Action;

QList<Rules::Ports> portsOf(const QString &text)
{
    QList<Rules::Ports> result;
    for (const QString &part : text.split(u',')) {
        const QStringList ends = part.split(u':');
        result.append({ends.first().toInt(), ends.last().isEmpty() ? 65535 : ends.last().toInt()});
    }
    return result;
}

bool isHarmless(const QString &target)
{
    static const QStringList known = {QStringLiteral("LOG"),   QStringLiteral("NFLOG"),
                                      QStringLiteral("MARK"),  QStringLiteral("CONNMARK"),
                                      QStringLiteral("TRACE"), QStringLiteral("SET")};
    return known.contains(target);
}

void addTarget(const QString &target, Rule *rule)
{
    if (target == u"ACCEPT")
        rule->action = Action::Accept;
    else if (target == u"DROP" || target == u"REJECT")
        rule->action = Action::Drop;
    else if (target == u"RETURN")
        rule->action = Action::Return;
    else if (!isHarmless(target))
        rule->action = Action::Jump; // or something like NFQUEUE, which is no chain
    rule->target = target;
}

// Returns how many words \a word takes besides itself, or -1: it is not known.
int addWord(const QString &word, const QString &value, Rule *rule)
{
    static const QStringList harmless = {QStringLiteral("--comment"),
                                         QStringLiteral("--log-prefix"),
                                         QStringLiteral("--reject-with")};
    if (word == u"-p") {
        rule->isNever = rule->isNever || (value != u"tcp" && value != u"all");
    } else if (word == u"--dport" || word == u"--dports") {
        rule->ports = portsOf(value);
    } else if (word == u"-i") {
        rule->isNever = rule->isNever || value == u"lo";
        rule->isUncertain = rule->isUncertain || value != u"lo";
    } else if (word == u"--ctstate" || word == u"--state") {
        rule->isNever = rule->isNever || !value.split(u',').contains(QStringLiteral("NEW"));
    } else if (word == u"--dst-type") {
        rule->isNever = rule->isNever || value != u"LOCAL"; // packets for this computer
    } else if (word == u"-j") {
        addTarget(value, rule);
    } else if (word == u"-g") {
        rule->action = Action::Goto;
        rule->target = value;
    } else if (word == u"-m") {
        static const QStringList known = {QStringLiteral("addrtype"),  QStringLiteral("tcp"),
                                          QStringLiteral("multiport"), QStringLiteral("conntrack"),
                                          QStringLiteral("comment"),   QStringLiteral("state"),
                                          QStringLiteral("udp"),       QStringLiteral("icmp")};
        rule->isUncertain = rule->isUncertain || !known.contains(value);
    } else if (!harmless.contains(word)) {
        return -1;
    }
    return 1;
}

Rule ruleOf(const QStringList &words)
{
    Rule rule;
    for (qsizetype i = 2; i < words.size(); ++i) {
        if (words.at(i) == u"!") { // what follows is the opposite
            // Not the first packet of a connection.
            const bool isFlags =
                words.value(i + 1) == u"--tcp-flags" || words.value(i + 1) == u"--syn";
            rule.isNever = rule.isNever || isFlags;
            rule.isUncertain = true;
            i += words.value(i + 1) == u"--tcp-flags" ? 3 : isFlags ? 1 : 2;
            continue;
        }
        const int taken = addWord(words.at(i), words.value(i + 1), &rule);
        if (taken < 0)
            rule.isUncertain = true;
        i += qMax(0, taken);
    }
    return rule;
}

} // namespace

void FirewallRules::addIptables(const QByteArray &text)
{
    const QString table = QStringLiteral("iptables");
    const auto find = [&](const QString &name) {
        return std::find_if(m_chains.begin(), m_chains.end(), [&](const Chain &chain) {
            return chain.table == table && chain.name == name;
        });
    };
    bool isFilter = false;
    for (const QByteArray &bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.startsWith(u'*'))
            isFilter = line == u"*filter";
        if (!isFilter)
            continue;
        if (line.startsWith(u':')) {
            const QStringList words = line.mid(1).split(u' ');
            Chain chain;
            chain.table = table;
            chain.name = words.value(0);
            chain.isBase = chain.name == u"INPUT";
            chain.drops = words.value(1) == u"DROP";
            m_chains.append(chain);
        } else if (line.startsWith(QStringLiteral("-A "))) {
            const QStringList words = QProcess::splitCommand(line);
            if (const auto chain = find(words.value(1)); chain != m_chains.end())
                chain->rules.append(ruleOf(words));
        }
    }
}

} // namespace Doctor
