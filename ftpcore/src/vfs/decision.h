// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_DECISION_H
#define QFTP_VFS_DECISION_H

#include "protocol/glob.h"
#include "vfs/mounttable.h"
#include "vfs/namecase.h"
#include "vfs/pathpattern.h"

namespace QFtp::Internal {

/// Whether a user may do something to a path, and which setting decided it.
struct Decision
{
    enum class Source { ControlBytes, RefusedName, OnTheWay, Rule, Mount, User };

    std::optional<ErrorKind> refusal; ///< nothing: it is allowed
    Permissions granted;
    Source source = Source::User;
    qsizetype index = 0; ///< index of the rule or the pattern that decided
    QFtpPath mount;      ///< the mount that decided
};

/// The access rules of one user. Thread: any.
class AccessRules
{
public:
    explicit AccessRules(const QFtpUser &user);

    /// The only function that decides.
    Decision decide(const MountTable &mounts, const QFtpPath &path, Permissions needed) const;
    /// Whether any path below \a path allows less than \a needed.
    bool restrictsBelow(const QFtpPath &path, Permissions needed) const;
    /// Whether listings omit \a name.
    bool hides(const QByteArray &name) const;
    /// Describes \a decision for people: which setting decided, and what it grants.
    QString describe(const Decision &decision) const;

private:
    const QFtpUser &m_user;
    const NameCase m_case;
    QList<PathPattern> m_patterns; // patterns of m_user.rules
    std::vector<Glob> m_refusedNames;
    std::vector<Glob> m_hiddenNames;
};

} // namespace QFtp::Internal

#endif
