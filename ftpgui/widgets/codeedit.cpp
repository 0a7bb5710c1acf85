// SPDX-License-Identifier: MIT
#include "widgets/codeedit.h"

#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qscrollbar.h>

/// The line numbers beside the text.
class CodeEdit::Margin : public QWidget
{
public:
    explicit Margin(CodeEdit *edit) : QWidget(edit), m_edit(edit) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintNumbers(event); }

private:
    CodeEdit *const m_edit;
};

CodeEdit::CodeEdit(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // the text of a program
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    placeMargin();
}

int CodeEdit::marginWidth() const
{
    return fontMetrics().horizontalAdvance(QString::number(blockCount()) + QStringLiteral("00"));
}

void CodeEdit::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void CodeEdit::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setFont(font());
    const int gap = fontMetrics().horizontalAdvance(u'0') / 2;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.drawText(0, int(place.top()), m_margin->width() - gap, fontMetrics().height(),
                         Qt::AlignRight, QString::number(block.blockNumber() + 1));
    }
}

void CodeEdit::goTo(int line, int column)
{
    QTextCursor cursor(document()->findBlockByNumber(qMax(0, line - 1)));
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                        qBound(0, column - 1, qMax(0, cursor.block().length() - 1)));
    setTextCursor(cursor);
    centerCursor();
    horizontalScrollBar()->setValue(0);
    ensureCursorVisible();
}

#include "moc_codeedit.cpp"
