// SPDX-License-Identifier: MIT
#include "vfs/decision.h"

#include "base/logging.h"
#include "config/permissions.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

// Returns the pattern that matches one of the path's names; -1: none does.
qsizetype matchingName(const std::vector<Glob> &patterns, const QFtpPath &path)
{
    if (patterns.empty())
        return -1;
    const QList<QByteArray> names = path.relative().split('/');
    const auto found = std::find_if(patterns.begin(), patterns.end(), [&](const Glob &pattern) {
        return std::any_of(names.begin(), names.end(),
                           [&](const QByteArray &name) { return pattern.matches(name); });
    });
    return found == patterns.end() ? -1 : found - patterns.begin();
}

} // namespace

AccessRules::AccessRules(const QFtpUser &user) : m_user(user), m_case(user.mounts)
{
    for (const QFtpPathRule &rule : user.rules)
        m_patterns.append(PathPattern(m_case.key(rule.pattern)));
    for (const QByteArray &name : user.refusedNames)
        m_refusedNames.emplace_back(m_case.key(name));
    for (const QByteArray &name : user.hiddenNames)
        m_hiddenNames.emplace_back(m_case.key(name));
}

Decision AccessRules::decide(const MountTable &mounts, const QFtpPath &path,
                             Permissions needed) const
{
    using Source = Decision::Source;
    Decision decision;
    if (path.hasControlBytes()) {
        decision.source = Source::ControlBytes;
        decision.refusal = ErrorKind::NameNotAllowed;
        return decision;
    }
    const QFtpPath key = m_case.key(path);
    if (const qsizetype pattern = matchingName(m_refusedNames, key); pattern >= 0) {
        decision.source = Source::RefusedName;
        decision.index = pattern;
        decision.refusal = ErrorKind::NameNotAllowed;
        return decision;
    }
    // Mount points and the directories above them stay as they are: others may share them.
    constexpr Permissions Changing = Permissions(Permission::Delete) | Permission::Rename
        | Permission::RemoveDirectory | Permission::SetAttributes;
    if (needed.testAnyFlags(Changing) && mounts.isOnTheWay(path)) {
        decision.source = Source::OnTheWay;
        decision.refusal = ErrorKind::PermissionDenied;
        return decision;
    }
    const auto rule =
        std::find_if(m_patterns.begin(), m_patterns.end(),
                     [&](const PathPattern &pattern) { return pattern.matches(key); });
    const QFtpMount *mount = mounts.find(path);
    decision.granted = m_user.permissions;
    if (rule != m_patterns.end()) {
        decision.source = Source::Rule;
        decision.index = rule - m_patterns.begin();
        decision.granted = m_user.rules.at(decision.index).permissions;
    } else if (mount && mount->permissions) {
        decision.source = Source::Mount;
        decision.mount = mount->path;
        decision.granted = *mount->permissions;
    }
    // A user may not even enter a directory that grants nothing.
    if ((decision.granted & needed) != needed || !decision.granted)
        decision.refusal = ErrorKind::PermissionDenied;
    return decision;
}

bool AccessRules::restrictsBelow(const QFtpPath &path, Permissions needed) const
{
    const QFtpPath key = m_case.key(path);
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        if (m_patterns.at(i).reachesBelow(key)
            && (m_user.rules.at(i).permissions & needed) != needed)
            return true;
    }
    return false;
}

bool AccessRules::hides(const QByteArray &name) const
{
    const QByteArray key = m_case.key(name);
    return std::any_of(m_hiddenNames.begin(), m_hiddenNames.end(),
                       [&](const Glob &pattern) { return pattern.matches(key); });
}

QString AccessRules::describe(const Decision &decision) const
{
    const QString granted = permissionNames(decision.granted).join(QStringLiteral(", "));
    switch (decision.source) {
    case Decision::Source::ControlBytes:
        return QStringLiteral("the name contains CR, LF or NUL");
    case Decision::Source::RefusedName:
        return QStringLiteral("refusedNames: \"%1\"")
            .arg(printable(m_user.refusedNames.at(decision.index)));
    case Decision::Source::OnTheWay:
        return QStringLiteral("mount points and the directories above them stay as they are");
    case Decision::Source::Rule:
        return QStringLiteral("rule %1, path = \"%2\": %3")
            .arg(decision.index + 1)
            .arg(printable(m_user.rules.at(decision.index).pattern), granted);
    case Decision::Source::Mount:
        return QStringLiteral("mounts.\"%1\": %2")
            .arg(printable(decision.mount.toByteArray()), granted);
    case Decision::Source::User:
        break;
    }
    return QStringLiteral("the user's permissions: ") + granted;
}

} // namespace QFtp::Internal
