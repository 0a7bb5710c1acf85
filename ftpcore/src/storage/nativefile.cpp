// SPDX-License-Identifier: MIT
#include "storage/nativefile.h"

#include "base/logging.h"
#include "base/systemerror.h"

#include <cerrno>

namespace QFtp::Internal {

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept
{
    if (this != &other) {
        close();
        m_native = other.release();
    }
    return *this;
}

QFtpError errorFromErrno(const QFtpPath &path)
{
    const int error = errno;
    return {errorKindOf(error),
            QStringLiteral("%1: %2").arg(printable(path.toByteArray()), errorText(error))};
}

} // namespace QFtp::Internal
