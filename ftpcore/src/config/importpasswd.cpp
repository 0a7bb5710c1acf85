// SPDX-License-Identifier: MIT
// Users of servers that keep them in lines of text: Pure-FTPd, ProFTPD, vsftpd.
#include "config/userimport.h"

#include <functional>

namespace QFtp::Internal {

namespace {

/// Calls \a take with the fields of each line of \a text that is no comment.
void forEachLine(const QByteArray &text,
                 const std::function<void(const QStringList &fields, int line)> &take)
{
    int number = 0;
    for (const QByteArray &bytes : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(bytes.trimmed());
        if (!line.isEmpty() && !line.startsWith(u'#'))
            take(line.split(u':'), number);
    }
}

// "/home/ann/./in": /home/ann is the root, and sessions begin in /in.
void setHome(const QString &home, QFtpConfigUser *user, int line, UserImport *users)
{
    const qsizetype start = home.indexOf(QStringLiteral("/./"));
    QString root = start < 0 ? home : home.first(start);
    const QString directory = start < 0 ? QString() : home.sliced(start + 3);
    while (root.size() > 1 && root.endsWith(u'/'))
        root.chop(1);
    if (root.isEmpty())
        root = u'/';
    user->root = root;
    if (!directory.isEmpty())
        users->leaveOut(line, user->name,
                        QStringLiteral("sessions begin in /, not in /%1").arg(directory));
}

qint64 numberIn(const QString &text, const char *what, const QFtpConfigUser &user, int line,
                UserImport *users)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!text.isEmpty() && (!isNumber || number < 0)) {
        users->leaveOut(
            line, user.name,
            QStringLiteral("%1: expected a number, found \"%2\"").arg(QLatin1String(what), text));
        return 0;
    }
    return number;
}

// The part that all forms of passwd(5) share.
bool takeCommon(const QStringList &fields, qsizetype count, QFtpConfigUser *user, int line,
                UserImport *users)
{
    if (fields.size() < count) {
        users->leaveOut(line, fields.value(0),
                        QStringLiteral("expected %1 fields with \":\" between them, found %2")
                            .arg(count)
                            .arg(fields.size()));
        return false;
    }
    user->name = fields.at(0);
    user->allowWrite = true;
    users->setHash(fields.at(1), user, line);
    users->setRights(quint32(numberIn(fields.at(2), "uid", *user, line, users)), user, line);
    setHome(fields.at(5), user, line, users);
    return true;
}

// "900-1800" and "30-600" are numbers: 09:00 to 18:00, and 00:30 to 06:00.
void setHours(const QString &text, QFtpConfigUser *user, int line, UserImport *users)
{
    if (text.isEmpty())
        return;
    QStringList times;
    for (const QString &part : text.split(u'-')) {
        bool isNumber = false;
        const int time = part.toInt(&isNumber);
        if (isNumber && time >= 0 && time <= 2400 && time % 100 < 60)
            times += QStringLiteral("%1:%2")
                         .arg(time / 100, 2, 10, QLatin1Char('0'))
                         .arg(time % 100, 2, 10, QLatin1Char('0'));
    }
    if (times.size() == 2) {
        user->hours = QStringList{times.join(u'-')};
    } else {
        users->leaveOut(line, user->name,
                        QStringLiteral("the hours \"%1\"; the user is disabled").arg(text));
        user->enabled = false;
    }
}

} // namespace

// name:hash:uid:gid:gecos:home:uploadRate:downloadRate:ratio:ratio:sessions:files:bytes:
// localAllowed:localRefused:allowed:refused:hours
void readPureFtpd(const QByteArray &text, UserImport *users)
{
    constexpr qsizetype Fields = 18;
    forEachLine(text, [&](const QStringList &fields, int line) {
        QFtpConfigUser user;
        if (!takeCommon(fields, Fields, &user, line, users))
            return;
        const auto number = [&](qsizetype index, const char *what) {
            return numberIn(fields.at(index), what, user, line, users);
        };
        user.sessionRates.upload = number(6, "upload bandwidth");
        user.sessionRates.download = number(7, "download bandwidth");
        user.sessions = int(number(10, "sessions"));
        user.quota.setFiles(number(11, "files"));
        user.quota.setBytes(number(12, "bytes"));
        users->setAddresses(fields.at(15).split(u','), &user, line);
        setHours(fields.at(17), &user, line, users);
        const std::pair<qsizetype, const char *> others[] = {
            {8, "the upload ratio %1"},           {9, "the download ratio %1"},
            {13, "the allowed local address %1"}, {14, "the refused local address %1"},
            {16, "the refused address %1"},
        };
        for (const auto &[index, what] : others) {
            if (!fields.at(index).isEmpty())
                users->leaveOut(line, user.name,
                                QString::fromLatin1(what).arg(fields.at(index))
                                    + QStringLiteral(" is left out"));
        }
        users->add(user, line);
    });
}

// name:hash:uid:gid:gecos:home:shell
void readProFtpd(const QByteArray &text, UserImport *users)
{
    constexpr qsizetype Fields = 7;
    forEachLine(text, [&](const QStringList &fields, int line) {
        QFtpConfigUser user;
        if (takeCommon(fields, Fields, &user, line, users))
            users->add(user, line);
    });
}

void readVsftpd(const QByteArray &text, UserImport *users)
{
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); i += 2) {
        const int line = int(i) + 1;
        QFtpConfigUser user;
        user.name = QString::fromUtf8(lines.at(i)).remove(u'\r');
        if (user.name.isEmpty())
            continue;
        user.password = QString::fromUtf8(lines.value(i + 1)).remove(u'\r');
        user.root = QStringLiteral("/srv/ftp/%u");
        if (user.password->isEmpty()) {
            users->leaveOut(line, user.name, QStringLiteral("has no password and is left out"));
            continue;
        }
        users->leaveOut(line, user.name,
                        QStringLiteral("the file does not say where the files are: choose a root"));
        users->add(user, line);
    }
}

} // namespace QFtp::Internal
