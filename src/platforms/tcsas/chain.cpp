// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/chain.h"

#include <utility>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 20'000;

} // namespace

Chain::Chain(const Send &first, Next next, Gateway::Callback done) : m_next(std::move(next)), m_done(std::move(done))
{
    m_current = first([this](const Reply &reply) { answered(reply); });
}

void Chain::answered(const Reply &reply)
{
    Reply told = reply;
    if (const Send more = m_next(told)) {
        m_last = std::move(m_current);
        m_current = more([this](const Reply &answer) { answered(answer); });
        return;
    }
    const Gateway::Callback done = std::move(m_done);
    done(told); // may destroy this
}

std::unique_ptr<PendingCall> allPages(const std::function<Send(int offset)> &page, Gateway::Callback done)
{
    // A page may have fewer rows than were asked for: only the total, or one without rows, ends the list.
    auto next = [page, rows = QList<Item>()](Reply &answer) mutable -> Send {
        if (answer.outcome != Outcome::Accepted) {
            return nullptr;
        }
        const bool any = !answer.items.isEmpty();
        const bool same = any && !rows.isEmpty() && rows.constLast() == answer.items.constLast(); // the page of before once more
        if (!same) {
            rows.append(answer.items);
        }
        if (any && !same && rows.size() < answer.total && rows.size() < kMostRows) {
            return page(static_cast<int>(rows.size()));
        }
        answer.items = rows;
        return nullptr;
    };
    return std::make_unique<Chain>(page(0), std::move(next), std::move(done));
}

Send orAbsent(const Send &send)
{
    return [send](Gateway::Callback done) {
        return send([done = std::move(done)](const Reply &reply) {
            const QString &code = reply.error.vendorCode;
            const bool absent = reply.outcome == Outcome::Refused
                                && (code == "FailedOperation.RecordNotFound"_L1 || code == "InvalidParameterValue.InvalidMNPId"_L1);
            if (!absent) {
                done(reply);
                return;
            }
            Reply none;
            none.outcome = Outcome::Accepted;
            none.requestId = reply.requestId;
            none.clockOffset = reply.clockOffset;
            done(none);
        });
    };
}

} // namespace flotilla::tcsas
