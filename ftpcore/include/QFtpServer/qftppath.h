// SPDX-License-Identifier: MIT
#ifndef QFTPPATH_H
#define QFTPPATH_H

#include <QFtpServer/qftpglobal.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhashfunctions.h>
#include <QtCore/qstring.h>

/// An absolute path in the tree that a client sees.
///
/// It consists of bytes, not text: clients use their own encodings for names, and every name must
/// come back unchanged. It never contains ".", ".." or an empty component, so it can't lead above
/// the root.
class QFTP_EXPORT QFtpPath
{
public:
    /// The root, "/".
    QFtpPath() = default;
    /// The path that \a text means: with or without a leading slash, in UTF-8.
    explicit QFtpPath(const QString &text);

    /// Returns the path that \a pathname, as sent by a client, means in the directory \a base.
    /// "." is dropped; ".." goes up and stops at the root. Any bytes are accepted.
    static QFtpPath resolve(const QFtpPath &base, QByteArrayView pathname);

    bool isRoot() const { return m_relative.isEmpty(); } ///< whether this is "/"
    /// The last component; empty for the root.
    QByteArray fileName() const;
    /// The path without its last component; the root's is the root.
    QFtpPath parent() const;
    /// The entry \a name of this directory; \a name is a single component.
    QFtpPath child(QByteArrayView name) const;
    /// With a leading slash, as clients see it.
    QByteArray toByteArray() const { return '/' + m_relative; }
    /// The same as text; bytes that are no UTF-8 become U+FFFD.
    QString toString() const;
    /// Without the leading slash; empty for the root.
    const QByteArray &relative() const { return m_relative; }
    /// Whether the path contains CR, LF or NUL: such names can't be stored or could forge lines.
    bool hasControlBytes() const;
    /// Whether this is \a other or a path below it.
    bool isWithin(const QFtpPath &other) const;

    friend bool operator==(const QFtpPath &a, const QFtpPath &b)
    {
        return a.m_relative == b.m_relative;
    }
    friend bool operator!=(const QFtpPath &a, const QFtpPath &b) { return !(a == b); }
    /// In the order of their bytes.
    friend bool operator<(const QFtpPath &a, const QFtpPath &b)
    {
        return a.m_relative < b.m_relative;
    }
    /// For QHash and QSet.
    friend size_t qHash(const QFtpPath &path, size_t seed = 0)
    {
        return qHash(path.m_relative, seed);
    }

private:
    QByteArray m_relative;
};

#endif
