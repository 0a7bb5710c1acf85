// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_USAGEFILES_H
#define QFTP_LIMITS_USAGEFILES_H

#include "limits/usagebook.h"

#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// A directory with a file for each place that is known exactly and does not change at the moment.
/// A file is removed before its place changes: what a crash leaves behind can be trusted.
///
/// Thread: any. Blocking: reads and writes the disk.
class UsageFiles
{
public:
    explicit UsageFiles(QString directory) : m_directory(std::move(directory)) { }

    const QString &directory() const { return m_directory; }
    bool exists(const QByteArray &place) const;
    /// Nothing: there is no file, or it is damaged.
    std::optional<Usage> read(const QByteArray &place) const;
    /// False: it can't be written.
    bool write(const QByteArray &place, const Usage &usage) const;
    /// False: it is still there.
    bool remove(const QByteArray &place) const;
    /// Removes the files of all places if somebody has asked for that with requestRecount(), and
    /// returns whether.
    bool takeRecount() const;
    /// Makes takeRecount() return true, even in another process. False: it can't be written.
    bool requestRecount() const;

private:
    QString fileOf(const QByteArray &place) const;
    QString recountFile() const;

    const QString m_directory;
};

} // namespace QFtp::Internal

#endif
