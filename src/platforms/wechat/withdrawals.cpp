// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/withdrawals.h"

#include "wechat/checks.h"
#include "wechat/names.h"

#include <QTimeZone>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kADay = 5;
constexpr int kAMonth = 10;
constexpr int kInChina = 8 * 3600; // where the platform's days and months begin

QDate dayOf(Instant at)
{
    return toDateTime(at).toOffsetFromUtc(kInChina).date();
}

QList<Instant> withdrawals(const Values &memory)
{
    QList<Instant> times;
    const QStringList parts = memory.value(lane::Withdrawn).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        times.append(fromEpochMillis(part.toLongLong()));
    }
    return times;
}

} // namespace

bool mayWithdraw(const Values &memory, Instant now)
{
    const QDate today = dayOf(now);
    int ofDay = 0;
    int ofMonth = 0;
    for (const Instant at : withdrawals(memory)) {
        const QDate day = dayOf(at);
        ofDay += day == today ? 1 : 0;
        ofMonth += day.year() == today.year() && day.month() == today.month() ? 1 : 0;
    }
    return ofDay < kADay && ofMonth < kAMonth;
}

void noteWithdrawal(Values &memory, Instant at)
{
    QList<Instant> times = withdrawals(memory);
    times.append(at);
    QStringList parts;
    for (const Instant time : times.mid(std::max<qsizetype>(0, times.size() - kAMonth))) {
        parts.append(QString::number(toEpochMillis(time)));
    }
    memory.insert(lane::Withdrawn, parts.join(u','));
}

QList<Finding> withdrawalFindings(const Batch &batch, const BatchState &state)
{
    QList<Finding> findings;
    if (batch.operation != operations::UndoAudit) {
        return findings;
    }
    for (const LaneState &one : state.lanes) {
        if (!mayWithdraw(one.memory, batch.createdAt)) {
            findings.append({Level::Warn, checks::Withdrawals, one.id, {one.id.value}, {}});
        }
    }
    return findings;
}

} // namespace flotilla::wechat
