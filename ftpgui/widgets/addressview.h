// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ADDRESSVIEW_H
#define FTPGUI_ADDRESSVIEW_H

#include "app/app.h"

#include <QtWidgets/qwidget.h>

/// How others reach a share: address, name and, while it is known, the password; to copy, to scan
/// with a phone, and to try in the file manager.
class AddressView : public QWidget
{
    Q_OBJECT

public:
    /// An empty \a password is not shown.
    AddressView(App &app, const QString &userName, const QString &password = {},
                QWidget *parent = nullptr);
};

#endif
