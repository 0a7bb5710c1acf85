// SPDX-License-Identifier: MIT
#include "config/phpsettings.h"

#include <functional>
#include <optional>

namespace QFtp::Internal {

namespace {

bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// Goes through PHP code and takes the parts that it understands.
class Reader
{
public:
    using Lookup = std::function<QString(const QString &)>;

    Reader(const QString &text, const QString &directory, Lookup lookup) :
        m_text(text), m_directory(directory), m_lookup(std::move(lookup))
    { }

    bool isAtEnd() const { return m_position >= m_text.size(); }
    /// The line of the position, from 1. Each call looks only at the text since the last call.
    int line()
    {
        m_line +=
            int(QStringView(m_text).mid(m_lineKnownTo, m_position - m_lineKnownTo).count(u'\n'));
        m_lineKnownTo = m_position;
        return m_line;
    }

    void skipBlanks()
    {
        while (!isAtEnd()) {
            if (m_text.at(m_position).isSpace())
                ++m_position;
            else if (startsWith(u"//") || startsWith(u"#"))
                moveBehind(u"\n");
            else if (startsWith(u"/*"))
                moveBehind(u"*/");
            else
                return;
        }
    }

    bool take(QStringView token)
    {
        skipBlanks();
        if (!startsWith(token))
            return false;
        m_position += token.size();
        return true;
    }

    /// "a->b" of $CFG->a->b; empty: there is no member here.
    QString takeMember()
    {
        skipBlanks();
        const qsizetype start = m_position;
        QStringList names;
        if (!isAtEnd() && m_text.at(m_position) == u'$') {
            ++m_position;
            takeWord();
            while (startsWith(u"->")) {
                m_position += 2;
                names += takeWord();
            }
        }
        if (names.isEmpty() || names.contains(QString())) {
            m_position = start;
            return {};
        }
        return names.join(QStringLiteral("->"));
    }

    /// Terms joined by dots, up to a semicolon. Nothing: the value contains something else.
    std::optional<QString> takeValue()
    {
        constexpr qsizetype MaximumSize = 64 * 1024; // values can contain others many times over
        QString result;
        do {
            const auto term = takeTerm();
            if (!term)
                return std::nullopt;
            result += *term;
            if (result.size() > MaximumSize)
                return std::nullopt;
        } while (take(u"."));
        return take(u";") ? std::optional(result) : std::nullopt;
    }

    /// Moves past the next semicolon that is in neither a string nor a comment.
    void skipStatement()
    {
        while (!isAtEnd()) {
            skipBlanks();
            if (take(u";") || isAtEnd())
                return;
            const QChar c = m_text.at(m_position);
            if (c == u'\'' || c == u'"')
                takeText();
            else
                ++m_position;
        }
    }

private:
    bool startsWith(QStringView token) const
    {
        return QStringView(m_text).mid(m_position).startsWith(token);
    }
    void moveBehind(QStringView token)
    {
        const qsizetype found = m_text.indexOf(token, m_position);
        m_position = found < 0 ? m_text.size() : found + token.size();
    }
    QString takeWord()
    {
        const qsizetype start = m_position;
        while (!isAtEnd() && isWord(m_text.at(m_position)))
            ++m_position;
        return m_text.mid(start, m_position - start);
    }

    std::optional<QString> takeTerm()
    {
        if (take(u"dirname(__FILE__)") || take(u"__DIR__"))
            return m_directory;
        if (isAtEnd())
            return std::nullopt;
        const QChar c = m_text.at(m_position);
        if (c == u'\'' || c == u'"')
            return takeText();
        if (c == u'$') {
            const QString member = takeMember();
            return member.isEmpty() ? std::nullopt : std::optional(m_lookup(member));
        }
        const QString word = takeWord().toLower();
        bool isNumber = false;
        word.toLongLong(&isNumber);
        if (isNumber) // except one with a fraction, which no setting has
            return startsWith(u".") && m_position + 1 < m_text.size()
                    && m_text.at(m_position + 1).isDigit()
                ? std::nullopt
                : std::optional(word);
        if (word == u"true")
            return QStringLiteral("1");
        return word == u"false" || word == u"null" ? std::optional(QString()) : std::nullopt;
    }

    // In double quotes, members and some escapes are replaced by their values.
    QString takeText()
    {
        const QChar quote = m_text.at(m_position++);
        QString result;
        while (!isAtEnd() && m_text.at(m_position) != quote) {
            const QChar c = m_text.at(m_position);
            if (c == u'\\' && m_position + 1 < m_text.size()) {
                const QChar next = m_text.at(m_position + 1);
                m_position += 2;
                const bool isPlain =
                    next == u'\\' || next == quote || (quote == u'"' && next == u'$');
                result += isPlain                   ? QString(next)
                    : quote == u'"' && next == u'n' ? QStringLiteral("\n")
                    : quote == u'"' && next == u't' ? QStringLiteral("\t")
                                                    : QString(c) + next;
            } else if (quote == u'"' && startsWith(u"{$")) {
                ++m_position;
                result += m_lookup(takeMember());
                moveBehind(u"}");
            } else if (const QString member = quote == u'"' ? takeMemberInText() : QString();
                       !member.isEmpty()) {
                result += m_lookup(member);
            } else {
                result += c;
                ++m_position;
            }
        }
        ++m_position;
        return result;
    }

    // Without braces, PHP takes only one member: "$CFG->a->b" is the value of a, then "->b".
    QString takeMemberInText()
    {
        const qsizetype start = m_position;
        if (m_text.at(m_position) == u'$') {
            ++m_position;
            const bool hasName = !takeWord().isEmpty();
            if (hasName && startsWith(u"->")) {
                m_position += 2;
                if (QString name = takeWord(); !name.isEmpty())
                    return name;
            }
        }
        m_position = start;
        return {};
    }

    const QString m_text;
    const QString m_directory;
    const Lookup m_lookup;
    qsizetype m_position = 0;
    qsizetype m_lineKnownTo = 0;
    int m_line = 1;
};

} // namespace

PhpSettings::PhpSettings(const QByteArray &text, const QString &directory)
{
    Reader reader(QString::fromUtf8(text), directory,
                  [this](const QString &name) { return find(name).value; });
    reader.take(u"<?php");
    for (reader.skipBlanks(); !reader.isAtEnd(); reader.skipBlanks()) {
        const int line = reader.line();
        const QString name = reader.takeMember();
        if (name.isEmpty() || !reader.take(u"=") || reader.take(u"new ")) {
            reader.skipStatement();
        } else if (const auto value = reader.takeValue()) {
            m_settings.insert(name, {*value, line});
        } else {
            m_unknownLines.append(line);
            reader.skipStatement();
        }
    }
}

} // namespace QFtp::Internal
