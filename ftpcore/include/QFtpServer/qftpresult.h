// SPDX-License-Identifier: MIT
#ifndef QFTPRESULT_H
#define QFTPRESULT_H

#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstring.h>
#include <type_traits>
#include <utility>
#include <variant>

/// A failure: its kind, and a detail for the log.
///
/// The detail may contain local paths and system errors; it never reaches a client.
class QFTP_EXPORT QFtpError
{
public:
    /// A failure of this \a kind.
    QFtpError(QFtp::ErrorKind kind, const QString &detail = {});
    /// A failure that the client is told in your own words, such as "Files are kept for a year."
    /// The detail for the log is the same.
    static QFtpError forClient(QFtp::ErrorKind kind, const QString &text);

    /// Determines the reply code that the client gets.
    QFtp::ErrorKind kind() const { return m_kind; }
    /// For the log; may be empty.
    const QString &detail() const { return m_detail; }
    /// The text of the reply; empty: the usual one for the kind.
    const QString &clientText() const { return m_clientText; }

private:
    QFtp::ErrorKind m_kind;
    QString m_detail;
    QString m_clientText;

public:
    QFTP_COPIED_CLASS(QFtpError, 4)
};

/// A value, or the reason why there is none. Storages and authenticators report failures this way.
///
/// Test it like a pointer before use: reading the value of a failure is undefined behaviour. With a
/// QFtpResult<bool>, "if (result)" asks whether it is a success, not whether the value is true.
template<typename T> class [[nodiscard]] QFtpResult
{
    using State = std::variant<T, QFtpError>;
    template<typename U>
    using EnableIfValue = std::enable_if_t<std::conjunction_v<
        std::is_convertible<U, T>, std::negation<std::is_convertible<U, QFtpError>>,
        std::negation<std::is_same<std::remove_cvref_t<U>, T>>>>;

public:
    /// A success.
    QFtpResult(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    /// A success with what converts to the value, such as a pointer to a derived class.
    template<typename U, typename = EnableIfValue<U>>
    QFtpResult(U &&value) : m_state(std::in_place_index<0>, std::forward<U>(value))
    { }
    /// The same with a value that converts to this one's, such as a pointer to a derived class.
    template<typename U,
             typename = std::enable_if_t<std::is_convertible_v<U, T> && !std::is_same_v<U, T>>>
    QFtpResult(QFtpResult<U> other) :
        m_state(other ? State(std::in_place_index<0>, std::move(other).value())
                      : State(std::in_place_index<1>, other.error()))
    { }
    /// A failure.
    QFtpResult(QFtpError error) : m_state(std::in_place_index<1>, std::move(error)) { }
    /// A failure without a detail.
    QFtpResult(QFtp::ErrorKind kind) : m_state(std::in_place_index<1>, kind) { }

    /// Whether it is a success.
    /// \{
    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    /// \}
    /// The value of a success.
    /// \{
    T &value() & { return *std::get_if<0>(&m_state); }
    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    /// \}

    /// The failure. Valid only if there is one.
    const QFtpError &error() const { return *std::get_if<1>(&m_state); }

private:
    State m_state;
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
    /// \{
    bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    /// \}
    /// The failure. Valid only if there is one.
    const QFtpError &error() const { return *m_error; }

private:
    std::optional<QFtpError> m_error;
};

#endif
