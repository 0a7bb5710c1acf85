// SPDX-License-Identifier: MIT
#ifndef QFTPGLOBAL_H
#define QFTPGLOBAL_H

#include <QtCore/qglobal.h>

/// The version of these headers, as text and as a number: QT_VERSION_CHECK(major, minor, patch).
/// \{
#define QFTP_VERSION_STR "1.0.0"
#define QFTP_VERSION QT_VERSION_CHECK(1, 0, 0)
/// \}

#if defined(QFTP_STATIC)
#define QFTP_EXPORT
#elif defined(QFTP_BUILD)
#define QFTP_EXPORT Q_DECL_EXPORT
#else
#define QFTP_EXPORT Q_DECL_IMPORT
#endif

/// Ends a class that is passed as a value. What creates, copies and destroys it is in the library,
/// and it has room for more members: a later version can add some, and programs that were built
/// before go on working.
/// \{
// NOLINTBEGIN(bugprone-macro-parentheses): names of classes, not expressions
#define QFTP_VALUE_CLASS(Class, Pointers) \
    Class(); \
    QFTP_COPIED_CLASS(Class, Pointers)
/// The same, with a comparison of all members.
#define QFTP_COMPARABLE_CLASS(Class, Pointers) \
    bool operator==(const Class &other) const; \
    QFTP_VALUE_CLASS(Class, Pointers)
/// The same without a default constructor.
#define QFTP_COPIED_CLASS(Class, Pointers) \
    Class(const Class &other); \
    Class(Class &&other) noexcept; \
    Class &operator=(const Class &other); \
    Class &operator=(Class &&other) noexcept; \
    ~Class(); \
\
private: \
    [[maybe_unused]] QFtpRoom<Pointers> m_room;
// NOLINTEND(bugprone-macro-parentheses)
/// \}

/// Room for members of later versions, as large as \a Pointers pointers.
template<int Pointers> struct QFtpRoom
{
    quintptr unused[Pointers] = {}; ///< what is left of it

    bool operator==(const QFtpRoom &) const = default;
};

namespace QFtp {
/// The version of the library that runs, such as "1.0.0". Thread: any.
QFTP_EXPORT const char *version();
} // namespace QFtp

#endif
