// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARESPAGE_H
#define FTPGUI_SHARESPAGE_H

#include "pages/page.h"

class CardList;
class QLabel;

/// Shows a card for each share, and accepts dropped folders.
class SharesPage : public Page
{
    Q_OBJECT

public:
    SharesPage(App &app, QWidget *parent);
    QString title() const override { return tr("Shares"); }

    /// Asks how to share \a folder, and which one if it is empty.
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
