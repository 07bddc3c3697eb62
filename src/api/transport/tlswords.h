// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace flotilla {

/// Why a server was not trusted, in sentences for people: each kind of error once, the first few of them.
[[nodiscard]] QString tlsWords(const QList<QSslError> &errors);
/// The same where nothing is wrong with the certificate: `said` is what the TLS library says about a failed handshake.
[[nodiscard]] QString tlsWords(const QString &said);

} // namespace flotilla
