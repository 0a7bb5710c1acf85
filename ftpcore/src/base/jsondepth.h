// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_JSONDEPTH_H
#define QFTP_BASE_JSONDEPTH_H

#include <QtCore/qbytearrayview.h>

namespace QFtp::Internal {

/// Whether \a json is nested no more deeply than we ever expect. Qt parses it recursively, and a
/// thread has a small stack.
inline bool isShallow(QByteArrayView json)
{
    constexpr int Deepest = 10;
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '[' || c == '{') && ++depth > Deepest)
            return false;
        else if (!isInText && (c == ']' || c == '}'))
            --depth;
    }
    return true;
}

} // namespace QFtp::Internal

#endif
