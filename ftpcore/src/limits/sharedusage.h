// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_SHAREDUSAGE_H
#define QFTP_LIMITS_SHAREDUSAGE_H

#include "limits/usagebook.h"

#include <QFtpServer/qftpresult.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// What the nodes of a cluster know together about what places hold: see UsageLedger, also for
/// keys. It belongs to the lease of a node, and ends with it.
///
/// Thread: any. Blocking: waits for the answer, for at most a few seconds, unless noted.
/// Errors: Unavailable (see the detail).
class SharedUsage
{
public:
    struct Place
    {
        std::optional<Usage> stored; ///< nothing: it has to be counted
        Usage promised;              ///< to running uploads
    };
    using Places = QHash<QByteArray, Place>;
    /// A change that has begun. Others that concern its files wait for its end.
    struct Change
    {
        quint64 id = 0;
        Places places; ///< those that its files are in; promised is not set
    };
    /// By how much what places hold has changed; nothing: they have to be counted.
    using Changes = QHash<QByteArray, std::optional<Usage>>;
    /// A limit that would be exceeded.
    struct Shortage
    {
        qsizetype limit = 0; ///< its index
        Usage used;          ///< what is stored and promised
        bool isFinal = true; ///< other servers promise nothing that they could give back
    };

    virtual ~SharedUsage() = default;

    /// Whether the nodes share the place of \a key: they do if it has a name.
    static bool covers(const QByteArray &key) { return key.startsWith(NamedPlace); }

    /// Waits until nobody else changes \a keys. \a isAlone: nor anything at or below them.
    /// Errors: Busy: \a stop was requested, or others have been changing them for minutes.
    virtual QFtpResult<Change> beginChange(const QList<QByteArray> &keys, bool isAlone,
                                           const std::stop_token &stop) = 0;
    /// \a below: places at or below these keys have to be counted, too. Returns at once.
    virtual void endChange(quint64 id, const Changes &changes,
                           const QList<QByteArray> &below = {}) = 0;
    /// Notes that there are such places, too.
    virtual QFtpResult<Places> usage(const QList<QByteArray> &places) = 0;
    /// Sets what \a place holds. It has been counted in the change \a id, alone.
    virtual QFtpResult<void> setStored(quint64 id, const QByteArray &place,
                                       const Usage &stored) = 0;
    /// Promises \a more in \a places, unless it returns a limit that would be exceeded.
    /// Errors: Busy: a place has to be counted.
    virtual QFtpResult<std::optional<Shortage>> reserve(const QList<QByteArray> &places,
                                                        const QList<QuotaLimit> &limits,
                                                        const Usage &more) = 0;
    /// Takes back a promise. Returns at once.
    virtual void release(const QList<QByteArray> &places, const Usage &reserved) = 0;
};

} // namespace QFtp::Internal

#endif
