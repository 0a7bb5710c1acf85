// SPDX-License-Identifier: MIT
#include "vfs/filechunks.h"

#include "base/turn.h"

namespace QFtp::Internal {

QFtpResult<qint64> readChunks(QFtpFile &file, qint64 limitBytes,
                              const std::function<QFtpResult<void>(QByteArrayView)> &take)
{
    constexpr qint64 ChunkBytes = 256 * 1024;
    QByteArray buffer(limitBytes < 0 ? ChunkBytes : qMin(ChunkBytes, limitBytes),
                      Qt::Uninitialized);
    qint64 done = 0;
    while (limitBytes < 0 || done < limitBytes) {
        const qint64 wanted =
            limitBytes < 0 ? ChunkBytes : qMin(qint64(buffer.size()), limitBytes - done);
        const auto count = file.read(buffer.data(), wanted);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        if (const auto taken = take(QByteArrayView(buffer.constData(), *count)); !taken)
            return taken.error();
        done += *count;
        Turn::setWorked(done);
    }
    return done;
}

} // namespace QFtp::Internal
