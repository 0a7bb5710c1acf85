// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SCROLLBOX_H
#define FTPGUI_SCROLLBOX_H

#include <QtWidgets/qscrollarea.h>

/// Shows a widget whole where there is room, and scrolls it where there is not.
class ScrollBox : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollBox(QWidget *inside, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void grow();
};

#endif
