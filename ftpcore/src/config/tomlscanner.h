// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_TOMLSCANNER_H
#define QFTP_CONFIG_TOMLSCANNER_H

#include <algorithm>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// Where the parts of a TOML text are, in bytes from its begin.
///
/// A path names a key or a table by its parts, as {"users", "ann", "root"}.
struct TomlLayout
{
    /// A key and its value.
    struct Entry
    {
        QStringList path;
        qsizetype section;
        qsizetype parent; // the entry with the inline table it stands in; -1: it has its own line
        qsizetype keyBegin;
        qsizetype valueBegin;
        qsizetype valueEnd;
        qsizetype lineEnd = 0; // behind the line's end, where it has its own line
        bool isInlineTable = false;
        QList<std::pair<qsizetype, qsizetype>> elements = {}; // of an array: where each is
    };
    /// A header with what follows it; the first one is what stands before any header.
    struct Section
    {
        QStringList path;
        bool isInArray; // of tables: [[path]], or below one
        qsizetype begin;
        qsizetype end; // behind its last line that is neither blank nor a comment
    };

    QList<Section> sections;
    QList<Entry> entries; // in the order of the text
};

/// \a text has to be valid TOML: of what is not, it says something, and ends.
TomlLayout scanToml(const QByteArray &text);

inline bool startsWith(const QStringList &path, const QStringList &beginning)
{
    return path.size() >= beginning.size()
        && std::equal(beginning.begin(), beginning.end(), path.begin());
}

} // namespace QFtp::Internal

#endif
