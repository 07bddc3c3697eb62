// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/plannedquestions.h"

#include "batches/batchwords.h"
#include "publish/confirmdialog.h"
#include "publish/orderstart.h"
#include "publish/publishwords.h"
#include "run/batchboard.h"
#include "run/freezes.h"
#include "run/plannedorders.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct PlannedTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::PlannedList)
};

/// The order as it was given, for now: without what was skipped since.
Order orderOfPlanned(const UiContext &context, const StoredBatch &stored)
{
    const Batch &batch = stored.batch;
    Order order;
    order.connection.id = batch.connection;
    order.connection.name = batch.connectionName;
    order.connection.platform = batch.platform;
    const auto connections = context.workspace.catalogue.connections();
    for (const Connection &connection : connections ? *connections : QList<Connection>()) {
        if (connection.id == batch.connection) {
            order.connection = connection;
        }
    }
    order.operation = batch.operation;
    order.options = batch.options;
    setStart(order.options, {});
    order.limits = batch.limits;
    order.waves = batch.waves;
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        if (!isOver(stored.state.targets.value(i).phase)) {
            order.targets.append(batch.targets.at(i));
        }
    }
    const QHash<LaneId, QString> titles = batch.titles();
    for (const LaneId &lane : lanesOf(order.targets)) {
        order.laneTitles.append(titles.value(lane));
    }
    return order;
}

} // namespace

void askToStartNow(QWidget *asker, const UiContext &context, const StoredBatch &stored, std::function<void()> act)
{
    const Order order = orderOfPlanned(context, stored);
    const Instant start = startOf(stored.batch.options); // one for a runner may have none
    const QStringList remarks = isSet(start) ? QStringList{PlannedTexts::tr("It begins now instead of %1.", "a moment").arg(startText(start))} : QStringList();
    auto *dialog = new ConfirmDialog(order, context.workspace.platforms.of(stored.batch), {}, asker, remarks);
    const auto frozen = frozenFor(context.workspace, stored.batch, context.workspace.clock.now());
    dialog->askToLift(frozen ? *frozen : std::nullopt); // what cannot be read is said by the start
    QObject::connect(dialog, &QDialog::accepted, asker, [context, dialog, id = stored.batch.id, act = std::move(act)] {
        if (!dialog->liftReason().isEmpty()) { // if that cannot be written the start says that it is frozen
            (void)liftFreeze(context.workspace, id, context.workspace.clock.now(), dialog->liftReason());
        }
        act();
    });
    openOverPage(dialog);
}

void askToCancelOrder(QWidget *asker, const UiContext &context, const StoredBatch &stored, std::function<void()> act)
{
    const Order order = orderOfPlanned(context, stored);
    const int count = programCount(order.targets);
    Question question;
    question.title = PlannedTexts::tr("Cancel the order");
    question.text = PlannedTexts::tr("Cancel the order “%1”? It is for %n mini programs.", nullptr, count)
                        .arg(batchTitle(stored.batch, context.workspace.platforms));
    const Instant start = startOf(stored.batch.options);
    QStringList facts = isSet(start) ? QStringList{PlannedTexts::tr("Begins: %1", "a moment").arg(startText(start))} : QStringList();
    facts += PlannedTexts::tr("Connection: %1").arg(stored.batch.connectionName);
    facts += optionLines(order, context.workspace.platforms.of(stored.batch));
    facts += PlannedTexts::tr("Nothing was sent for it, and nothing will be.");
    question.details = facts.join(u'\n');
    question.act = PlannedTexts::tr("Cancel the order for %n", nullptr, count);
    question.keep = PlannedTexts::tr("Keep it");
    ask(asker, question, std::move(act));
}

} // namespace flotilla
