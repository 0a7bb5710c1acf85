// SPDX-License-Identifier: MIT
#include "vfs/mounttable.h"

#include <algorithm>

namespace QFtp::Internal {

MountTable::MountTable(const QList<QFtpMount> &mounts) : m_case(mounts)
{
    for (const QFtpMount &mount : mounts)
        m_rows.append({mount, m_case.key(mount.path)});
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return a.key.relative().size() > b.key.relative().size();
    });
}

const QFtpMount *MountTable::find(const QFtpPath &path) const
{
    const QFtpPath key = m_case.key(path);
    for (const Row &row : m_rows) {
        if (key.isWithin(row.key))
            return &row.mount;
    }
    return nullptr;
}

QFtpPath MountTable::inside(const QFtpMount &mount, const QFtpPath &path)
{
    if (mount.path.isRoot())
        return path;
    // Names that differ in case may also differ in length.
    const QList<QByteArray> names = path.relative().split('/');
    return QFtpPath::resolve({}, names.sliced(mount.path.relative().count('/') + 1).join('/'));
}

bool MountTable::isOnTheWay(const QFtpPath &path) const
{
    const QFtpPath key = m_case.key(path);
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row &row) { return row.key.isWithin(key); });
}

bool MountTable::isMountPoint(const QFtpPath &path) const
{
    const QFtpPath key = m_case.key(path);
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row &row) { return row.key == key; });
}

QList<QByteArray> MountTable::namesIn(const QFtpPath &path) const
{
    QList<QByteArray> result;
    const QFtpPath key = m_case.key(path);
    const qsizetype depth = key.isRoot() ? 0 : key.relative().count('/') + 1;
    for (const Row &row : m_rows) {
        if (row.key == key || !row.key.isWithin(key))
            continue;
        const QByteArray name = row.mount.path.relative().split('/').at(depth);
        if (!result.contains(name))
            result.append(name);
    }
    return result;
}

} // namespace QFtp::Internal
