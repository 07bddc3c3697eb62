// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchwords.h"

#include "batches/decisions.h"
#include "model/toldversions.h"
#include "models/batchlistmodel.h"
#include "models/batchmodel.h"
#include "run/plannedorders.h"
#include "run/waveorder.h"
#include "widgets/timewords.h"
#include "workflow/toresume.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct BatchWordTexts
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

} // namespace

namespace {

QString titleWith(const QString &version, const Batch &batch, const Platforms &platforms)
{
    const Words &words = *platforms.of(batch).words;
    const QList<LaneId> lanes = batch.lanes();
    const bool byOperation = platforms.operationOf(batch).laneField.isEmpty();
    const QString operation = operationTitle(words, platforms.operationOf(batch), batch.options);
    const QString what = byOperation         ? version.isEmpty() ? operation : BatchWordTexts::tr("%1 %2", "operation, version").arg(operation, version)
                         : lanes.size() == 1 ? batch.laneTitle(lanes.constFirst())
                                             : BatchWordTexts::tr("%1 × %2", "what a lane is, how many").arg(words.lane()).arg(lanes.size());
    const QString only = onlyProgram(batch);
    return BatchWordTexts::tr("%1 → %2", "from where → mini programs")
        .arg(what, only.isEmpty() ? BatchWordTexts::tr("%n mini programs", nullptr, programCount(batch.targets)) : only);
}

// The title says what was chosen; what was typed is as much of what was done.
QStringList typedTexts(const Batch &batch, const Platforms &platforms)
{
    const Words &words = *platforms.of(batch).words;
    const Operation &operation = platforms.operationOf(batch);
    QStringList texts;
    for (const Field &field : operation.options) {
        const QString value = batch.options.value(field.name);
        const bool isSaid = value == batch.label() || value == batch.note() || field.name == operation.sourceOption || field.name == operation.itemOption;
        if (field.kind == Field::Kind::Text && !field.advanced && !value.isEmpty() && !isSaid) {
            texts.append(BatchWordTexts::tr("%1: %2", "option, what was typed").arg(words.field(field.name), value.simplified()));
        }
    }
    return texts;
}

} // namespace

QString batchTitle(const Batch &batch, const Platforms &platforms) { return titleWith({}, batch, platforms); }

QString batchTitle(const StoredBatch &stored, const Platforms &platforms) { return titleWith(versionInTitle(stored), stored.batch, platforms); }

QString onlyProgram(const Batch &batch)
{
    if (programCount(batch.targets) != 1) {
        return {};
    }
    const Target &target = batch.targets.constFirst();
    return target.name.isEmpty() ? target.program.value : target.name;
}

QString versionInTitle(const StoredBatch &stored)
{
    const QList<VersionCount> counts = versionsOf(stored.batch, stored.state.targets);
    return counts.size() == 1 ? counts.constFirst().version : versionsText(counts);
}

QString namedTitle(const QString &name, const QString &title)
{
    return name.isEmpty() ? title : BatchWordTexts::tr("%1 — %2", "name, title of a batch").arg(name, title);
}

QString batchSubtitle(const StoredBatch &stored, const Platforms &platforms)
{
    const Batch &batch = stored.batch;
    const QString when = isSet(plannedFor(stored)) ? BatchWordTexts::tr("ordered %1 by %2") : BatchWordTexts::tr("started %1 by %2");
    QStringList parts{when.arg(absolute(batch.createdAt), batch.createdBy)};
    parts.append(BatchWordTexts::tr("connection %1").arg(batch.connectionName));
    const QString version = batch.label().isEmpty() ? versionInTitle(stored) : batch.label();
    if (!version.isEmpty()) {
        parts.append(BatchWordTexts::tr("version %1").arg(version));
    }
    if (!batch.note().isEmpty()) {
        parts.append(batch.note());
    }
    parts += typedTexts(batch, platforms);
    return parts.join(u"  ·  "_s);
}

QString laneTexts(const StoredBatch &stored, const Words &words)
{
    const QHash<LaneId, QString> titles = stored.batch.titles();
    QStringList lines;
    for (const LaneState &lane : stored.state.lanes) {
        lines.append(words.laneSentence(BatchWordTexts::tr("“%1”", "title of a lane").arg(titles.value(lane.id)), lane));
    }
    QString text = linesText(lines);
    for (const Target &target : stored.batch.targets) { // people know the names, not the ids
        if (!target.name.isEmpty()) {
            text.replace(target.program.value, target.name);
        }
    }
    return text;
}

QString linesText(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString pauseText(const StoredBatch &stored, const Words &words, const Reason &batchReason)
{
    const auto sentences = [&words](const Reason &reason) {
        return BatchWordTexts::tr("%1 %2", "two sentences").arg(words.sentence(reason), words.help(reason)).trimmed();
    };
    if (!batchReason.isNone()) {
        return sentences(batchReason);
    }
    const QHash<LaneId, QString> titles = stored.batch.titles();
    QStringList lines;
    for (const LaneState &lane : stored.state.lanes) {
        if (lane.phase == LanePhase::Paused && !lane.reason.isNone()) {
            lines.append(BatchWordTexts::tr("“%1” is paused: %2").arg(titles.value(lane.id), sentences(lane.reason)));
        }
    }
    return lines.join(u'\n');
}

QString timeLeftText(Instant expectedEnd, Instant now)
{
    return isSet(expectedEnd) && expectedEnd > now ? BatchWordTexts::tr("≈ %1 left").arg(roughly(expectedEnd - now)) : QString();
}

namespace {

/// How many targets came to their end in an hour, from those of the last one; empty as long as that is no measure.
QString rateText(const BatchState &state, Instant now)
{
    constexpr Millis kWindow = std::chrono::hours(1);
    constexpr Millis kMeasurable = std::chrono::minutes(1);
    Instant from = now;
    int done = 0;
    for (const Progress &row : state.targets) {
        if (isSet(row.startedAt) && isSet(row.finishedAt) && now - row.finishedAt < kWindow) {
            from = std::min(from, std::max(row.startedAt, now - kWindow));
            ++done;
        }
    }
    const Millis passed = now - from;
    return done < 2 || passed < kMeasurable ? QString() : BatchWordTexts::tr("%1/h", "mini programs per hour").arg(done * 3600000LL / passed.count());
}

} // namespace

QString paceText(const BatchState &state, Instant expectedEnd, Instant now)
{
    QStringList parts{rateText(state, now), timeLeftText(expectedEnd, now)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString nowText(const BatchModel &model)
{
    constexpr int kNamed = 2;
    QStringList parts;
    int more = 0;
    for (int i = 0; i < model.progress().size(); ++i) {
        const BatchCells cells = model.cells(i);
        if (!cells.isMoving() || cells.state() != CellMark::Running) {
            continue;
        }
        if (parts.size() == kNamed) {
            ++more;
            continue;
        }
        const QString name = cells.target.name.isEmpty() ? cells.target.program.value : cells.target.name;
        const QString step = cells.words.step(shownStep(cells.operation, cells.progress.step));
        const std::optional<double> share = cells.share();
        parts.append(share ? BatchWordTexts::tr("%1 — %2 %3 %, usually %4", "mini program, step, how far, how long")
                                 .arg(name, step).arg(static_cast<int>(*share * 100)).arg(duration(cells.usual))
                           : BatchWordTexts::tr("%1 — %2", "mini program, step").arg(name, step));
    }
    if (parts.isEmpty()) {
        return {};
    }
    const QString list = listText(parts);
    return BatchWordTexts::tr("now: %1", "what is under way").arg(more > 0 ? BatchWordTexts::tr("%1 and %n more", "names and how many others", more).arg(list) : list);
}

int nextWaveCount(const StoredBatch &stored)
{
    QSet<MiniProgramId> programs;
    for (qsizetype i = 0; i < stored.batch.targets.size(); ++i) {
        if (stored.batch.waveOf(i) == stored.state.wave.current + 1 && !isOver(stored.state.targets.value(i).phase)) {
            programs.insert(stored.batch.targets.at(i).program);
        }
    }
    return static_cast<int>(programs.size());
}

QString gateText(const GateView &gate)
{
    switch (gate.need) {
    case GateView::Need::Share:
        return BatchWordTexts::tr("The wave is over, but only %1 of %2 came through, fewer than its gate asks for. Look at it first.")
            .arg(gate.good).arg(gate.all);
    case GateView::Need::Rejections:
        return BatchWordTexts::tr("The wave is over, and some of it were rejected. Look at them first.");
    case GateView::Need::Person:
        return BatchWordTexts::tr("The wave is over: %1 of %2 came through. Its gate waits for you.").arg(gate.good).arg(gate.all);
    case GateView::Need::Soak:
        return BatchWordTexts::tr("The wave is over: %1 of %2 came through. The next one begins at %3.")
            .arg(gate.good).arg(gate.all).arg(timeOfDay(gate.until));
    case GateView::Need::Targets:
    case GateView::Need::Nothing:
    case GateView::Need::Last:
        break;
    }
    return {};
}

QString noEstimateText() { return BatchWordTexts::tr("no estimate while the platform is away"); }

QString decisionsText(const StoredBatch &stored)
{
    const int decisions = decisionsIn(stored.state.targets);
    return decisions > 0 ? BatchWordTexts::tr("%n of them wait for your decision.", nullptr, decisions) : QString();
}

QString stoppedText(const StoredBatch &stored, const Words &words)
{
    const Totals totals = totalsOf(stored.state.targets);
    const int open = leftToResume(stored.state.targets);
    const bool notStarted = std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(),
                                        [](const Progress &p) { return p.reason.kind == reasons::NotStarted; });
    if (notStarted) {
        return linesText({words.sentence({reasons::NotStarted, {}, {}, {}}), laneTexts(stored, words)});
    }
    const QString sentence = wasStopped(stored.state) ? BatchWordTexts::tr("Stopped: %1 of %2 finished, %3 not.")
                                                      : BatchWordTexts::tr("Interrupted: %1 of %2 finished, %3 not. Nothing is sent until you resume.");
    return linesText({sentence.arg(totals.all() - open).arg(totals.all()).arg(open), decisionsText(stored), laneTexts(stored, words)});
}

} // namespace flotilla
