// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/orderstart.h"

#include "run/freezes.h"
#include "run/plannedorders.h"
#include "run/runners.h"
#include "run/secondperson.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct OrderStart
{
    Q_DECLARE_TR_FUNCTIONS(OrderStart)
};

Instant begins(const Workspace &workspace, const Order &order)
{
    const Instant start = startOf(order.options);
    return isSet(start) ? start : workspace.clock.now();
}

} // namespace

std::optional<Frozen> frozenAtStart(const Workspace &workspace, const Order &order)
{
    const auto frozen = frozenFor(workspace, order.connection.id, begins(workspace, order));
    return frozen ? *frozen : std::nullopt; // what cannot be read is said by the start
}

QString liftDenied(const Workspace &workspace)
{
    const Status may = mayApprove(workspace);
    return may ? QString() : may.error().text;
}

QString secondPersonRemark(const Workspace &workspace, const Order &order)
{
    const Operation *operation = workspace.platforms.of(order.connection.platform).operation(order.operation);
    const auto needed = operation ? needsSecondPerson(workspace, order.connection.id, *operation) : Result<bool>(false);
    if (!needed) {
        return needed.error().text;
    }
    return *needed ? OrderStart::tr("It will wait for a second person: nothing is sent before an approver other than you has approved it.") : QString();
}

QString startProblem(const Order &order, Instant now)
{
    const Instant start = startOf(order.options);
    return isSet(start) && start <= now ? OrderStart::tr("The start time is past.") : QString();
}

bool waitsForItsTime(const Workspace &workspace, Bulletin &bulletin, const BatchId &id, const Order &order, const QString &lift)
{
    if (!lift.isEmpty()) { // if that cannot be written the start says that it is frozen
        (void)liftFreeze(workspace, id, begins(workspace, order), lift);
    }
    const auto stored = workspace.people ? workspace.history.load(id) : Result<StoredBatch>(Error{});
    if (const auto approval = stored ? approvalOf(workspace, stored->batch) : Result(Approval()); approval && approval->state == Approval::State::Waits) {
        emit bulletin.showBatch(id);
        emit bulletin.say(OrderStart::tr("Ordered: waits for a second person."));
        return true;
    }
    const Instant start = startOf(order.options);
    if (const QString label = runOn(order.options); !label.isEmpty()) {
        emit bulletin.showBatch(id);
        emit bulletin.say(isSet(start) ? OrderStart::tr("Ordered: begins %1 on a runner with the label “%2”.").arg(startText(start), label)
                                       : OrderStart::tr("Ordered: waits for a runner with the label “%1”.").arg(label));
        return true;
    }
    if (!isSet(start)) {
        return false;
    }
    emit bulletin.showBatch(id);
    emit bulletin.say(OrderStart::tr("Ordered: begins %1.").arg(startText(start)));
    return true;
}

QString notStartedText(const Error &error, const QList<Finding> &found, const Order &order, const Words &words)
{
    QStringList lines{OrderStart::tr("Nothing was sent. %1").arg(error.text)};
    const QList<FindingGroup> groups = grouped(found);
    for (const FindingGroup &group : groups) {
        if (group.level == Level::Stop) {
            lines.append(groupText(group, words, order.targets));
        }
    }
    return lines.join(u'\n');
}

} // namespace flotilla
