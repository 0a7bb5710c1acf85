// SPDX-License-Identifier: MIT
#ifndef FTPGUI_RATEGRAPH_H
#define FTPGUI_RATEGRAPH_H

#include "app/ratehistory.h"

#include <QtWidgets/qwidget.h>

/// Draws the download and upload rates of the last minutes.
class RateGraph : public QWidget
{
    Q_OBJECT

public:
    explicit RateGraph(const RateHistory *history, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {400, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const RateHistory *const m_history;
};

#endif
