// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/orderstart.h"

#include "run/freezes.h"
#include "run/plannedorders.h"

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
    const Instant start = startOf(order.options);
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
