// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_OPENUPLOADS_H
#define QFTP_LIMITS_OPENUPLOADS_H

#include "limits/usagebook.h"

#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// An upload that is not stored yet, and the keys under which its file may be: a rename of a
/// directory adds one.
struct OpenUpload
{
    QList<QByteArray> keys; ///< the last one is where it will be
};

/// The files that are being written, and what each of them takes now. For keys, see UsageLedger.
///
/// Thread: any.
class OpenUploads
{
public:
    /// \a now: what the file takes, if that is known.
    void add(const std::shared_ptr<OpenUpload> &upload, const QByteArray &key,
             std::optional<Usage> now);
    void remove(const std::shared_ptr<OpenUpload> &upload);
    QList<QByteArray> keysOf(const std::shared_ptr<OpenUpload> &upload);
    /// The keys at or below \a key.
    QList<QByteArray> keysBelow(const QByteArray &key);
    /// Whether nobody else is writing the file \a key.
    bool isOnly(const std::shared_ptr<OpenUpload> &upload, const QByteArray &key);
    /// What is known about a file that is being written.
    std::optional<Usage> usage(const QByteArray &key);
    void setUsage(const QByteArray &key, const Usage &usage);
    /// Sets what all files at or below \a place take: those that \a now lacks, nothing. Returns by
    /// how much that differs from before.
    QHash<QByteArray, Usage> setUsages(const QByteArray &place,
                                       const QHash<QByteArray, Usage> &now);
    /// Files at or below \a from have moved to \a to. The caller is alone in the gates.
    void move(const QByteArray &from, const QByteArray &to);

private:
    struct File
    {
        std::optional<Usage> usage;
        QList<std::shared_ptr<OpenUpload>> uploads;
    };

    std::mutex m_mutex;
    QHash<QByteArray, File> m_files;
};

/// Whether the file \a key is \a place, or in it.
inline bool isInPlace(const QByteArray &key, const QByteArray &place)
{
    return key.startsWith(place) && (key.size() == place.size() || key.at(place.size()) == '/');
}

} // namespace QFtp::Internal

#endif
