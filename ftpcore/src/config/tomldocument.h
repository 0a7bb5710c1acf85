// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_TOMLDOCUMENT_H
#define QFTP_CONFIG_TOMLDOCUMENT_H

#include "config/tomlscanner.h"

namespace QFtp::Internal {

/// The text of a TOML file that is edited without being written anew: comments, blanks, order and
/// whatever else is in it stay as they are.
///
/// A path names a key or a table by its parts, as {"users", "ann", "root"}. What is in arrays of
/// tables has no path of its own; the array has.
class TomlDocument
{
public:
    /// \a text has to be valid TOML, or else edits may break more of it; nothing worse happens.
    explicit TomlDocument(QByteArray text);

    const QByteArray &text() const { return m_text; }
    /// Gives a key a \a value, which is TOML. A key that is not there is added to its table in the
    /// form that table has: below its header, with dots, or between braces; a table that is not
    /// there gets a header.
    void set(const QStringList &path, const QByteArray &value);
    /// Adds a table that is not there, without keys.
    void addTable(const QStringList &path);
    /// Removes a key, or a table and all below it.
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
