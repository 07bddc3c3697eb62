// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/answer.h"

#include <algorithm>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

QString unixText(qint64 ms)
{
    return QString::number(ms / 1000);
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const auto &item : array)
        texts.append(item.toString());
    return texts;
}

bool admits(const QJsonValue &list, int number)
{
    const QJsonArray array = list.toArray();
    return array.isEmpty() || array.contains(QJsonValue(number));
}

std::optional<Answer> pageProblem(const Call &call)
{
    for (const QString &name : {u"Offset"_s, u"Limit"_s}) {
        if (call.number(name) < (name == "Limit"_L1 ? 1 : 0))
            return Answer::refused(u"InvalidParameter"_s, u"The value of parameter `%1` is out of range."_s.arg(name));
    }
    return std::nullopt;
}

} // namespace flotilla::sandbox::tcsas
