// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/approvalquestion.h"

#include "model/words.h"
#include "publish/publishwords.h"
#include "run/orderedfiles.h"
#include "run/planhash.h"
#include "run/plannedorders.h"
#include "run/runners.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla {

namespace {

struct ApprovalQuestion
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalQuestion)
};

} // namespace

Order orderOfBatch(const Batch &batch)
{
    Order order;
    order.connection.id = batch.connection;
    order.connection.name = batch.connectionName;
    order.connection.platform = batch.platform;
    order.operation = batch.operation;
    order.targets = batch.targets;
    order.laneTitles = batch.laneTitles;
    order.options = batch.options;
    order.limits = batch.limits;
    order.waves = batch.waves;
    return order;
}

Question approvalQuestion(const Batch &batch, const Approval &approval, const Workspace &workspace)
{
    const Platform &platform = workspace.platforms.of(batch);
    const Order order = orderOfBatch(batch);
    const int count = programCount(batch.targets);
    const auto connections = workspace.catalogue.connections();
    const QList<Connection> known = connections ? *connections : QList<Connection>();
    const auto connection = std::find_if(known.cbegin(), known.cend(), [&batch](const Connection &one) { return one.id == batch.connection; });
    const bool isKnown = connection != known.cend();
    QStringList lines{firstNames(batch.targets)};
    lines += optionLines(order, platform);
    lines += signedFilesText(platform, batch);
    lines += QStringList{wavesText(order), ApprovalQuestion::tr("Ordered by %1.").arg(approval.author)};
    const Instant start = startOf(batch.options);
    const QString label = runOn(batch.options);
    lines.append(start > batch.createdAt ? ApprovalQuestion::tr("Begins %1. Nothing is sent before.").arg(startText(start))
                 : !label.isEmpty()      ? ApprovalQuestion::tr("Once it is approved the next free runner with the label “%1” begins it.").arg(label)
                                         : ApprovalQuestion::tr("Once it is approved it begins by itself, where a window is open or flotilla-cli follow runs."));
    lines.append(ApprovalQuestion::tr("You sign exactly this; what is changed afterwards is not sent. Plan %1").arg(QString::fromLatin1(planHash(batch).left(12))));
    lines.removeAll(QString());
    return {.title = ApprovalQuestion::tr("Approve the order"), .text = confirmationText(order, platform), .details = lines.join(QStringLiteral("\n\n")),
            .act = ApprovalQuestion::tr("Approve for %n", nullptr, count), .keep = {},
            .place = isKnown ? ApprovalQuestion::tr("Connection: %1 (%2)", "its name, what it is for").arg(batch.connectionName, purposeWord(connection->purpose))
                                : ApprovalQuestion::tr("Connection: %1").arg(batch.connectionName),
            .purpose = isKnown ? connection->purpose : Purpose::Production};
}

QString rejectionText(const Batch &batch, const Approval &approval, const Platforms &platforms)
{
    return confirmationText(orderOfBatch(batch), platforms.of(batch)) + u'\n'
           + ApprovalQuestion::tr("Ordered by %1. It is given up for good; whoever still wants it orders it anew. Why is it rejected? The trail keeps that.").arg(approval.author);
}

} // namespace flotilla
