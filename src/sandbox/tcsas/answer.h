// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "tcsas/world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla::sandbox::tcsas {

/// Where the simulated platform is found.
struct Places {
    QString api; ///< "http://127.0.0.1:PORT"
    QString cos; ///< the same for uploads and downloads
};

/// One call on its way to the rules: signed well, and its body is as the contract wants it.
struct Call {
    const Rules &rules;
    World &world;
    const QJsonObject &body;
    const Places &places;
    MiniProgram *program; ///< named by MNPId; null where there is none of that id
    qint64 nowMs;

    [[nodiscard]] QString text(const QString &name) const { return body[name].toString(); }
    [[nodiscard]] qint64 number(const QString &name, qint64 absent = 0) const { return body[name].toInteger(absent); }
    [[nodiscard]] ProgramScript script() const { return scriptOf(rules, world, program->id); }
};

/// What a call is answered with.
struct Answer {
    std::optional<ApiError> error;
    QJsonValue data{QJsonValue::Null}; ///< Data; what the contract wants and is not here is filled in with nothing in particular
    QString effect; ///< the change of the platform's state that the call made, for the log; empty = none
    QJsonObject effectFields; ///< and what else the log says about it
    QString appid; ///< whom the effect is about, where the call named none
    bool changed = false; ///< state to be kept, although it is no effect

    [[nodiscard]] static Answer refused(const QString &code, const QString &message)
    {
        Answer answer;
        answer.error = ApiError{code, message};
        return answer;
    }
    [[nodiscard]] static Answer with(const QJsonValue &data)
    {
        Answer answer;
        answer.data = data;
        return answer;
    }
    /// A change. Most actions answer such a one with no more than that it is done.
    [[nodiscard]] static Answer done(const QString &effect, const QJsonObject &effectFields = {},
                                     const QJsonObject &data = {{QStringLiteral("Result"), true}})
    {
        Answer answer = with(data);
        answer.effect = effect;
        answer.effectFields = effectFields;
        answer.changed = true;
        return answer;
    }
};

/// Times as this platform mostly writes them: Unix seconds as text, "0" for never.
[[nodiscard]] QString unixText(qint64 ms);

/// The texts of a JSON list.
[[nodiscard]] QStringList textsOf(const QJsonValue &list);
/// True if the list is absent, empty or has that number.
[[nodiscard]] bool admits(const QJsonValue &list, int number);

/// The largest page, whatever Limit says.
inline constexpr int kLargestPage = 100;
/// Why Offset and Limit make no page; nothing if they do.
[[nodiscard]] std::optional<Answer> pageProblem(const Call &call);

/// One page of these items, each written by rowOf.
template<typename Item, typename RowOf>
Answer paged(const Call &call, const QList<Item> &items, const RowOf &rowOf)
{
    if (auto problem = pageProblem(call))
        return *problem;
    const qsizetype first = std::min<qsizetype>(items.size(), call.number(QStringLiteral("Offset")));
    const qsizetype count = std::min<qsizetype>({items.size() - first, call.number(QStringLiteral("Limit")), kLargestPage});
    QJsonArray rows;
    for (qsizetype i = 0; i < count; ++i)
        rows.append(rowOf(items.at(first + i)));
    return Answer::with(QJsonObject{{QStringLiteral("TotalCount"), items.size()}, {QStringLiteral("DataList"), rows}});
}

} // namespace flotilla::sandbox::tcsas
