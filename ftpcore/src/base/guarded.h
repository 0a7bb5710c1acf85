// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_GUARDED_H
#define QFTP_BASE_GUARDED_H

#include <exception>
#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Logs that code of the application has thrown an exception, and returns the error that stands for
/// it.
QFtpError errorFromException(const char *what);

/// Returns the result of \a call, which runs code of the application. An exception must not end the
/// process: it becomes an Internal error.
template<typename Call> auto guarded(const Call &call) -> decltype(call())
{
    try {
        return call();
    } catch (const std::exception &exception) {
        return errorFromException(exception.what());
    } catch (...) {
        return errorFromException("not a std::exception");
    }
}

/// The same for a \a call that can't report an error: an exception means \a otherwise.
template<typename Value, typename Call> Value guarded(Value otherwise, const Call &call)
{
    const auto result = guarded([&]() -> QFtpResult<Value> { return call(); });
    return result ? *result : otherwise;
}

} // namespace QFtp::Internal

#endif
