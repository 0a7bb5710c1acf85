// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_MOGILEDIRECTORY_H
#define QFTP_MOGILEFS_MOGILEDIRECTORY_H

#include "keypages.h"

#include <QtCore/qset.h>

namespace QFtp::Internal::Mogile {

/// An entry whose size and time are not known yet.
QFtpEntry makeEntry(QFtpEntry::Type type, const QByteArray &name, const QByteArray &group);

/// A directory of MogileFS. Lists the directories known by name first, then what the keys contain.
class Directory : public QFtpDirectory
{
public:
    /// Names of directories, each with the group that listings show.
    using Named = std::map<QByteArray, QByteArray>;

    /// \a place contains \a named. Only keys whose names begin with \a prefix are listed.
    Directory(std::shared_ptr<Cluster> cluster, const Place &place, Named named,
              const QByteArray &prefix);

    /// Gets the first page, which shows whether there are any keys. Errors: those of KeyPages.
    QFtpResult<void> begin();
    bool hasKeys() const { return m_hasKeys; }

    QFtpResult<bool> next(QFtpEntry *entry) override;
    void setNamesOnly() override { m_namesOnly = true; }
    bool isCutShort() const override { return m_isCutShort; }

private:
    QFtpResult<void> readPage();
    void addKey(const QByteArray &key);
    QFtpResult<void> addSizes();

    const std::shared_ptr<Cluster> m_cluster;
    const Place m_place;
    const Named m_named;
    const QByteArray m_above; // the prefix of all keys here
    KeyPages m_pages;
    QList<QFtpEntry> m_entries; // of the current page
    qsizetype m_next = 0;
    qsizetype m_sized = 0; // entries before this have their size, if there is one
    bool m_namesOnly = false;
    QByteArray m_lastDirectory; // the last one that came from a key
    QByteArray m_skipped;       // the prefix that the next page skips; empty: none
    bool m_maySkip = true;
    qint64 m_shown = 0;
    bool m_hasKeys = false;
    bool m_isCutShort = false;
};

} // namespace QFtp::Internal::Mogile

#endif
