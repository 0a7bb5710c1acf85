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
    /// Whether the directory exists.
    bool isThere() const;
    /// Creates the directory. False: it can't be written.
    bool create() const;
    bool exists(const QByteArray &place) const;
    /// Nothing: there is no file, it is damaged, or a recount was requested after it was written.
    std::optional<Usage> read(const QByteArray &place) const;
    /// \a generation: see there. False: it can't be written.
    bool write(const QByteArray &place, const Usage &usage, const QByteArray &generation) const;
    /// False: it is still there.
    bool remove(const QByteArray &place) const;
    /// Makes the files that exist now worthless, for other processes too. False: that can't be
    /// noted.
    bool requestRecount() const;
    /// Changes with each requestRecount(). Files with another one are worthless.
    QByteArray generation() const;

private:
    QString fileOf(const QByteArray &place) const;
    QString recountFile() const;

    const QString m_directory;
};

} // namespace QFtp::Internal

#endif
