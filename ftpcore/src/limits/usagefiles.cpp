// SPDX-License-Identifier: MIT
#include "limits/usagefiles.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qsavefile.h>

namespace QFtp::Internal {

namespace {

const QByteArray Header = "usage 1\n";
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

bool UsageFiles::exists(const QByteArray &place) const { return QFile::exists(fileOf(place)); }

std::optional<Usage> UsageFiles::read(const QByteArray &place) const
{
    constexpr qint64 MaximumBytes = 64 * 1024;
    QFile file(fileOf(place));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.read(MaximumBytes).split('\n');
    if (lines.size() != 5 || lines.at(0) + '\n' != Header
        || QByteArray::fromBase64(lines.at(1)) != place)
        return std::nullopt;
    bool hasBytes = false;
    bool hasFiles = false;
    const Usage usage{lines.at(2).toLongLong(&hasBytes), lines.at(3).toLongLong(&hasFiles)};
    const bool isPossible = hasBytes && hasFiles && usage.bytes >= 0 && usage.files >= 0;
    return isPossible ? std::optional(usage) : std::nullopt;
}

bool UsageFiles::write(const QByteArray &place, const Usage &usage) const
{
    const QString name = fileOf(place);
    if (!QDir().mkpath(name.first(name.lastIndexOf(u'/'))))
        return false;
    QSaveFile file(name);
    const QByteArray text = Header + place.toBase64() + '\n' + QByteArray::number(usage.bytes)
        + '\n' + QByteArray::number(usage.files) + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

bool UsageFiles::remove(const QByteArray &place) const
{
    const QString name = fileOf(place);
    return QFile::remove(name) || !QFile::exists(name);
}

bool UsageFiles::takeRecount() const
{
    if (!QFile::exists(recountFile()))
        return false;
    QDirIterator files(m_directory, {u'*' + Suffix}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        QFile::remove(files.next());
    QFile::remove(recountFile());
    return true;
}

bool UsageFiles::requestRecount() const
{
    QFile file(recountFile());
    return QDir().mkpath(m_directory) && file.open(QIODevice::WriteOnly);
}

} // namespace QFtp::Internal
