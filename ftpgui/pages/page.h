// SPDX-License-Identifier: MIT
#ifndef FTPGUI_PAGE_H
#define FTPGUI_PAGE_H

#include "app/app.h"

#include <QtWidgets/qwidget.h>

/// A page of the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(App &app_, QWidget *parent) : QWidget(parent), app(app_) { }

    /// The name in the list of pages.
    virtual QString title() const = 0;
    /// Whether something was changed here that has not been applied.
    virtual bool hasUnapplied() const { return false; }

protected:
    App &app;
};

/// Describes a page and makes it.
struct PageEntry
{
    QString id; ///< never shown; also the name of its icon
    Page *(*make)(App &app, QWidget *parent);
};

/// All pages, in the order in which the window lists them.
const QList<PageEntry> &pageList();

#endif
