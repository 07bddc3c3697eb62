// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/scriptedserver.h"

#include <QByteArray>
#include <QString>

/// What vendors do to a reply that says the same.
enum class Slip {
    Capitals,      ///< the names of its fields in other capitals
    NumbersAsText, ///< each number as its digits
    NoLists,       ///< each array is null
};

/// A pair of text files fixtures/ENDPOINT/CASE.request and .response: HTTP as on the wire, with line feeds, the JSON laid
/// out for reading, {host} for the address of the test server, and no signature.
class WireFixture
{
public:
    WireFixture(const QString &endpoint, const QString &name);

    [[nodiscard]] bool isComplete() const { return !m_request.isEmpty() && !m_response.isEmpty(); }
    /// The response as bytes to send.
    [[nodiscard]] QByteArray response() const;
    /// The same, with such a slip all over its JSON; as it is if it has none.
    [[nodiscard]] QByteArray responseWith(Slip slip) const;
    /// What differs between the request on file and one that arrived, one line per difference; empty if nothing does.
    /// Each header on file must be there; no X-TC- header may be there that is not on file, X-TC-RequestClient excepted.
    [[nodiscard]] QString differences(const flotilla::fakes::ScriptedServer::Arrival &arrival, quint16 port) const;

private:
    QByteArray m_request;
    QByteArray m_response;
};
