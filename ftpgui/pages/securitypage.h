// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SECURITYPAGE_H
#define FTPGUI_SECURITYPAGE_H

#include "pages/page.h"

class CardList;

/// What is open, each with a button that closes it; and the addresses that are banned.
class SecurityPage : public Page
{
    Q_OBJECT

public:
    SecurityPage(App &app, QWidget *parent);
    QString title() const override { return tr("Security"); }

private:
    void rebuild();
    QWidget *makeBan(const QString &address, const QDateTime &end);

    CardList *m_cards;
};

#endif
