// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGREPORT_H
#define QFTP_CONFIG_CONFIGREPORT_H

#include <QFtpServer/qftpconfig.h>
#include <toml++/toml.h>

namespace QFtp::Internal {

/// A table of the file being read: gives its keys their full names and collects its problems.
class ConfigScope
{
public:
    using Severity = QFtpConfigProblem::Severity;

    ConfigScope(QString file, QList<QFtpConfigProblem> *problems, QString prefix = {}) :
        m_file(std::move(file)), m_problems(problems), m_prefix(std::move(prefix))
    { }

    /// The table \a key in this one.
    ConfigScope below(const QString &key) const
    {
        return {m_file, m_problems, m_prefix + key + u'.'};
    }
    QString fullKey(const QString &key) const { return m_prefix + key; }

    void report(Severity severity, const toml::source_position &position, const QString &key,
                const QString &text) const
    {
        m_problems->append(
            {severity, m_file, int(position.line), int(position.column),
             key.isEmpty() ? m_prefix.chopped(m_prefix.isEmpty() ? 0 : 1) : m_prefix + key, text});
    }
    /// Reports a problem at \a key of \a table, or at the table if it does not have that key.
    void report(Severity severity, const toml::table &table, const char *key,
                const QString &text) const
    {
        const toml::node *node = table.get(key);
        report(severity, (node ? node->source() : table.source()).begin, QLatin1String(key), text);
    }
    /// Adds the problems of another file.
    void add(const QList<QFtpConfigProblem> &problems) const { m_problems->append(problems); }

private:
    QString m_file;
    QList<QFtpConfigProblem> *m_problems;
    QString m_prefix;
};

/// The kind of \a node as people name it, such as "a whole number".
QString typeName(const toml::node &node);
/// The word of \a known that \a word is probably a misspelling of; empty: none.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace QFtp::Internal

#endif
