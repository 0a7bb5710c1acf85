// SPDX-License-Identifier: MIT
#include "vfs/namecase.h"

#include <algorithm>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

NameCase::NameCase(const QList<QFtpMount> &mounts) :
    m_isIgnored(std::any_of(mounts.begin(), mounts.end(), [](const QFtpMount &mount) {
        return mount.storage
            && mount.storage->features().testFlag(QFtp::StorageFeature::IgnoresCase);
    }))
{ }

QByteArray NameCase::key(const QByteArray &name) const
{
    return m_isIgnored ? QString::fromUtf8(name).toCaseFolded().toUtf8() : name;
}

QFtpPath NameCase::key(const QFtpPath &path) const
{
    return m_isIgnored ? QFtpPath::resolve({}, key(path.toByteArray())) : path;
}

} // namespace QFtp::Internal
