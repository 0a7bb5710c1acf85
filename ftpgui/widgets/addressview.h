// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ADDRESSVIEW_H
#define FTPGUI_ADDRESSVIEW_H

#include "app/app.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QrCode;

/// Shows how others reach a share: its address, the name and, while it is known, the password. The
/// user can choose the network, copy everything, scan the address with a phone, or open it in the
/// file manager. It follows the network.
class AddressView : public QWidget
{
    Q_OBJECT

public:
    /// An empty \a password is not shown.
    AddressView(App &app, const QString &userName, const QString &password = {},
                QWidget *parent = nullptr);

    void setUserName(const QString &userName);

private:
    QLineEdit *addLine(const QString &title, const QString &value, const char *name);
    void addNetwork();
    void refresh();

    App &m_app;
    QString m_userName;
    QGridLayout *m_grid;
    QLabel *m_networkLabel;
    QComboBox *m_network;
    QLineEdit *m_url;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_open;
    QrCode *m_code;
};

#endif
