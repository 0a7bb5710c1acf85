// SPDX-License-Identifier: MIT
#ifndef QFTPRESULT_H
#define QFTPRESULT_H

#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstring.h>
#include <utility>
#include <variant>

/// A failure: its kind, and a detail for the log.
///
/// The detail may contain local paths and system errors; it never reaches a client.
class QFtpError
{
public:
    /// A failure of this \a kind.
    QFtpError(QFtp::ErrorKind kind, QString detail = {}) : m_kind(kind), m_detail(std::move(detail))
    { }

    /// Determines the reply code that the client gets.
    QFtp::ErrorKind kind() const { return m_kind; }
    /// For the log; may be empty.
    const QString &detail() const { return m_detail; }

private:
    QFtp::ErrorKind m_kind;
    QString m_detail;
};

/// A value, or the reason why there is none. Storages and authenticators report failures this way.
///
/// Test it like a pointer before use: reading the value of a failure is undefined behaviour.
template<typename T> class [[nodiscard]] QFtpResult
{
public:
    /// A success.
    QFtpResult(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    /// A failure.
    QFtpResult(QFtpError error) : m_state(std::in_place_index<1>, std::move(error)) { }
    /// A failure without a detail.
    QFtpResult(QFtp::ErrorKind kind) : m_state(std::in_place_index<1>, kind) { }

    /// Whether it is a success.
    explicit operator bool() const { return m_state.index() == 0; }
    /// The value of a success.
    /// \{
    T &operator*() { return *std::get_if<0>(&m_state); }
    const T &operator*() const { return *std::get_if<0>(&m_state); }
    T *operator->() { return std::get_if<0>(&m_state); }
    const T *operator->() const { return std::get_if<0>(&m_state); }
    /// \}

    /// The failure. Valid only if there is one.
    const QFtpError &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, QFtpError> m_state;
};

/// Success without a value, or the reason for the failure. By default a success.
template<> class [[nodiscard]] QFtpResult<void>
{
public:
    QFtpResult() = default;
    /// A failure.
    QFtpResult(QFtpError error) : m_error(std::move(error)) { }
    /// A failure without a detail.
    QFtpResult(QFtp::ErrorKind kind) : m_error(kind) { }

    /// Whether it is a success.
    explicit operator bool() const { return !m_error; }
    /// The failure. Valid only if there is one.
    const QFtpError &error() const { return *m_error; }

private:
    std::optional<QFtpError> m_error;
};

#endif
