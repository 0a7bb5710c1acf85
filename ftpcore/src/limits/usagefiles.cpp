// SPDX-License-Identifier: MIT
#include "limits/usagefiles.h"

#include "base/credentials.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qrandom.h>
#include <QtCore/qsavefile.h>

namespace QFtp::Internal {

namespace {

constexpr qint64 MaximumBytes = 64 * 1024;
const QByteArray Header = "usage 1";
const QString Suffix = QStringLiteral(".usage");

} // namespace

// Places may have longer names than files.
QString UsageFiles::fileOf(const QByteArray &place) const
{
    const QString name = QString::fromLatin1(
        QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(40));
    return m_directory + u'/' + name.first(2) + u'/' + name.sliced(2) + Suffix;
}

QString UsageFiles::recountFile() const { return m_directory + QStringLiteral("/recount"); }

bool UsageFiles::exists(const QByteArray &place) const
{
    const OwnRights own;
    return QFile::exists(fileOf(place));
}

std::optional<Usage> UsageFiles::read(const QByteArray &place) const
{
    const OwnRights own;
    QFile file(fileOf(place));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.read(MaximumBytes).split('\n');
    if (lines.size() != 6 || lines.at(0) != Header || lines.at(1) != generation()
        || QByteArray::fromBase64(lines.at(2)) != place)
        return std::nullopt;
    bool hasBytes = false;
    bool hasFiles = false;
    const Usage usage{lines.at(3).toLongLong(&hasBytes), lines.at(4).toLongLong(&hasFiles)};
    const bool isPossible = hasBytes && hasFiles && usage.bytes >= 0 && usage.files >= 0;
    return isPossible ? std::optional(usage) : std::nullopt;
}

bool UsageFiles::write(const QByteArray &place, const Usage &usage,
                       const QByteArray &generation) const
{
    const OwnRights own;
    const QString name = fileOf(place);
    if (!QDir().mkpath(name.first(name.lastIndexOf(u'/'))))
        return false;
    QSaveFile file(name);
    const QByteArrayList lines = {Header,
                                  generation,
                                  place.toBase64(),
                                  QByteArray::number(usage.bytes),
                                  QByteArray::number(usage.files),
                                  {}};
    const QByteArray text = lines.join('\n');
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

bool UsageFiles::remove(const QByteArray &place) const
{
    const OwnRights own;
    const QString name = fileOf(place);
    return QFile::remove(name) || !QFile::exists(name);
}

bool UsageFiles::isThere() const
{
    const OwnRights own;
    return QFile::exists(m_directory);
}

bool UsageFiles::create() const
{
    const OwnRights own;
    return QDir().mkpath(m_directory);
}

// Without a directory, no server has ever counted anything. It must belong to the server.
bool UsageFiles::requestRecount() const
{
    if (!QFile::exists(m_directory))
        return true;
    QSaveFile file(recountFile());
    const QByteArray name = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    // The server may be another user than the one who asks.
    constexpr auto Readable =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    return file.open(QIODevice::WriteOnly) && file.setPermissions(Readable)
        && file.write(name) == name.size() && file.commit();
}

QByteArray UsageFiles::generation() const
{
    const OwnRights own;
    QFile file(recountFile());
    return file.open(QIODevice::ReadOnly) ? file.read(MaximumBytes).trimmed() : QByteArray();
}

} // namespace QFtp::Internal
