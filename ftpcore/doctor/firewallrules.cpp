// SPDX-License-Identifier: MIT
#include "doctor/firewallrules.h"

#include <algorithm>
#include <optional>
#include <set>

namespace Doctor {

namespace {

using Rules = FirewallRules;
using Action = Rules::Rule::Action;
using Verdict = Rules::Verdict;

/// Follows one packet through the chains of a table.
class Walk
{
public:
    Walk(const QList<Rules::Chain> &chains, int port) : m_chains(chains), m_port(port) { }

    Verdict enter(const Rules::Chain &base)
    {
        return settled(walk(base, 0).value_or(base.drops ? Verdict::Blocked : Verdict::Open),
                       false);
    }

private:
    bool mayConcern(const Rules::Rule &rule) const
    {
        return !rule.isNever
            && (rule.ports.isEmpty()
                || std::any_of(rule.ports.begin(), rule.ports.end(), [this](const auto &ports) {
                       return ports.first <= m_port && m_port <= ports.last;
                   }));
    }

    const Rules::Chain *find(const Rules::Chain &from, const QString &name) const
    {
        const auto found = std::find_if(m_chains.begin(), m_chains.end(), [&](const auto &chain) {
            return chain.table == from.table && chain.name == name;
        });
        return found == m_chains.end() ? nullptr : &*found;
    }

    // Unset: the packet returns from the chain.
    std::optional<Verdict> walk(const Rules::Chain &chain, int depth)
    {
        constexpr int MaximumSteps = 100'000;
        for (const Rules::Rule &rule : chain.rules) {
            if (!mayConcern(rule))
                continue;
            if (++m_steps > MaximumSteps)
                return Verdict::Unclear;
            const auto result = apply(rule, chain, depth);
            if (!result.isEnd)
                continue;
            if (!rule.isUncertain)
                return result.verdict;
            // Whether it concerns the packet is not known. If both ways end alike, it is.
            m_doubts.insert(result.verdict.value_or(Verdict::Unclear));
        }
        return std::nullopt;
    }

    struct Step
    {
        bool isEnd = false; // of the walk through this chain
        std::optional<Verdict> verdict;
    };

    Step apply(const Rules::Rule &rule, const Rules::Chain &chain, int depth)
    {
        switch (rule.action) {
        case Action::None:
            return {};
        case Action::Accept:
            return {true, settled(Verdict::Open, rule.isUncertain)};
        case Action::Drop:
            return {true, settled(Verdict::Blocked, rule.isUncertain)};
        case Action::Return:
            return {true, std::nullopt};
        case Action::Unknown:
            return {true, Verdict::Unclear};
        case Action::Jump:
        case Action::Goto:
            break;
        }
        const Rules::Chain *target = depth < MaximumDepth ? find(chain, rule.target) : nullptr;
        const auto verdict = target ? walk(*target, depth + 1) : std::optional(Verdict::Unclear);
        return {verdict.has_value() || rule.action == Action::Goto, verdict};
    }

    // A verdict stands only if no doubtful rule before it would have given another one.
    Verdict settled(Verdict verdict, bool isUncertain) const
    {
        const bool isDoubtful = !isUncertain
            && std::any_of(m_doubts.begin(), m_doubts.end(),
                           [&](Verdict doubt) { return doubt != verdict; });
        return isDoubtful ? Verdict::Unclear : verdict;
    }

    static constexpr int MaximumDepth = 16; // as in the kernel

    const QList<Rules::Chain> &m_chains;
    const int m_port;
    int m_steps = 0;
    std::set<Verdict> m_doubts;
};

} // namespace

// A packet passes all base chains, and each can drop it.
Verdict FirewallRules::verdict(int port) const
{
    for (const Verdict bad : {Verdict::Blocked, Verdict::Unclear}) {
        if (chainWith(bad, port))
            return bad;
    }
    return Verdict::Open;
}

const FirewallRules::Chain *FirewallRules::chainWith(Verdict wanted, int port) const
{
    for (const Chain &chain : m_chains) {
        if (chain.isBase && Walk(m_chains, port).enter(chain) == wanted)
            return &chain;
    }
    return nullptr;
}

QList<FirewallRules::Ports> FirewallRules::portsWith(Verdict wanted, int first, int last) const
{
    std::set<int> starts = {first};
    for (const Chain &chain : m_chains) {
        for (const Rule &rule : chain.rules) {
            for (const Ports &ports : rule.ports) {
                starts.insert(ports.first);
                starts.insert(ports.last + 1);
            }
        }
    }
    QList<Ports> result;
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        if (*start < first || *start > last)
            continue;
        const auto next = std::next(start);
        const int end = next == starts.end() ? last : std::min(last, *next - 1);
        if (verdict(*start) != wanted)
            continue;
        if (!result.isEmpty() && result.last().last + 1 == *start)
            result.last().last = end;
        else
            result.append({*start, end});
    }
    return result;
}

bool FirewallRules::isMadeBy(const QString &tool) const
{
    return std::any_of(m_chains.begin(), m_chains.end(), [&](const Chain &chain) {
        return chain.name.startsWith(tool) || chain.table.endsWith(u' ' + tool);
    });
}

} // namespace Doctor
