// SPDX-License-Identifier: MIT
#ifndef QFTPRESULT_H
#define QFTPRESULT_H

#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstring.h>
#include <utility>
#include <variant>

/// A failure: what kind it is, and a detail for the log.
///
/// The detail may name local paths and system errors; it never reaches a client.
class QFtpError
{
public:
    /// A failure of that kind.
    QFtpError(QFtp::ErrorKind kind, QString detail = {}) : m_kind(kind), m_detail(std::move(detail))
    { }

    /// What a client is told of, by a reply code.
    QFtp::ErrorKind kind() const { return m_kind; }
    /// For the log; may be empty.
    const QString &detail() const { return m_detail; }

private:
    QFtp::ErrorKind m_kind;
    QString m_detail;
};

/// A value, or the reason why there is none. Every failure in this library travels so.
///
/// Test it like a pointer before use: reading the value of a failure is undefined.
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

    /// Of a failure only.
    const QFtpError &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, QFtpError> m_state;
};

/// Success without a value, or the reason of the failure. A default one is a success.
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
    /// Of a failure only.
    const QFtpError &error() const { return *m_error; }

private:
    std::optional<QFtpError> m_error;
};

#endif
