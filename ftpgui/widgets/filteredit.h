// SPDX-License-Identifier: MIT
#ifndef FTPGUI_FILTEREDIT_H
#define FTPGUI_FILTEREDIT_H

#include <QtWidgets/qlineedit.h>

/// An input that filters a list. Escape clears it, and Ctrl+Z belongs to the window.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// \a noun names the rows, such as "Sessions".
    explicit FilterEdit(const QString &noun, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

#endif
