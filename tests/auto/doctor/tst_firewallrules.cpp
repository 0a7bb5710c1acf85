// SPDX-License-Identifier: MIT
#include "doctor/firewallrules.h"
#include "testregistry.h"

#include <QtTest/QtTest>

using Doctor::FirewallRules;
using Verdict = FirewallRules::Verdict;

/// Which ports the rules of nftables and iptables let through.
class TestFirewallRules : public QObject
{
    Q_OBJECT

    static QString text(const FirewallRules &rules, Verdict verdict)
    {
        QStringList result;
        for (const auto &ports : rules.portsWith(verdict, 2000, 2100))
            result += ports.first == ports.last
                ? QString::number(ports.first)
                : QStringLiteral("%1-%2").arg(ports.first).arg(ports.last);
        return result.join(u' ');
    }

    static QByteArray nftRule(const char *chain, const QByteArray &expressions)
    {
        return QByteArray("{'rule':{'family':'inet','table':'t','chain':'") + chain + "','expr':["
            + expressions + "]}}";
    }

    // ' stands for ".
    static QByteArray nft(const QByteArrayList &rules, const char *policy = "drop")
    {
        QByteArray text =
            QByteArray("{'nftables':[{'metainfo':{'version':'1.0.6'}},"
                       "{'chain':{'family':'inet','table':'t','name':'in','type':'filter',"
                       "'hook':'input','prio':0,'policy':'")
            + policy + "'}},{'chain':{'family':'inet','table':'t','name':'other'}},"
            + "{'set':{'family':'inet','table':'t','name':'s','type':'inet_service','elem':[2001,"
            + "{'range':[2050,2060]}]}}," + rules.join(',') + "]}";
        return text.replace('\'', '"');
    }

private Q_SLOTS:
    void nftables_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("unclear");
        const QByteArray accept = "{'accept':null}";
        const auto port = [](const QByteArray &right, const char *op = "==") {
            return QByteArray("{'match':{'op':'") + op
                + "','left':{'payload':{'protocol':'tcp','field':'dport'}},'right':" + right
                + "}},";
        };
        const QByteArray state =
            "{'match':{'op':'in','left':{'ct':{'key':'state'}},'right':['established']}},";
        const QByteArray loopback =
            "{'match':{'op':'==','left':{'meta':{'key':'iifname'}},'right':'lo'}},";
        const QByteArray sender = "{'match':{'op':'==','left':{'payload':{'protocol':'ip',"
                                  "'field':'saddr'}},'right':'192.0.2.7'}},";
        const QByteArray udp =
            "{'match':{'op':'==','left':{'meta':{'key':'l4proto'}},'right':'udp'}},";
        const QByteArray counter = "{'counter':{'packets':0,'bytes':0}},";
        const auto row = [](const char *name, const QByteArray &text, const char *open,
                            const char *unclear = "") {
            QTest::newRow(name) << text << QString::fromLatin1(open)
                                << QString::fromLatin1(unclear);
        };
        row("nothing", "not JSON", "2000-2100");
        row("no rule", nft({nftRule("other", accept)}), "");
        row("all", nft({nftRule("in", counter + accept)}), "2000-2100");
        row("replies only", nft({nftRule("in", state + accept)}), "");
        row("loopback only", nft({nftRule("in", loopback + accept)}), "");
        row("another protocol", nft({nftRule("in", udp + accept)}), "");
        row("a port", nft({nftRule("in", port("2001") + counter + accept)}), "2001");
        row("a range", nft({nftRule("in", port("{'range':[2050,3000]}") + accept)}), "2050-2100");
        row("a set",
            nft({nftRule("in", port("{'set':[2000,2001,{'range':[2099,2200]}]}") + accept)}),
            "2000-2001 2099-2100");
        row("a named set", nft({nftRule("in", port("'@s'") + accept)}), "2001 2050-2060");
        row("not this port", nft({nftRule("in", port("2001", "!=") + accept)}), "", "2000-2100");
        row("dropped before",
            nft({nftRule("in", port("2001") + "{'reject':null}"), nftRule("in", accept)}),
            "2000 2002-2100");
        row("jump",
            nft({nftRule("in", port("2001") + "{'jump':{'target':'other'}}"),
                 nftRule("other", accept)}),
            "2001");
        row("return",
            nft({nftRule("in", "{'jump':{'target':'other'}}"), nftRule("other", "{'return':null}"),
                 nftRule("other", accept)}),
            "");
        row("goto does not return",
            nft({nftRule("in", "{'goto':{'target':'other'}}"), nftRule("in", accept)}), "");
        row("a loop", nft({nftRule("in", "{'jump':{'target':'in'}}"), nftRule("in", accept)}), "",
            "2000-2100");
        row("some senders", nft({nftRule("in", sender + accept)}), "", "2000-2100");
        row("some senders, then all", nft({nftRule("in", sender + accept), nftRule("in", accept)}),
            "2000-2100");
        row("a map",
            nft({nftRule("in",
                         "{'vmap':{'key':{'payload':{'protocol':'tcp','field':'dport'}},"
                         "'data':{'set':[[2001,{'accept':null}],[2002,{'drop':null}]]}}}")}),
            "2001");
        row("what nobody knows", nft({nftRule("in", "{'xt':null}," + accept)}), "", "2000-2100");
        row("policy accept", nft({nftRule("in", port("2001") + "{'drop':null}")}, "accept"),
            "2000 2002-2100");
    }
    void nftables()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, open);
        QFETCH(QString, unclear);
        FirewallRules firewall;
        firewall.addNft(rules);
        QCOMPARE(text(firewall, Verdict::Open), open);
        QCOMPARE(text(firewall, Verdict::Unclear), unclear);
    }

    void iptables_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("unclear");
        const auto row = [](const char *name, const QByteArray &rules, const char *open,
                            const char *unclear = "") {
            QTest::newRow(name) << "*filter\n:INPUT DROP [0:0]\n:own - [0:0]\n" + rules
                    + "\nCOMMIT\n*nat\n:INPUT ACCEPT [0:0]\n-A INPUT -j DROP\nCOMMIT\n"
                                << QString::fromLatin1(open) << QString::fromLatin1(unclear);
        };
        row("no rule", "", "");
        row("a port", "-A INPUT -p tcp -m tcp --dport 2001 -j ACCEPT", "2001");
        row("ports", "-A INPUT -p tcp -m multiport --dports 2001,2050:2060 -j ACCEPT",
            "2001 2050-2060");
        row("another protocol", "-A INPUT -p udp -m udp --dport 2001 -j ACCEPT", "");
        row("replies only", "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT", "");
        row("new ones", "-A INPUT -m state --state NEW -j ACCEPT", "2000-2100");
        row("loopback", "-A INPUT -i lo -j ACCEPT", "");
        row("a chain", "-A INPUT -j own\n-A own -p tcp --dport 2001 -j ACCEPT\n-A own -j RETURN",
            "2001");
        row("a comment", "-A INPUT -p tcp --dport 2001 -m comment --comment \"-j DROP\" -j ACCEPT",
            "2001");
        row("some senders", "-A INPUT -s 192.0.2.0/24 -j ACCEPT", "", "2000-2100");
        row("the opposite", "-A INPUT -p tcp ! --dport 2001 -j ACCEPT", "", "2000-2100");
        row("a log", "-A INPUT -j LOG --log-prefix \"in: \"\n-A INPUT -j ACCEPT", "2000-2100");
    }
    void iptables()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, open);
        QFETCH(QString, unclear);
        FirewallRules firewall;
        firewall.addIptables(rules);
        QCOMPARE(text(firewall, Verdict::Open), open);
        QCOMPARE(text(firewall, Verdict::Unclear), unclear);
    }

    // Two firewalls: what one of them blocks is blocked.
    void both()
    {
        FirewallRules firewall;
        firewall.addNft(nft({nftRule("in", "{'accept':null}")}));
        firewall.addIptables(
            "*filter\n:INPUT DROP [0:0]\n-A INPUT -p tcp --dport 2001 -j ACCEPT\n");
        QCOMPARE(text(firewall, Verdict::Open), QStringLiteral("2001"));
    }
};

QFTP_TEST("firewallrules", TestFirewallRules)
#include "tst_firewallrules.moc"
