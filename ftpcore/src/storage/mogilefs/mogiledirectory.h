// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_MOGILEDIRECTORY_H
#define QFTP_STORAGE_MOGILEFS_MOGILEDIRECTORY_H

#include "storage/mogilefs/keypages.h"

#include <QtCore/qset.h>

namespace QFtp::Internal::Mogile {

/// An entry of whose size and time nothing is known yet.
QFtpEntry makeEntry(QFtpEntry::Type type, const QByteArray &name, const QByteArray &group);

/// A directory of MogileFS: first those that are known by name, then what keys tell.
class Directory : public QFtpDirectory
{
public:
    /// Names of directories, with what their group is shown as.
    using Named = std::map<QByteArray, QByteArray>;

    /// \a place holds \a named; \a prefix is what names of keys begin with.
    Directory(std::shared_ptr<Cluster> cluster, const Place &place, Named named,
              const QByteArray &prefix);

    /// Gets the first page, which tells whether there is any key. Errors: as of KeyPages.
    QFtpResult<void> begin();
    bool hasKeys() const { return m_hasKeys; }

    QFtpResult<bool> next(QFtpEntry *entry) override;
    bool isCutShort() const override { return m_isCutShort; }

private:
    QFtpResult<void> readPage();
    void addKey(const QByteArray &key);
    QFtpResult<void> addSizes();

    const std::shared_ptr<Cluster> m_cluster;
    const Place m_place;
    const Named m_named;
    const QByteArray m_above; // what all keys here begin with
    KeyPages m_pages;
    QList<QFtpEntry> m_entries; // of the page
    qsizetype m_next = 0;
    QByteArray m_lastDirectory; // that keys told of
    QByteArray m_skipped;       // what the next page should be behind of; empty: nothing
    bool m_maySkip = true;
    qint64 m_shown = 0;
    bool m_hasKeys = false;
    bool m_isCutShort = false;
};

} // namespace QFtp::Internal::Mogile

#endif
