// SPDX-License-Identifier: MIT
#ifndef FTPGUI_ADDRESSES_H
#define FTPGUI_ADDRESSES_H

#include "app/preferences.h"
#include "app/servercontroller.h"

#include <QtCore/qtimer.h>

/// A name or number under which others reach this computer.
struct Address
{
    QString id;    ///< the same after the network has changed: that of the interface, or a word
    QString host;  ///< for a URL
    QString label; ///< for people

    bool operator==(const Address &) const = default;
};

/// The addresses of this computer at which the server answers. They follow the network and the
/// configuration; the user may choose one to give out.
class Addresses : public QObject
{
    Q_OBJECT

public:
    /// An address of a network interface that is up.
    struct Network
    {
        QString interface;
        QHostAddress address;
        bool isUsual = false; ///< Ethernet or Wi-Fi, unlike a bridge of virtual machines

        bool operator==(const Network &) const = default;
    };
    using Reader = std::function<QList<Network>()>;

    /// \a networks reads those of this computer.
    Addresses(ConfigStore *config, ServerController *controller, Preferences *preferences,
              Reader networks = &Addresses::networks, QObject *parent = nullptr);

    /// All that others can use, the best first; empty: this computer is not connected to a network.
    const QList<Address> &all() const { return m_all; }
    /// The one to give out; without a network, its host is empty.
    Address current() const;
    /// The id of the chosen address; empty: the best one.
    QString choice() const;
    void choose(const QString &id);
    /// Whether the server accepts connections of programs on this computer only.
    bool isLocalOnly() const;
    /// Returns a URL such as ftp://ann@192.0.2.1:2121/; empty: there is no network. \a userName may
    /// be empty.
    QString url(const QString &userName) const;
    /// Says what current() is, or that there is no network.
    QString text() const;

    /// Returns the addresses with \a config on \a networks.
    static QList<Address> find(const QFtpConfig &config, const QList<Network> &networks);
    static QList<Network> networks();

Q_SIGNALS:
    void changed();

private:
    void look();

    ConfigStore *const m_config;
    ServerController *const m_controller;
    Preferences *const m_preferences;
    const Reader m_read;
    QList<Address> m_all;
    QTimer m_timer;
};

#endif
