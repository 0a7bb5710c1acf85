// SPDX-License-Identifier: MIT
#include "vfs/mounttable.h"

#include <algorithm>

namespace QFtp::Internal {

MountTable::MountTable(QList<QFtpMount> mounts) : m_mounts(std::move(mounts))
{
    std::stable_sort(m_mounts.begin(), m_mounts.end(), [](const auto &a, const auto &b) {
        return a.path.relative().size() > b.path.relative().size();
    });
}

const QFtpMount *MountTable::find(const QFtpPath &path) const
{
    for (const QFtpMount &mount : m_mounts) {
        if (path.isWithin(mount.path))
            return &mount;
    }
    return nullptr;
}

QFtpPath MountTable::inside(const QFtpMount &mount, const QFtpPath &path)
{
    if (mount.path.isRoot())
        return path;
    return QFtpPath::resolve({}, path.relative().mid(mount.path.relative().size() + 1));
}

bool MountTable::isOnTheWay(const QFtpPath &path) const
{
    return std::any_of(m_mounts.begin(), m_mounts.end(),
                       [&](const QFtpMount &mount) { return mount.path.isWithin(path); });
}

bool MountTable::isMountPoint(const QFtpPath &path) const
{
    return std::any_of(m_mounts.begin(), m_mounts.end(),
                       [&](const QFtpMount &mount) { return mount.path == path; });
}

QList<QByteArray> MountTable::namesIn(const QFtpPath &path) const
{
    QList<QByteArray> result;
    const qsizetype start = path.isRoot() ? 0 : path.relative().size() + 1;
    for (const QFtpMount &mount : m_mounts) {
        if (mount.path == path || !mount.path.isWithin(path))
            continue;
        const QByteArray name = mount.path.relative().mid(start).split('/').first();
        if (!result.contains(name))
            result.append(name);
    }
    return result;
}

} // namespace QFtp::Internal
