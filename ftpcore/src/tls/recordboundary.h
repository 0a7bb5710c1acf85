// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_RECORDBOUNDARY_H
#define QFTP_TLS_RECORDBOUNDARY_H

#include <QtCore/qbytearrayview.h>

namespace QFtp::Internal {

/// Follows the records of TLS (RFC 8446 5.1) in a stream of bytes, to tell where one ends.
class RecordBoundary
{
public:
    /// Whether the next byte begins a record.
    bool isHere() const { return m_headerSize == 0 && m_rest == 0; }
    /// \a bytes are the next ones.
    void pass(QByteArrayView bytes)
    {
        constexpr int HeaderSize = 5;
        while (!bytes.isEmpty()) {
            if (m_rest > 0) {
                const qsizetype count = qMin(m_rest, bytes.size());
                m_rest -= count;
                bytes = bytes.sliced(count);
                continue;
            }
            if (m_headerSize >= HeaderSize - 2) // the length comes last
                m_length = m_length << 8 | uchar(bytes.front());
            bytes = bytes.sliced(1);
            if (++m_headerSize == HeaderSize) {
                m_rest = std::exchange(m_length, 0);
                m_headerSize = 0;
            }
        }
    }

private:
    int m_headerSize = 0; // bytes of a header that have passed
    qsizetype m_length = 0;
    qsizetype m_rest = 0; // bytes of the record that have not
};

} // namespace QFtp::Internal

#endif
