// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_TOMLDOCUMENT_H
#define QFTP_CONFIG_TOMLDOCUMENT_H

#include "config/tomlscanner.h"

namespace QFtp::Internal {

/// Returns a dotted key, such as users."ann b".root.
QByteArray keyText(const QStringList &parts);

/// Edits the text of a TOML file in place: comments, blanks, order and everything else stay
/// unchanged.
///
/// A path names a key or a table by its parts, such as {"users", "ann", "root"}. An array of tables
/// has a path; the keys and tables in it have none.
class TomlDocument
{
public:
    /// \a text must be valid TOML. Otherwise edits may break more of it, but nothing worse happens.
    explicit TomlDocument(QByteArray text);

    const QByteArray &text() const { return m_text; }
    /// Sets a key to \a value, which is TOML. A missing key is added in the form that its table
    /// has: below a header, with dots, or between braces. A missing table gets a header.
    void set(const QStringList &path, const QByteArray &value);
    /// Adds a missing table, without keys.
    void addTable(const QStringList &path);
    /// Removes a key, or a table and everything below it.
    void remove(const QStringList &path);

private:
    using Entry = TomlLayout::Entry;
    using Section = TomlLayout::Section;

    void scan();
    qsizetype lineBegin(qsizetype position) const;
    void replace(qsizetype begin, qsizetype end, const QByteArray &with);
    void setEntry(const Entry &entry, const QByteArray &value);
    void insertLine(qsizetype position, const QByteArray &line);
    bool addWithin(const QStringList &path, const QByteArray &value);
    bool addBetweenBraces(qsizetype depth, const QStringList &path, const QByteArray &value);
    bool addWithDots(qsizetype depth, const QStringList &path, const QByteArray &value);
    bool addBelowHeader(const QStringList &path, const QByteArray &value);
    void addAtTop(const QByteArray &line);
    QByteArray indentation(const Section &section) const;
    void addHeader(const QStringList &path);
    void removeInline(qsizetype index);
    void removeLines(qsizetype begin, qsizetype end);

    QByteArray m_text;
    QByteArray m_lineBreak;
    QList<Section> m_sections;
    QList<Entry> m_entries;
};

} // namespace QFtp::Internal

#endif
