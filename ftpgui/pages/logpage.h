// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LOGPAGE_H
#define FTPGUI_LOGPAGE_H

#include "pages/tablepage.h"

class QComboBox;

/// What the server says of itself.
class LogPage : public TablePage
{
    Q_OBJECT

public:
    LogPage(App &app, QWidget *parent);
    QString title() const override { return tr("Log"); }

private:
    void copy();
    void save();
    /// The lines that are seen, or of them those that are selected.
    QByteArray text(bool onlySelected) const;
};

#endif
