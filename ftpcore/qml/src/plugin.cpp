// SPDX-License-Identifier: MIT
// What QML loads for "import QFtpServer".
#include <QFtpServer/qftpqml.h>
#include <QtQml/qqmlextensionplugin.h>

class QFtpQmlPlugin : public QQmlExtensionPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QQmlExtensionInterface_iid)

public:
    void registerTypes(const char *) override { QFtp::registerQmlTypes(); }
};

#include "plugin.moc"
