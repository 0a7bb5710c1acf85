// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SERVERPAGE_H
#define FTPGUI_SERVERPAGE_H

#include "pages/page.h"

class NumberEdit;
class RateEdit;
class EditPreview;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

/// The settings for the addresses, ports, encryption and limits of the server.
class ServerPage : public Page
{
    Q_OBJECT

public:
    ServerPage(App &app, QWidget *parent);
    QString title() const override { return tr("Server"); }
    bool hasUnapplied() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Reach { Everywhere, ThisComputer, SomeAddresses };

    QWidget *makeState();
    void addAddresses(QFormLayout *form);
    void addEncryption(QFormLayout *form);
    void addLimits(QFormLayout *form);
    void watch();
    void refresh();
    void fill();
    void check();
    void showState();
    QStringList chosenAddresses() const;
    void change(QFtpConfig &config) const;
    ConfigStore::Edit edit() const;

    QLabel *m_state;
    QPushButton *m_start;
    QComboBox *m_reach;
    QLineEdit *m_addresses;
    NumberEdit *m_port;
    NumberEdit *m_firstPort;
    NumberEdit *m_lastPort;
    QLineEdit *m_external;
    QCheckBox *m_tls;
    QComboBox *m_required;
    NumberEdit *m_implicitPort;
    QLineEdit *m_fingerprint;
    NumberEdit *m_sessions;
    NumberEdit *m_sessionsPerAddress;
    NumberEdit *m_transfers;
    RateEdit *m_downloadRate;
    RateEdit *m_uploadRate;
    QLineEdit *m_welcome;
    EditPreview *m_preview;
    QPushButton *m_apply;
    QPushButton *m_discard;
    QFtpConfig m_filled; // the values that fill() showed
    bool m_isFilling = false;
    bool m_isTouched = false; // since the last fill()
};

#endif
