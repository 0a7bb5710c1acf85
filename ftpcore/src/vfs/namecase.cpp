// SPDX-License-Identifier: MIT
#include "vfs/namecase.h"

#include "base/guarded.h"

#include <algorithm>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

namespace {

bool ignoresCase(const QFtpMount &mount)
{
    // It may be a storage of the application.
    const auto features =
        guarded(QFtp::StorageFeatures(), [&] { return mount.storage->features(); });
    return features.testFlag(QFtp::StorageFeature::IgnoresCase);
}

} // namespace

NameCase::NameCase(const QList<QFtpMount> &mounts) :
    m_isIgnored(std::any_of(mounts.begin(), mounts.end(), [](const QFtpMount &mount) {
        return mount.storage && ignoresCase(mount);
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
