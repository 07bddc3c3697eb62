// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/connection.h"

#include <QCoreApplication>

namespace flotilla {

/// What a connection is needed for, asked before it is deleted, and what it needs.
class ConnectionUse
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::ConnectionUse)
public:
    explicit ConnectionUse(const UiContext &context) : m_context(context) {}

    /// A batch runs over it or is being started; what cannot be read counts as running.
    [[nodiscard]] bool isRunning(const Connection &connection) const;
    /// What can no longer be done without it, a line each.
    [[nodiscard]] QStringList whatHangsOn(const Connection &connection) const;

    /// Whether it has a secret at all: a token source may do without.
    [[nodiscard]] bool hasSecret(const Connection &connection) const;
    /// Where its secret is kept, for people.
    [[nodiscard]] QString secretPlace(const Connection &connection) const;

private:
    const UiContext &m_context;
};

} // namespace flotilla
