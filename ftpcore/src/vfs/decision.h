// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_DECISION_H
#define QFTP_VFS_DECISION_H

#include "vfs/mounttable.h"
#include "vfs/pathpattern.h"

namespace QFtp::Internal {

/// Whether a user may do something to a path, and what made it so.
struct Decision
{
    enum class Source { ControlBytes, RefusedName, OnTheWay, Rule, Mount, User };

    std::optional<ErrorKind> refusal; ///< nothing: he may
    Permissions granted;
    Source source = Source::User;
    qsizetype index = 0; ///< of the rule or the pattern that made it
    QFtpPath mount;      ///< the mount that made it
};

/// The rules of one user. Thread: any.
class AccessRules
{
public:
    explicit AccessRules(const QFtpUser &user);

    /// The one function that decides.
    Decision decide(const MountTable &mounts, const QFtpPath &path, Permissions needed) const;
    /// Whether somewhere below \a path less is allowed than \a needed.
    bool restrictsBelow(const QFtpPath &path, Permissions needed) const;
    /// Whether listings leave \a name out.
    bool hides(const QByteArray &name) const;
    /// \a decision for people: which setting made it, and what it grants.
    QString describe(const Decision &decision) const;

private:
    const QFtpUser &m_user;
    QList<PathPattern> m_patterns; // of m_user.rules
};

} // namespace QFtp::Internal

#endif
