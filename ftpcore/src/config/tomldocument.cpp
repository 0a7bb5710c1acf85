// SPDX-License-Identifier: MIT
#include "config/tomldocument.h"

#include "config/configvalues.h"

#include <algorithm>

namespace QFtp::Internal {

QByteArray keyText(const QStringList &parts)
{
    constexpr QByteArrayView Bare(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    QByteArrayList texts;
    for (const QString &part : parts) {
        const QByteArray text = part.toUtf8();
        const bool isBare = !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [&](char c) { return Bare.contains(c); });
        texts += isBare ? text : ConfigValue::quotedKey(part);
    }
    return texts.join('.');
}

TomlDocument::TomlDocument(QByteArray text) :
    m_text(std::move(text)), m_lineBreak(m_text.contains("\r\n") ? "\r\n" : "\n")
{
    scan();
}

void TomlDocument::scan()
{
    TomlLayout layout = scanToml(m_text);
    m_sections = std::move(layout.sections);
    m_entries = std::move(layout.entries);
}

qsizetype TomlDocument::lineBegin(qsizetype position) const
{
    return position == 0 ? 0 : m_text.lastIndexOf('\n', position - 1) + 1;
}

void TomlDocument::replace(qsizetype begin, qsizetype end, const QByteArray &with)
{
    m_text.replace(begin, end - begin, with);
    scan();
}

void TomlDocument::set(const QStringList &path, const QByteArray &value)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.path == path && !m_sections.at(entry.section).isInArray) {
            setEntry(entry, value);
            return;
        }
    }
    if (addWithin(path, value))
        return;
    addHeader(path.first(path.size() - 1));
    addBelowHeader(path, value);
}

// An array that keeps its size gets its elements replaced one by one: comments may stand between.
void TomlDocument::setEntry(const Entry &entry, const QByteArray &value)
{
    const TomlDocument wanted("k=" + value);
    const auto before = entry.elements;
    const auto after = wanted.m_entries.first().elements;
    if (before.isEmpty() || before.size() != after.size()) {
        replace(entry.valueBegin, entry.valueEnd, value);
        return;
    }
    for (qsizetype i = before.size() - 1; i >= 0; --i)
        m_text.replace(before[i].first, before[i].second - before[i].first,
                       wanted.m_text.mid(after[i].first, after[i].second - after[i].first));
    scan();
}

void TomlDocument::addTable(const QStringList &path)
{
    if (!addWithin(path, "{}"))
        addHeader(path);
}

// Adds to an existing table, or to one above it that can't have headers below it.
bool TomlDocument::addWithin(const QStringList &path, const QByteArray &value)
{
    const bool isTable = value == "{}";
    if (path.size() == 1 && !isTable) {
        addAtTop(keyText(path) + " = " + value);
        return true;
    }
    if (!isTable && addBelowHeader(path, value))
        return true;
    for (qsizetype depth = path.size() - 1; depth > 0; --depth) {
        if (addBetweenBraces(depth, path, value) || addWithDots(depth, path, value))
            return true;
    }
    return false;
}

bool TomlDocument::addBelowHeader(const QStringList &path, const QByteArray &value)
{
    const auto section =
        std::find_if(m_sections.cbegin() + 1, m_sections.cend(), [&](const Section &candidate) {
            return candidate.path == path.first(path.size() - 1) && !candidate.isInArray;
        });
    if (section == m_sections.cend())
        return false;
    insertLine(section->end, indentation(*section) + keyText({path.last()}) + " = " + value);
    return true;
}

bool TomlDocument::addBetweenBraces(qsizetype depth, const QStringList &path,
                                    const QByteArray &value)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        if (!entry.isInlineTable || entry.path != path.first(depth)
            || m_sections.at(entry.section).isInArray)
            continue;
        const QByteArray added = keyText(path.sliced(depth)) + " = " + value;
        qsizetype last = -1;
        for (qsizetype j = i + 1; j < m_entries.size(); ++j) {
            if (m_entries.at(j).parent == i)
                last = j;
        }
        if (last >= 0)
            replace(m_entries.at(last).valueEnd, m_entries.at(last).valueEnd, ", " + added);
        else
            replace(entry.valueBegin, entry.valueEnd, "{ " + added + " }");
        return true;
    }
    return false;
}

// A table that was made with dots, such as "limits.sessions = 5", can't also have a header.
bool TomlDocument::addWithDots(qsizetype depth, const QStringList &path, const QByteArray &value)
{
    const QStringList table = path.first(depth);
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        const Entry &entry = m_entries.at(i);
        const Section &section = m_sections.at(entry.section);
        if (entry.parent >= 0 || section.isInArray || section.path.size() >= depth
            || entry.path.size() <= depth || !startsWith(entry.path, table))
            continue;
        const qsizetype begin = lineBegin(entry.keyBegin);
        insertLine(entry.lineEnd,
                   m_text.mid(begin, entry.keyBegin - begin)
                       + keyText(path.sliced(section.path.size())) + " = " + value);
        return true;
    }
    return false;
}

QByteArray TomlDocument::indentation(const Section &section) const
{
    qsizetype begin = section.begin;
    for (const Entry &entry : m_entries) {
        if (entry.parent < 0 && &m_sections.at(entry.section) == &section)
            begin = lineBegin(entry.keyBegin);
    }
    qsizetype end = begin;
    while (end < m_text.size() && (m_text.at(end) == ' ' || m_text.at(end) == '\t'))
        ++end;
    return m_text.mid(begin, end - begin);
}

void TomlDocument::insertLine(qsizetype position, const QByteArray &line)
{
    const bool isBehindLine = position == 0 || m_text.at(position - 1) == '\n';
    const bool isAtBegin = position == m_sections.first().begin;
    replace(position, position,
            (isBehindLine || isAtBegin ? QByteArray() : m_lineBreak) + line + m_lineBreak);
}

// Below the other keys before the first header, otherwise below the comment that begins the file.
void TomlDocument::addAtTop(const QByteArray &line)
{
    const Section &top = m_sections.first();
    if (top.end > top.begin) {
        insertLine(top.end, line);
        return;
    }
    const qsizetype firstHeader = m_sections.size() > 1 ? m_sections.at(1).begin : m_text.size();
    qsizetype position = top.begin;
    for (qsizetype next = position; next < firstHeader;) {
        const qsizetype end = m_text.indexOf('\n', next);
        if (QByteArrayView(m_text)
                .sliced(next, (end < 0 ? m_text.size() : end) - next)
                .trimmed()
                .isEmpty()) {
            position = next;
            break;
        }
        next = end < 0 ? m_text.size() : end + 1;
        if (next == m_text.size())
            position = next;
    }
    const bool isBehindComment = position > top.begin;
    const bool isBeforeText = position < m_text.size() && !isBehindComment;
    insertLine(position,
               (isBehindComment ? m_lineBreak : QByteArray()) + line
                   + (isBeforeText ? m_lineBreak : QByteArray()));
}

// After the tables whose paths have most in common with it, before the comment of the next table.
void TomlDocument::addHeader(const QStringList &path)
{
    qsizetype common = 0;
    qsizetype index = m_sections.size() - 1;
    for (qsizetype i = 1; i < m_sections.size(); ++i) {
        const QStringList &other = m_sections.at(i).path;
        const auto [end, ignored] =
            std::mismatch(other.begin(), other.end(), path.begin(), path.end());
        const qsizetype here = end - other.begin();
        if (here > 0 && here >= common) {
            common = here;
            index = i;
        }
    }
    qsizetype position =
        index + 1 < m_sections.size() ? m_sections.at(index + 1).begin : m_text.size();
    while (position > m_sections.at(index).end && position < m_text.size()) {
        const qsizetype before = lineBegin(position - 1);
        if (before < m_sections.at(index).end
            || m_text.mid(before, position - before).trimmed().isEmpty())
            break;
        position = before;
    }
    const QByteArray header = '[' + keyText(path) + ']';
    const QByteArray before = m_text.first(position);
    const bool isFirst = before.trimmed().isEmpty();
    const bool isBehindBlank = before.endsWith(m_lineBreak + m_lineBreak);
    insertLine(position,
               (isFirst || isBehindBlank ? QByteArray() : m_lineBreak) + header
                   + (position < m_text.size() ? m_lineBreak : QByteArray()));
}

void TomlDocument::remove(const QStringList &path)
{
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (i >= m_entries.size() || !startsWith(m_entries.at(i).path, path)
            || startsWith(m_sections.at(m_entries.at(i).section).path, path))
            continue;
        if (m_entries.at(i).parent >= 0)
            removeInline(i);
        else
            removeLines(lineBegin(m_entries.at(i).keyBegin), m_entries.at(i).lineEnd);
    }
    for (qsizetype i = m_sections.size() - 1; i > 0; --i) {
        if (startsWith(m_sections.at(i).path, path))
            removeLines(m_sections.at(i).begin, m_sections.at(i).end);
    }
}

// Together with one of the commas next to it.
void TomlDocument::removeInline(qsizetype index)
{
    qsizetype begin = m_entries.at(index).keyBegin;
    qsizetype end = m_entries.at(index).valueEnd;
    const auto isBlank = [this](qsizetype position) {
        return position >= 0 && position < m_text.size()
            && (m_text.at(position) == ' ' || m_text.at(position) == '\t');
    };
    qsizetype before = begin;
    while (isBlank(before - 1))
        --before;
    qsizetype after = end;
    while (isBlank(after))
        ++after;
    if (before > 0 && m_text.at(before - 1) == ',') {
        begin = before - 1;
    } else if (after < m_text.size() && m_text.at(after) == ',') {
        end = after + 1;
        while (isBlank(end))
            ++end;
    } else {
        end = after;
    }
    replace(begin, end, {});
}

// One of the blank lines around them is enough.
void TomlDocument::removeLines(qsizetype begin, qsizetype end)
{
    const QByteArray before = m_text.first(begin);
    const bool isBehindBlank = before.isEmpty() || before.endsWith(m_lineBreak + m_lineBreak);
    if (isBehindBlank && m_text.sliced(end).startsWith(m_lineBreak))
        end += m_lineBreak.size();
    replace(begin, end, {});
}

} // namespace QFtp::Internal
