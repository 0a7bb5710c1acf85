// SPDX-License-Identifier: MIT
#ifndef FTPGUI_SINGLEINSTANCE_H
#define FTPGUI_SINGLEINSTANCE_H

#include <QtNetwork/qlocalserver.h>

/// Allows one instance per user and configuration file. A second one asks the first to show itself.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &configFile, QObject *parent = nullptr);

    /// Returns false if another instance is running. That one then shows itself and offers to share
    /// \a folder, unless it is empty. Blocking: a moment, for the answer.
    bool begin(const QString &folder = {});

Q_SIGNALS:
    /// A second instance was started to share \a folder, or without one if it is empty.
    void shown(const QString &folder);

private:
    const QString m_name;
    QLocalServer m_server;
};

#endif
