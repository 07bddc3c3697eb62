// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QString>

#include <utility>
#include <variant>

namespace flotilla {

/// What decides the behaviour after an error. The text beside it is for people only.
enum class ErrorKind {
    None,
    Usage,       ///< the input is wrong; nothing was done
    NotFound,    ///< the thing that was named does not exist
    Unreachable, ///< the request was certainly not sent (refused connection, unknown host, TLS failure)
    Unknown,     ///< nobody knows whether the platform acted: dropped, timed out, unreadable, internal error
    Refused,     ///< the platform answered no
    Denied,      ///< credentials or permissions are not good enough
    Limited,     ///< too many requests; wait
    Storage,     ///< the journal could not be read or written
    Away,        ///< the same, because its server cannot be reached now: the same again may succeed
    Keychain,    ///< no keychain, locked keychain, or a secret that is not in it
    Leased,      ///< somebody else is at work on this lane now
    Stopped,     ///< a person stopped it before it began
};

/// An error as a value. `vendorCode` and `requestId` are the platform's own words, for the log and the support desk.
struct Error
{
    ErrorKind kind = ErrorKind::None;
    QString text;
    QString vendorCode;
    QString requestId;
    Millis retryAfter{0};
    bool operator==(const Error &) const = default;
};

/// What was asked for cannot be done as it was asked for; `text` says why and what can.
[[nodiscard]] inline Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

/// A value or the reason why there is none. Never throws; asking for the wrong half is a programming error.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_data(std::move(value)) {}
    Result(Error error) : m_data(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_data); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const { return *std::get_if<T>(&m_data); }
    [[nodiscard]] T &value() { return *std::get_if<T>(&m_data); }
    [[nodiscard]] const Error &error() const { return *std::get_if<Error>(&m_data); }
    const T *operator->() const { return &value(); }
    const T &operator*() const { return value(); }

private:
    std::variant<T, Error> m_data;
};

/// Success without a value, or an error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_error.kind == ErrorKind::None; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

using Status = Result<void>;

} // namespace flotilla
