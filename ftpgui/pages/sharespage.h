// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARESPAGE_H
#define FTPGUI_SHARESPAGE_H

#include "pages/page.h"

#include <QtCore/qsortfilterproxymodel.h>

class QLabel;
class QLineEdit;
class QListView;
class QSplitter;
class ShareCard;

/// Lists the shares, shows the chosen one, and accepts dropped folders.
class SharesPage : public Page
{
    Q_OBJECT

public:
    SharesPage(App &app, QWidget *parent);
    QString title() const override { return tr("Shares"); }

    /// Asks how to share \a folder, and which one if it is empty.
    void share(const QString &folder);
    /// Chooses the share of \a userName in the list.
    void choose(const QString &userName);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeList();
    QLayout *makeTop();
    void chooseFirst();
    void showHint();

    QSortFilterProxyModel *m_shares;
    QListView *m_list;
    ShareCard *m_card;
    QSplitter *m_split;
    QLabel *m_hint; // in place of the list, while nothing is shared
    QLineEdit *m_filter;
};

#endif
