// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpdebug.h>
#include <QtCore/qjsondocument.h>

QDebug operator<<(QDebug debug, const QFtpPath &path)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QFtpPath(" << path.toByteArray() << ')';
}

QDebug operator<<(QDebug debug, const QFtpError &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QFtpError(" << error.kind();
    if (!error.detail().isEmpty())
        debug << ", " << error.detail();
    return debug << ')';
}

QDebug operator<<(QDebug debug, const QFtpEntry &entry)
{
    const QDebugStateSaver saver(debug);
    const char *const types[] = {"file", "directory", "link", "other"};
    return debug.nospace() << "QFtpEntry(" << types[int(entry.type)] << ' ' << entry.name << ", "
                           << entry.size << " bytes)";
}

QDebug operator<<(QDebug debug, const QFtpTransfer &transfer)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote()
        << "QFtpTransfer" << QJsonDocument(transfer.toJson()).toJson(QJsonDocument::Compact);
}
