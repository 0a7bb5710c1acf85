// SPDX-License-Identifier: MIT
#include "widgets/scrollbox.h"

#include <QtCore/qcoreevent.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qscrollbar.h>

ScrollBox::ScrollBox(QWidget *inside, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(inside);
    inside->installEventFilter(this);
}

QSize ScrollBox::sizeHint() const
{
    return widget()->sizeHint().expandedTo(widget()->minimumSizeHint());
}

// As wide as the contents, as far as there is room: then only the vertical bar appears.
QSize ScrollBox::minimumSizeHint() const
{
    constexpr int Usual = 560;
    constexpr int Least = 120;
    return {qMin(sizeHint().width(), Usual) + verticalScrollBar()->sizeHint().width(), Least};
}

// A dialog that gets more to show becomes higher, as far as the screen lets it.
void ScrollBox::grow()
{
    const int missing = sizeHint().height() - viewport()->height();
    if (missing <= 0 || !isVisible() || !qobject_cast<QDialog *>(window()))
        return;
    const int room = screen()->availableGeometry().height();
    window()->resize(window()->width(), qMin(window()->height() + missing, room));
}

bool ScrollBox::eventFilter(QObject *object, QEvent *event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        grow();
    }
    return QScrollArea::eventFilter(object, event);
}

#include "moc_scrollbox.cpp"
