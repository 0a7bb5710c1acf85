// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SINGLEINSTANCE_H
#define FTPGUI_SINGLEINSTANCE_H

#include <QtNetwork/qlocalserver.h>

/// One instance for each configuration file of a user: a second one asks the first to show itself.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &configFile, QObject *parent = nullptr);

    /// False: there is one, and it was told, also of a \a folder to share; empty: none. Blocking: a
    /// moment, for its answer.
    bool begin(const QString &folder = {});

Q_SIGNALS:
    /// A second one was started, perhaps for a \a folder.
    void shown(const QString &folder);

private:
    const QString m_name;
    QLocalServer m_server;
};

#endif
