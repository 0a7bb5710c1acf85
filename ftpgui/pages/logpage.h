// SPDX-License-Identifier: MIT
#ifndef FTPGUI_LOGPAGE_H
#define FTPGUI_LOGPAGE_H

#include "pages/tablepage.h"

class QPlainTextEdit;

class QComboBox;

/// Shows the log of the server.
class LogPage : public TablePage
{
    Q_OBJECT

public:
    LogPage(App &app, QWidget *parent);
    QString title() const override { return tr("Log"); }

protected:
    QString selectedText() const override;

private:
    void showWholeMessages();
    void save();
    /// Returns the visible lines, or only the selected ones.
    QByteArray text(bool onlySelected) const;

    QPlainTextEdit *m_whole;
};

#endif
