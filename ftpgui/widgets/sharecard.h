// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARECARD_H
#define FTPGUI_SHARECARD_H

#include "app/app.h"

#include <QtWidgets/qframe.h>

class QBoxLayout;

/// A snapshot of a share: the folder of a user, the permissions, the address.
class ShareCard : public QFrame
{
    Q_OBJECT

public:
    ShareCard(App &app, const QFtpConfigUser &user, QWidget *parent = nullptr);

private:
    void addText(QBoxLayout *layout);
    void addButtons(QBoxLayout *layout);
    QString limitText() const;
    /// Returns false if the file cannot be changed now.
    bool switchTo(bool isOn);
    void showAddress();
    void edit();

    App &m_app;
    const QFtpConfigUser m_user;
};

#endif
