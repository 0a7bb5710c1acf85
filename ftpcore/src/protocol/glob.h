// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_GLOB_H
#define QFTP_PROTOCOL_GLOB_H

#include <bitset>
#include <optional>
#include <QtCore/qbytearray.h>
#include <vector>

namespace QFtp::Internal {

/// Whether \a text contains a wildcard: * ? [
bool isGlob(QByteArrayView text);
/// Returns the part of \a pattern before its first wildcard.
QByteArray globPrefix(QByteArrayView pattern);

/// A pattern for names: * any bytes, ? one byte, [a-z] [!a-z] one of a set. A '[' without its ']'
/// stands for itself.
class Glob
{
public:
    /// Takes time proportional to the length of \a pattern.
    explicit Glob(QByteArrayView pattern);

    /// Whether \a name matches. The time is at most proportional to the product of both lengths,
    /// whatever the pattern.
    bool matches(QByteArrayView name) const;

private:
    using Set = std::bitset<256>;
    enum class Kind : quint8 { Byte, Any, OneOf, Star };
    struct Element
    {
        Kind kind;
        uchar byte = 0;  ///< only with Byte
        quint32 set = 0; ///< index in m_sets; only with OneOf
    };

    bool takeSet(QByteArrayView pattern, qsizetype *position);
    bool matchesOne(const Element &element, char c) const;

    std::vector<Element> m_elements;
    std::vector<Set> m_sets;
};

} // namespace QFtp::Internal

#endif
