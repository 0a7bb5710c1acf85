// SPDX-License-Identifier: MIT
#include "widgets/filteredit.h"

#include <QtGui/qevent.h>

FilterEdit::FilterEdit(const QString &noun, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("filter"));
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter: %1").arg(noun));
    setClearButtonEnabled(true);
    setMaximumWidth(260);
}

// Who does not claim a key leaves it to the shortcuts of the window.
bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

#include "moc_filteredit.cpp"
