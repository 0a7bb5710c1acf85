// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ADDRESSVIEW_H
#define FTPGUI_ADDRESSVIEW_H

#include "app/app.h"

#include <QtWidgets/qwidget.h>

/// Shows how others reach a share: its address, the name and, while it is known, the password. The
/// user can copy them, scan the address with a phone, or open it in the file manager.
class AddressView : public QWidget
{
    Q_OBJECT

public:
    /// An empty \a password is not shown.
    AddressView(App &app, const QString &userName, const QString &password = {},
                QWidget *parent = nullptr);
};

#endif
