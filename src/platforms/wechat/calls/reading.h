// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace flotilla::wechat {

/// An id as the vendor writes it: a number where it is one that 64 bits hold, else the text.
[[nodiscard]] QJsonValue numberOf(const QString &id);
/// Seconds since 1970, as number or text. Not set if missing.
[[nodiscard]] Instant readSeconds(const QJsonObject &object, QLatin1StringView name);
/// A list of texts; a list of objects gives the texts that they are named by. Empty if missing or null.
[[nodiscard]] QStringList readTexts(const QJsonObject &object, QLatin1StringView name);
/// A text that may be long, such as the reason of a review.
[[nodiscard]] QString readLongText(const QJsonObject &object, QLatin1StringView name);

} // namespace flotilla::wechat
