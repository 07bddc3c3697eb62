// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QMap>
#include <QStringList>

namespace flotilla {

/// What a person typed into the form. The secrets travel apart from the Connection and never become part of it.
struct ConnectionDraft
{
    Connection connection;
    Secrets secrets;           ///< those that were typed
    QStringList takenNames;    ///< of the other connections
    bool secretStored = false; ///< the place that the draft names has the secrets already: empty fields keep them
};

/// What can be wrong, by a key: kNameKey, the name of a field of the platform, or variableKey() of a secret one.
using ConnectionProblems = QMap<QString, QString>;
/// The key of the connection's own name; no platform has a field of that name.
inline constexpr QLatin1StringView kNameKey{"name"};
/// The key of the variable that holds a secret field.
[[nodiscard]] inline QString variableKey(const QString &field) { return u'$' + field; }

/// Every field that is wrong, with a sentence that says how to put it right (context "ConnectionCheck").
[[nodiscard]] ConnectionProblems problemsOf(const ConnectionDraft &draft, const Platform &platform);
/// What is said about a field as soon as it was left, before anybody saves: what is wrong with the id of a key, or only unusual.
[[nodiscard]] ConnectionProblems hintsOf(const ConnectionDraft &draft, const Platform &platform);

/// Takes out what was filled in before another choice made its field meaningless.
void dropWhatDoesNotApply(Connection &connection, const Platform &platform);

/// True for https, and for http on this computer alone.
[[nodiscard]] bool isAllowedEndpoint(const QString &endpoint);

} // namespace flotilla
