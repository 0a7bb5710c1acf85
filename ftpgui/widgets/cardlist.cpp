// SPDX-License-Identifier: MIT
#include "widgets/cardlist.h"

#include <QtWidgets/qboxlayout.h>

CardList::CardList(QWidget *parent) : QScrollArea(parent)
{
    auto *inside = new QWidget;
    auto *outer = new QVBoxLayout(inside);
    m_layout = new QVBoxLayout;
    outer->addLayout(m_layout);
    outer->addStretch();
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

void CardList::add(QWidget *card)
{
    m_layout->addWidget(card);
    m_cards.append(card);
}

void CardList::clear()
{
    for (QWidget *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
}

#include "moc_cardlist.cpp"
