// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/operation.h"

#include "model/connection.h"

#include <algorithm>

namespace flotilla {

namespace {

bool holdAll(const QList<Condition> &conditions, const Values &options)
{
    return std::all_of(conditions.cbegin(), conditions.cend(), [&options](const Condition &condition) {
        const QString value = options.value(condition.name);
        return (condition.values.isEmpty() ? !value.isEmpty() : condition.values.contains(value)) != condition.holdsNot;
    });
}

} // namespace

const Fit *fitOn(const Operation &operation, const QString &overview, const QString &column)
{
    const auto fit = std::find_if(operation.fits.cbegin(), operation.fits.cend(),
                                  [&](const Fit &one) { return one.overview == overview && one.column == column; });
    return fit == operation.fits.cend() ? nullptr : &*fit;
}

bool restIsEnd(const Operation &operation, const Values &options) { return holdAll(operation.restIsEnd, options); }

bool actsOnVersion(const Operation &operation, const Values &options)
{
    return !operation.versionColumn.isEmpty() && holdAll(operation.versionWhen, options);
}

Target ownTarget(const Operation &operation, const Connection &connection)
{
    Target target;
    target.program.value = connection.field(operation.targetField).trimmed();
    target.lane.value = target.program.value;
    target.name = connection.name;
    return target;
}

bool takesPrograms(const Operation &operation)
{
    return operation.targetField.isEmpty() && operation.madeId.isEmpty();
}

MiniProgramId programOf(const Operation &operation, const Target &target, const Progress &progress)
{
    return operation.madeId.isEmpty() ? target.program : MiniProgramId{progress.mark(operation.madeId)};
}

QStringList shownSteps(const Operation &operation)
{
    QStringList names;
    for (const StepRule &rule : operation.steps) {
        const QString name = rule.shownAs.isEmpty() ? rule.name : rule.shownAs;
        if (rule.shown && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

QString shownStep(const Operation &operation, const QString &step)
{
    if (step.isEmpty() && !operation.steps.isEmpty()) {
        return shownStep(operation, operation.steps.constFirst().name);
    }
    const StepRule *rule = findRule(operation.steps, step);
    return !rule || rule->shownAs.isEmpty() ? step : rule->shownAs;
}

const StepRule *findRule(std::span<const StepRule> steps, const QString &step)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&step](const StepRule &rule) { return rule.name == step; });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace flotilla
