// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_WINDOWSNAME_H
#define QFTP_STORAGE_WINDOWSNAME_H

#include <optional>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// Returns the name of a file as Windows takes it; nothing: no file may have it.
///
/// Refused are names that programs would take for another file or for none: with characters that
/// Windows reserves (':' leads to a stream of a file), with a dot or a blank at the end, names of
/// devices such as CON, whatever their ending, and bytes that are no UTF-8.
std::optional<QString> toWindowsName(const QByteArray &name);
/// Whether Windows may take \a a and \a b for the same name.
bool isSameWindowsName(QStringView a, QStringView b);

} // namespace QFtp::Internal

#endif
