// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SECURITYPAGE_H
#define FTPGUI_SECURITYPAGE_H

#include "pages/page.h"

class CardList;

/// Lists the security findings, each with a button that fixes it, and the banned addresses.
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
