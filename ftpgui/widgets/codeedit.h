// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CODEEDIT_H
#define FTPGUI_CODEEDIT_H

#include <QtWidgets/qplaintextedit.h>

/// A text editor with line numbers.
class CodeEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEdit(QWidget *parent = nullptr);

    /// Moves the cursor to a place, counted from 1, and shows the beginning of its line if it can.
    void goTo(int line, int column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Margin;
    void placeMargin();
    void paintNumbers(QPaintEvent *event);
    int marginWidth() const;

    Margin *m_margin;
};

#endif
