// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CARDLIST_H
#define FTPGUI_CARDLIST_H

#include <QtWidgets/qscrollarea.h>

class QVBoxLayout;

/// A scrollable column of cards.
class CardList : public QScrollArea
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

    /// Adds \a card below the others and takes ownership of it.
    void add(QWidget *card);
    /// Removes all cards. A slot of a card's own button may call this.
    void clear();

private:
    QVBoxLayout *m_layout;
    QList<QWidget *> m_cards;
};

#endif
