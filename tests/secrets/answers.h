// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/secretstore.h"

#include <QTest>

#include <optional>

namespace flotilla {

/// Calls a SecretStore and waits for its answer. Each fails the test by an error of kind None's opposite: NotFound,
/// Keychain and so on come back as they are; no answer within a second more than the store's limit is kind Unknown.
class Answers
{
public:
    explicit Answers(SecretStore &store) : m_store(store) {}

    std::optional<KeychainState> probe()
    {
        std::optional<KeychainState> state;
        m_store.probe(&m_context, [&state](KeychainState s) { state = s; });
        calledBack = state.has_value();
        (void)QTest::qWaitFor([&state] { return state.has_value(); }, kPatience);
        return state;
    }
    Result<Secret> read(const SecretName &id)
    {
        std::optional<Result<Secret>> answer;
        m_store.read(id, &m_context, [&answer](const Result<Secret> &r) { answer.emplace(r); });
        return waited(answer);
    }
    Status write(const SecretName &id, const QByteArray &secret)
    {
        std::optional<Status> answer;
        m_store.write(id, Secret(secret), &m_context, [&answer](const Status &s) { answer.emplace(s); });
        return waited(answer);
    }
    Status remove(const SecretName &id)
    {
        std::optional<Status> answer;
        m_store.remove(id, &m_context, [&answer](const Status &s) { answer.emplace(s); });
        return waited(answer);
    }
    bool calledBack = false; ///< the last call answered before it returned, which no store may do

private:
    static constexpr int kPatience = 15'000;
    template <typename T>
    T waited(std::optional<T> &answer)
    {
        calledBack = answer.has_value();
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatience)) {
            return Error{ErrorKind::Unknown, QStringLiteral("no answer at all"), {}, {}, {}};
        }
        return *answer;
    }
    SecretStore &m_store;
    QObject m_context;
};

} // namespace flotilla
