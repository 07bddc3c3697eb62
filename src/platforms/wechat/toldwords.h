// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QString>

namespace flotilla::wechat {

/// The title of a column of a query or of the fleet.
[[nodiscard]] QString columnWord(const QString &name);
/// What the platform told in such a column, as people read it; a word that is not known as it came.
[[nodiscard]] QString toldWord(const QString &column, const QString &value);
/// What a query asks for.
[[nodiscard]] QString queryWord(const QString &name);
/// A tab of the details of a mini program.
[[nodiscard]] QString tabWord(const QString &name);
/// What an operation does to so many mini programs; empty: there is no sentence of its own.
[[nodiscard]] QString actionWord(const QString &operation, const Values &options, int programs);

/// What a check of an order found, as a title; empty: it is none of this platform.
[[nodiscard]] QString checkWord(const QString &check);
/// What a person does about it; empty likewise.
[[nodiscard]] QString checkWayOut(const QString &check);

} // namespace flotilla::wechat
