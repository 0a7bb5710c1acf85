// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SHARECARD_H
#define FTPGUI_SHARECARD_H

#include "app/app.h"

#include <QtWidgets/qframe.h>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

/// Shows one share: whether others can reach it, where it is, what they may do, who uses it. It
/// follows what happens.
class ShareCard : public QWidget
{
    Q_OBJECT

public:
    explicit ShareCard(App &app, QWidget *parent = nullptr);

    /// Shows the share of \a userName; empty: none.
    void setShare(const QString &userName);
    const QString &userName() const { return m_name; }

    /// Says what \a user may really do: at the root, and where rules and additional folders differ.
    static QString rightsText(const QFtpConfigUser &user);
    /// Names a storage of the file, where a folder would stand otherwise.
    static QString storageText(const QString &name);

private:
    void makeFacts(QFormLayout *form);
    QLayout *makeButtons();
    QPushButton *makeButton(const char *icon, const QString &text, const char *name,
                            void (ShareCard::*action)());
    void refresh();
    void refreshTraffic();
    void mend();
    void switchTo(bool isOn);
    void copyAddress();
    void showAddress();
    void openFolder();
    void edit();
    void remove();
    QString limitText() const;

    App &m_app;
    QString m_name;
    QLabel *m_title;
    QCheckBox *m_on;
    QLabel *m_state;
    QPushButton *m_mend;
    QLabel *m_folder;
    QLabel *m_address;
    QLabel *m_rights;
    QLabel *m_clients;
    QLabel *m_traffic;
    QLabel *m_lastUpload;
    QComboBox *m_limit;
    QLabel *m_limitText;
    QPushButton *m_copy;
    QPushButton *m_show;
    QPushButton *m_open;
};

#endif
