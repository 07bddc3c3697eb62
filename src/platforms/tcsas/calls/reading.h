// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "tencentcloud/jsonread.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla::tcsas {

// Every call is a struct with kAction, kReads (it changes nothing, so it may be sent again), body() and Reply::parse() of what the answer
// has under Data, which may be null. PlatformId, which every action wants, is added by the gateway. 20 requests a second each.

/// A point in time: Unix seconds as number or text (`"0"`: never), or a date as text (doc 1219/67858 and samples).
[[nodiscard]] Instant readMoment(const QJsonObject &object, QLatin1StringView name);
/// A text that must not be cut, such as an address with a signature or a key.
[[nodiscard]] QString readWhole(const QJsonObject &object, QLatin1StringView name);
/// The id of a version, as digits; empty if missing or 0.
[[nodiscard]] QString readId(const QJsonObject &object, QLatin1StringView name);

/// The answer of a call that only says whether it was done. Without `Result` it was.
struct ResultReply
{
    bool Result = true;
    static flotilla::Result<ResultReply> parse(const QJsonValue &data);
};

/// A page of rows.
template <typename Row>
struct PageReply
{
    QList<Row> DataList;
    int TotalCount = -1; ///< not told: -1

    static Result<PageReply> parse(const QJsonValue &data)
    {
        PageReply reply;
        const QJsonObject page = data.toObject();
        const QJsonArray rows = readArray(page, QLatin1StringView("DataList"));
        for (const auto &row : rows) {
            reply.DataList.append(Row::parse(row.toObject()));
        }
        reply.TotalCount = static_cast<int>(readInteger(page, QLatin1StringView("TotalCount")).value_or(-1));
        return reply;
    }
};

/// Rows without pages.
template <typename Row>
struct RowsReply
{
    QList<Row> rows;

    static Result<RowsReply> parse(const QJsonValue &data)
    {
        RowsReply reply;
        const QJsonArray array = data.toArray();
        for (const auto &row : array) {
            reply.rows.append(Row::parse(row.toObject()));
        }
        return reply;
    }
};

} // namespace flotilla::tcsas
