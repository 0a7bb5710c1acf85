// SPDX-License-Identifier: MIT
#ifndef DOCTOR_FIREWALLRULES_H
#define DOCTOR_FIREWALLRULES_H

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Doctor {

/// The rules of a packet filter, reduced to one question: may another computer open a TCP
/// connection to a port of this one?
class FirewallRules
{
public:
    struct Ports
    {
        int first = 0;
        int last = 65535;
    };

    struct Rule
    {
        /// Unknown: it decides in a way that nobody can tell here.
        enum class Action { None, Accept, Drop, Jump, Goto, Return, Unknown };

        bool isNever = false;     ///< concerns other packets
        bool isUncertain = false; ///< depends on something else, such as the sender's address
        QList<Ports> ports;       ///< empty: all
        Action action = Action::None;
        QString target; ///< the chain of Jump and Goto
    };

    struct Chain
    {
        QString table; ///< chains of different tables do not know each other
        QString name;
        bool isBase = false; ///< the packet enters here
        bool drops = false;  ///< what happens at its end, if it is a base
        QList<Rule> rules;
    };

    enum class Verdict {
        Open,
        Blocked,
        Unclear, ///< it depends on the sender, or on something that nobody understands here
    };

    /// Reads the output of "nft -j list ruleset". Tables of IPv6 are left out, and with \a
    /// hasIptables those that iptables makes. Text that is no such output has no rules.
    void addNft(const QByteArray &json, bool hasIptables = false);
    /// Reads the output of iptables-save.
    void addIptables(const QByteArray &text);

    Verdict verdict(int port) const;
    /// The base chain that gives \a verdict to \a port; null: none.
    const Chain *chainWith(Verdict verdict, int port) const;
    /// The ports between \a first and \a last with this verdict, as few ranges as possible.
    QList<Ports> portsWith(Verdict verdict, int first, int last) const;

    const QList<Chain> &chains() const { return m_chains; }
    bool isEmpty() const { return m_chains.isEmpty(); }
    /// Whether a tool of this name made rules, such as "ufw".
    bool isMadeBy(const QString &tool) const;

private:
    QList<Chain> m_chains;
};

} // namespace Doctor

#endif
