// SPDX-License-Identifier: MIT
#include "widgets/changesview.h"

#include "app/linediff.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qregularexpression.h>
#include <QtGui/qfontdatabase.h>

namespace {

// Hides the values of passwords and password hashes.
QString withoutSecrets(const QString &line)
{
    static const QRegularExpression secret(QStringLiteral(
        "(password\\w*[\"']?\\s*=\\s*)(\"{3}.*|'{3}.*|\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?)"));
    return QString(line).replace(secret, QStringLiteral("\\1\"…\""));
}

} // namespace

ChangesView::ChangesView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLayoutDirection(Qt::LeftToRight); // the text of a program
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Changes to the file"));
    setPlaceholderText(tr("No changes."));
}

// The colours are those of the palette at that time.
void ChangesView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setChange(m_before, m_after);
}

void ChangesView::setChange(const QByteArray &before, const QByteArray &after)
{
    m_before = before;
    m_after = after;
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    const QColor removed = isDark ? QColor(0x60, 0x20, 0x20) : QColor(0xff, 0xd7, 0xd5);
    const QColor added = isDark ? QColor(0x1c, 0x50, 0x2c) : QColor(0xcc, 0xf5, 0xd0);
    clear();
    QTextCursor cursor = textCursor();
    const auto lines = lineDifference(QString::fromUtf8(before), QString::fromUtf8(after));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        using Kind = DiffLine::Kind;
        const DiffLine &line = lines.at(i);
        QTextBlockFormat format;
        const char *sign = "  ";
        if (line.kind == Kind::Removed) {
            format.setBackground(removed);
            sign = "- ";
        } else if (line.kind == Kind::Added) {
            format.setBackground(added);
            sign = "+ ";
        }
        const QString text = line.kind == Kind::Gap
            ? QStringLiteral("  …")
            : QLatin1String(sign) + withoutSecrets(line.text);
        if (i > 0)
            cursor.insertBlock();
        cursor.setBlockFormat(format);
        cursor.insertText(text);
    }
    moveCursor(QTextCursor::Start);
}

#include "moc_changesview.cpp"
