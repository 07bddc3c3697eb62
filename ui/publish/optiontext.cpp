// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/optiontext.h"

#include "json/jsonsheet.h"
#include "publish/optionscolumn.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMostLoaded = 30; ///< of the batches in question, however old: each is read whole

struct OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)
};

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

QStringList emptiedLines(const Workspace &workspace, const Order &order)
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
        if (open.isEmpty() || loaded == kMostLoaded) {
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
                    had[option] += stored->batch.options.value(option).isEmpty() ? 0 : 1;
                }
            }
        }
    }
    QStringList lines;
    for (const QString &option : std::as_const(empty)) {
        if (const int many = had.value(option); many > 0) {
            lines.append(OptionTexts::tr("%1: %n mini programs got one the last time and get none now.", "an option", many).arg(platform.words->field(option)));
        }
    }
    return lines;
}

std::optional<QString> sentBefore(const Workspace &workspace, const Order &order, const QString &option, const Target &target)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const auto batches = workspace.history.batches(0);
    int loaded = 0;
    for (const BatchSummary &summary : batches ? batches.value() : QList<BatchSummary>()) {
        if (summary.platform != order.connection.platform || summary.operation != order.operation || loaded == kMostLoaded) {
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

void editOption(const Workspace &workspace, const Order &order, const QString &option, OptionsColumn &column)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const Operation *operation = platform.operation(order.operation);
    const auto field = operation ? std::find_if(operation->options.cbegin(), operation->options.cend(),
                                                [&option](const Field &one) { return one.name == option; })
                                 : QList<Field>::const_iterator();
    if (!operation || field == operation->options.cend()) {
        return;
    }
    // The journal is asked once for each mini program that is looked at.
    const auto known = std::make_shared<QHash<MiniProgramId, std::optional<QString>>>();
    const auto before = [workspace, order, option, known](const Target &target) {
        if (!known->contains(target.program)) {
            known->insert(target.program, sentBefore(workspace, order, option, target));
        }
        return known->value(target.program);
    };
    auto *sheet = new JsonSheet({&platform, *field, order.options.value(option), order.targets, before}, workspace.catalogue, &column);
    sheet->setWindowTitle(u"%1 — %2"_s.arg(sheet->windowTitle(), order.connection.name)); // the text may stand for this connection only
    QObject::connect(sheet, &QDialog::accepted, &column, [sheet, option, &column] { column.setText(option, sheet->text()); });
    openOverPage(sheet);
}

} // namespace flotilla
