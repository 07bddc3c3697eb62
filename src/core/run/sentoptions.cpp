// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/sentoptions.h"

#include <QSet>

namespace flotilla {

namespace {

constexpr int kMostOrdersRead = 30; ///< of the batches in question, however old: each is read whole

bool reached(const Progress &row)
{
    return row.phase == Phase::Succeeded || row.phase == Phase::Resting || row.phase == Phase::Rejected;
}

QStringList emptyTexts(const Operation *operation, const Values &options)
{
    QStringList empty;
    for (const Field &field : operation ? operation->options : QList<Field>()) {
        if (field.kind == Field::Kind::Json && options.value(field.name).isEmpty()) {
            empty.append(field.name);
        }
    }
    return empty;
}

} // namespace

QHash<QString, int> emptiedOptions(const Workspace &workspace, const Order &order)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const QStringList empty = emptyTexts(platform.operation(order.operation), order.options);
    QSet<MiniProgramId> open; // whose last order of this kind was not seen yet
    for (const Target &target : empty.isEmpty() ? QList<Target>() : order.targets) {
        open.insert(target.program);
    }
    QHash<QString, int> had;
    const auto batches = workspace.history.batches(0);
    int loaded = 0;
    for (const BatchSummary &summary : batches ? batches.value() : QList<BatchSummary>()) {
        if (open.isEmpty() || loaded == kMostOrdersRead) {
            break;
        }
        if (summary.platform != order.connection.platform || summary.operation != order.operation) {
            continue;
        }
        ++loaded;
        const auto stored = workspace.history.load(summary.id);
        const bool isOurs = stored && stored->batch.connection == order.connection.id;
        for (qsizetype i = 0; isOurs && i < stored->batch.targets.size(); ++i) {
            if (reached(stored->state.targets.value(i)) && open.remove(stored->batch.targets.at(i).program)) {
                for (const QString &option : std::as_const(empty)) {
                    if (!stored->batch.options.value(option).isEmpty()) {
                        ++had[option];
                    }
                }
            }
        }
    }
    return had;
}

std::optional<QString> sentBefore(const Workspace &workspace, const Order &order, const QString &option, const Target &target)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const auto batches = workspace.history.batches(0);
    int loaded = 0;
    for (const BatchSummary &summary : batches ? batches.value() : QList<BatchSummary>()) {
        if (summary.platform != order.connection.platform || summary.operation != order.operation || loaded == kMostOrdersRead) {
            continue;
        }
        ++loaded;
        const auto stored = workspace.history.load(summary.id);
        if (!stored || stored->batch.connection != order.connection.id) {
            continue;
        }
        for (qsizetype i = 0; i < stored->batch.targets.size(); ++i) {
            const Target &then = stored->batch.targets.at(i);
            if (then.program == target.program && reached(stored->state.targets.value(i))) {
                return platform.optionSent ? platform.optionSent(option, stored->batch.options.value(option), then)
                                           : stored->batch.options.value(option);
            }
        }
    }
    return std::nullopt;
}

} // namespace flotilla
