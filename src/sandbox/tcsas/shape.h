// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract.h"

#include <QJsonObject>
#include <QJsonValue>

namespace flotilla::sandbox::tcsas {

/// The fields of `Response` (without RequestId) for that action: `data` as its Data, and in it, at every depth, what the contract
/// wants and `data` does not say: empty texts, zeros, false, empty lists, or null where that is allowed.
[[nodiscard]] QJsonObject shaped(const Contract &contract, const ContractAction &action, const QJsonValue &data);

/// What an action without rules of its own answers: everything the contract knows of, with nothing in particular in it.
[[nodiscard]] QJsonObject blankAnswer(const Contract &contract, const ContractAction &action);

} // namespace flotilla::sandbox::tcsas
