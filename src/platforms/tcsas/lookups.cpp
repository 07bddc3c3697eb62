// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/lookups.h"

#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/replies.h"
#include "tcsas/versions.h"

#include <optional>
#include <utility>

namespace flotilla::tcsas {

std::unique_ptr<PendingCall> pendingOf(const QString &program, const QString &asked, const PendingLists &lists, Gateway::Callback done)
{
    const auto next = [program, asked, lists, looked = false, open = std::optional<Reply>()](Reply &answer) mutable -> Send {
        if (answer.outcome != Outcome::Accepted) {
            return nullptr;
        }
        if (open) {
            const bool ofVersions = lists.decided != nullptr;
            answer = withDecisions(*open, answer, !ofVersions, partsOf(asked));
            const bool told = !ofVersions || !answer.word.isEmpty() || isAmong(answer.items, asked);
            if (std::exchange(looked, true) || told) {
                return nullptr;
            }
            open = answer;
            return lists.decided;
        }
        answer.items.removeIf([&program](const Item &row) {
            return row.values.value(told::Program) != program || !isOpenApproval(row.values.value(told::State));
        });
        open = answer;
        return asked.isEmpty() ? Send() : lists.later;
    };
    return std::make_unique<Chain>(lists.open, next, std::move(done));
}

std::unique_ptr<PendingCall> canaryOf(const Send &superapps, const std::function<Send(const QString &superapp)> &programs, Gateway::Callback done)
{
    const auto next = [programs, apps = std::optional<QList<Item>>(), at = qsizetype(-1), found = QList<Item>()](Reply &answer) mutable -> Send {
        if (answer.outcome != Outcome::Accepted) {
            return nullptr;
        }
        if (!apps) {
            apps = answer.items;
        }
        for (const Item &row : std::as_const(answer.items)) {
            if (at >= 0 && row.values.contains(told::Canary)) {
                found.append({row.id, {}, {{told::CanaryIn, apps->at(at).title}}});
            }
        }
        if (++at < apps->size()) {
            return programs(apps->at(at).id);
        }
        answer.items = found;
        return nullptr;
    };
    return std::make_unique<Chain>(superapps, next, std::move(done));
}

} // namespace flotilla::tcsas
