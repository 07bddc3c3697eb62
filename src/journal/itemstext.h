// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace flotilla {

/// Rows of an overview as their column has them: the JSON that QJsonDocument writes, written and read in less than half of its time. Ten
/// thousand rows are written, or read, in one event of the window.
[[nodiscard]] QString textOf(const QList<Item> &items);
[[nodiscard]] QList<Item> itemsOf(const QString &text);
[[nodiscard]] Item itemOf(const QJsonObject &object);

} // namespace flotilla
