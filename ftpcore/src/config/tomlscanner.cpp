// SPDX-License-Identifier: MIT
#include "config/tomlscanner.h"

#include "config/configvalues.h"

namespace QFtp::Internal {

namespace {

// The value of a quoted string.
QString stringValue(const QByteArray &quoted)
{
    try {
        return ConfigValue::readText(*toml::parse("k=" + quoted.toStdString()).get("k"))
            .value_or(QString());
    } catch (const toml::parse_error &) {
        return {}; // the document is not valid TOML
    }
}

class Scanner
{
public:
    explicit Scanner(const QByteArray &text) : m_text(text) { }

    TomlLayout run()
    {
        constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");
        if (m_text.startsWith(ByteOrderMark))
            m_position = ByteOrderMark.size();
        m_layout.sections.append({{}, false, m_position, m_position});
        for (skipBlank(); m_position < m_text.size(); skipBlank()) {
            const qsizetype before = m_position;
            if (at() == '[')
                takeHeader();
            else
                takeEntry(m_layout.sections.last().path, -1);
            skipLine();
            m_layout.sections.last().end = m_position;
            if (!m_layout.entries.isEmpty() && m_layout.entries.last().lineEnd == 0)
                endEntries(before);
        }
        return std::move(m_layout);
    }

private:
    using Entry = TomlLayout::Entry;

    char at(qsizetype ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text.at(m_position + ahead) : '\0';
    }
    bool isAt(QByteArrayView text) const
    {
        return QByteArrayView(m_text).sliced(m_position).startsWith(text);
    }
    void skip(QByteArrayView characters)
    {
        while (m_position < m_text.size() && characters.contains(at()))
            ++m_position;
    }
    void skipComment()
    {
        if (at() == '#') {
            const qsizetype end = m_text.indexOf('\n', m_position);
            m_position = end < 0 ? m_text.size() : end;
        }
    }
    void skipBlank(QByteArrayView characters = " \t\r\n")
    {
        for (qsizetype before = -1; before != m_position;) {
            before = m_position;
            skip(characters);
            skipComment();
        }
    }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_position);
        m_position = end < 0 ? m_text.size() : end + 1;
    }
    qsizetype lineBegin() const
    {
        return m_position == 0 ? 0 : m_text.lastIndexOf('\n', m_position - 1) + 1;
    }
    void endEntries(qsizetype begin)
    {
        for (auto entry = m_layout.entries.rbegin();
             entry != m_layout.entries.rend() && entry->keyBegin >= begin; ++entry)
            entry->lineEnd = m_position;
    }

    void takeHeader()
    {
        const qsizetype begin = lineBegin();
        const bool isArray = at(1) == '[';
        m_position += isArray ? 2 : 1;
        const QStringList path = takeKey();
        if (isArray && !m_arrays.contains(path))
            m_arrays.append(path);
        const bool isInArray =
            std::any_of(m_arrays.cbegin(), m_arrays.cend(),
                        [&](const auto &array) { return startsWith(path, array); });
        m_layout.sections.append({path, isInArray, begin, begin});
    }

    QStringList takeKey()
    {
        QStringList parts;
        while (m_position < m_text.size()) {
            skip(" \t");
            const qsizetype begin = m_position;
            if (at() == '"' || at() == '\'') {
                takeString();
                parts += stringValue(m_text.mid(begin, m_position - begin));
            } else {
                while (m_position < m_text.size() && !QByteArrayView(" \t.=]\r\n").contains(at()))
                    ++m_position;
                parts += QString::fromUtf8(m_text.mid(begin, m_position - begin));
            }
            skip(" \t");
            if (at() != '.')
                break;
            ++m_position;
        }
        return parts;
    }

    void takeEntry(const QStringList &table, qsizetype parent)
    {
        Entry entry{{}, m_layout.sections.size() - 1, parent, m_position, 0, 0};
        entry.path = table + takeKey();
        if (at() == '=')
            ++m_position;
        skip(" \t");
        entry.valueBegin = m_position;
        entry.isInlineTable = at() == '{';
        const qsizetype index = m_layout.entries.size();
        m_layout.entries.append(entry);
        takeValue(entry.path, index);
        m_layout.entries[index].valueEnd = m_position;
    }

    // Keys of inline tables in arrays have no path: index is -1 for them.
    void takeValue(const QStringList &path, qsizetype index)
    {
        const qsizetype begin = m_position;
        switch (at()) {
        case '"':
        case '\'':
            takeString();
            break;
        case '[':
            for (++m_position, skipBlank(" \t\r\n,"); m_position < m_text.size() && at() != ']';
                 skipBlank(" \t\r\n,")) {
                const qsizetype element = m_position;
                takeValue({}, -1);
                if (index >= 0)
                    m_layout.entries[index].elements.append({element, m_position});
            }
            ++m_position;
            break;
        case '{':
            for (++m_position, skipBlank(" \t\r\n,"); m_position < m_text.size() && at() != '}';
                 skipBlank(" \t\r\n,"))
                takeInlineEntry(path, index);
            ++m_position;
            break;
        default:
            while (m_position < m_text.size() && !QByteArrayView(",]}#\r\n").contains(at()))
                ++m_position;
            while (m_position > begin && QByteArrayView(" \t").contains(m_text.at(m_position - 1)))
                --m_position;
            if (m_position == begin)
                ++m_position; // not valid TOML; continue anyway
        }
        m_position = qMin(m_position, m_text.size());
    }

    void takeInlineEntry(const QStringList &table, qsizetype parent)
    {
        if (parent >= 0) {
            takeEntry(table, parent);
            return;
        }
        takeKey();
        if (at() == '=')
            ++m_position;
        skip(" \t");
        takeValue({}, -1);
    }

    void takeString()
    {
        const char quote = at();
        const QByteArray triple(3, quote);
        const bool isMultiLine = isAt(triple);
        m_position += isMultiLine ? 3 : 1;
        while (m_position < m_text.size()) {
            if (at() == '\\' && quote == '"') {
                m_position += 2;
            } else if (at() != quote) { // NOLINT(bugprone-branch-clone)
                ++m_position;
            } else if (!isMultiLine) {
                ++m_position;
                return;
            } else if (isAt(triple)) {
                m_position += 3;
                for (int i = 0; i < 2 && at() == quote; ++i)
                    ++m_position; // up to two quotes may precede the closing ones
                return;
            } else {
                ++m_position;
            }
        }
        m_position = m_text.size();
    }

    const QByteArray &m_text;
    TomlLayout m_layout;
    qsizetype m_position = 0;
    QList<QStringList> m_arrays;
};

} // namespace

TomlLayout scanToml(const QByteArray &text) { return Scanner(text).run(); }

} // namespace QFtp::Internal
