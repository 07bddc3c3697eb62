// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QMap>
#include <QStringList>

namespace flotilla {

/// A field of the connection form that can be wrong.
enum class ConnectionField { Name, SecretId, SecretKey, Token, KeyVariable, TokenVariable, Environment, Region, Endpoint };

/// What a person typed into the form. The secret travels apart from the Connection and never becomes part of it.
struct ConnectionDraft
{
    Connection connection;
    QString secretKey;
    QString token;
    QStringList takenNames;   ///< of the other connections
    bool secretStored = false; ///< the place that the draft names has a secret already: empty fields keep it
};

/// Every field that is wrong, with a sentence that says how to put it right (context "ConnectionCheck").
[[nodiscard]] QMap<ConnectionField, QString> problemsOf(const ConnectionDraft &draft);
/// What is said about a field as soon as it was left, before anybody saves: what is wrong with the SecretId, or only unusual.
[[nodiscard]] QMap<ConnectionField, QString> hintsOf(const ConnectionDraft &draft);

/// Both reach the same place with the same credentials: what the platform answered to one holds for the other. Name,
/// purpose and the last test are not part of it.
[[nodiscard]] bool sameAccess(const Connection &a, const Connection &b);

/// True for https, and for http on this computer alone.
[[nodiscard]] bool isAllowedEndpoint(const QString &endpoint);

} // namespace flotilla
