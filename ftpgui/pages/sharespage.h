// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARESPAGE_H
#define FTPGUI_SHARESPAGE_H

#include "pages/page.h"

class CardList;
class QLabel;

/// A card for each folder that is shared. Folders may be dropped here.
class SharesPage : public Page
{
    Q_OBJECT

public:
    SharesPage(App &app, QWidget *parent);
    QString title() const override { return tr("Shares"); }

    /// Asks how to share a folder; empty: which one, too.
    void share(const QString &folder);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void rebuild();

    QLabel *m_hint;
    CardList *m_cards;
};

#endif
