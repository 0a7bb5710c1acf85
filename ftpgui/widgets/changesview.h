// SPDX-License-Identifier: MIT
#ifndef FTPGUI_CHANGESVIEW_H
#define FTPGUI_CHANGESVIEW_H

#include <QtWidgets/qplaintextedit.h>

/// Shows changes to the configuration file line by line, without passwords and hashes.
class ChangesView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChange(const QByteArray &before, const QByteArray &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    QByteArray m_before;
    QByteArray m_after;
};

#endif
