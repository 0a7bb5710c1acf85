// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_TOMLSCANNER_H
#define QFTP_CONFIG_TOMLSCANNER_H

#include <algorithm>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// The positions of the parts of a TOML text, in bytes from its start.
///
/// A path names a key or a table by its parts, such as {"users", "ann", "root"}.
struct TomlLayout
{
    /// A key and its value.
    struct Entry
    {
        QStringList path;
        qsizetype section;
        qsizetype parent; // index of the entry whose inline table holds it; -1: none
        qsizetype keyBegin;
        qsizetype valueBegin;
        qsizetype valueEnd;
        qsizetype lineEnd = 0; // after the end of the line it ends on
        bool isInlineTable = false;
        QList<std::pair<qsizetype, qsizetype>> elements = {}; // of an array: begin and end of each
    };
    /// A header and what follows it. The first section is the text before the first header.
    struct Section
    {
        QStringList path;
        bool isInArray; // in an array of tables: [[path]], or below one
        qsizetype begin;
        qsizetype end; // after its last line that is neither blank nor a comment
    };

    QList<Section> sections;
    QList<Entry> entries; // in the order of the text
};

/// \a text should be valid TOML. For other text the result is arbitrary, but scanning always ends.
TomlLayout scanToml(const QByteArray &text);

inline bool startsWith(const QStringList &path, const QStringList &beginning)
{
    return path.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), path.begin());
}

} // namespace QFtp::Internal

#endif
