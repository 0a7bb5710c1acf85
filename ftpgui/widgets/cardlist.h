// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CARDLIST_H
#define FTPGUI_CARDLIST_H

#include <QtWidgets/qscrollarea.h>

class QVBoxLayout;

/// Cards one below the other, with a bar to scroll when there are many.
class CardList : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    /// Takes \a card over, below the others.
    void add(QWidget *card);
    /// Removes all. Safe from a slot of one of their buttons.
    void clear();

private:
    QVBoxLayout *m_layout;
    QList<QWidget *> m_cards;
};

#endif
