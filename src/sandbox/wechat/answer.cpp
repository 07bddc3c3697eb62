// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/answer.h"

#include <QJsonArray>

namespace flotilla::sandbox::wechat {

std::optional<qint64> integerOf(const QJsonValue &value)
{
    bool ok = true;
    qint64 number = 0;
    if (value.isDouble()) {
        number = value.toInteger();
        ok = double(number) == value.toDouble();
    } else {
        number = value.toString().toLongLong(&ok);
    }
    return ok ? std::optional(number) : std::nullopt;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const auto &item : array)
        texts.append(item.toString());
    return texts;
}

} // namespace flotilla::sandbox::wechat
