// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchwords.h"

#include "model/words.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

QString nameOf(const Batch &batch, const MiniProgramId &program)
{
    for (const Target &target : batch.targets) {
        if (target.program == program && !target.name.isEmpty()) {
            return target.name;
        }
    }
    return program.value;
}

} // namespace

QString batchTitle(const Batch &batch)
{
    const QList<AppId> apps = batch.apps();
    QSet<MiniProgramId> programs;
    for (const Target &target : batch.targets) {
        programs.insert(target.program);
    }
    const QString what = apps.size() == 1 ? batch.appTitle(apps.constFirst())
                                          : Words::tr("%n apps", nullptr, static_cast<int>(apps.size()));
    return Words::tr("%1 → %2", "apps → mini programs")
        .arg(what, Words::tr("%n mini programs", nullptr, static_cast<int>(programs.size())));
}

QString batchSubtitle(const Batch &batch)
{
    QStringList parts{Words::tr("started %1 by %2").arg(absolute(batch.createdAt), batch.createdBy)};
    parts.append(Words::tr("connection %1").arg(batch.connectionName));
    if (!batch.release.label.isEmpty()) {
        parts.append(Words::tr("version %1").arg(batch.release.label));
    }
    if (!batch.release.note.isEmpty()) {
        parts.append(batch.release.note);
    }
    return parts.join(u"  ·  "_s);
}

QString boundText(const Batch &batch, const LaneState &lane)
{
    const QString app = batch.appTitle(lane.app);
    const Binding &bound = lane.bound;
    if (!bound.program) {
        return bound.certain ? Words::tr("“%1” is bound to nothing.").arg(app)
                             : Words::tr("It is not certain what “%1” is bound to; probably nothing.").arg(app);
    }
    const QString program = nameOf(batch, *bound.program);
    return bound.certain ? Words::tr("“%1” is bound to %2.").arg(app, program)
                         : Words::tr("It is not certain what “%1” is bound to; probably %2.").arg(app, program);
}

QString boundTexts(const StoredBatch &stored)
{
    QStringList lines;
    for (const LaneState &lane : stored.state.lanes) {
        lines.append(boundText(stored.batch, lane));
    }
    return lines.join(u'\n');
}

QString pauseText(const StoredBatch &stored, const Reason &batchReason)
{
    const auto sentences = [](const Reason &reason) {
        return Words::tr("%1 %2", "two sentences").arg(reasonText(reason), reasonHelp(reason)).trimmed();
    };
    if (batchReason.kind != ReasonKind::None) {
        return sentences(batchReason);
    }
    QStringList lines;
    for (const LaneState &lane : stored.state.lanes) {
        if (lane.phase == LanePhase::Paused && lane.reason.kind != ReasonKind::None) {
            lines.append(Words::tr("“%1” is paused: %2").arg(stored.batch.appTitle(lane.app), sentences(lane.reason)));
        }
    }
    return lines.join(u'\n');
}

QString timeLeftText(Instant expectedEnd, Instant now)
{
    return isSet(expectedEnd) && expectedEnd > now ? Words::tr("≈ %1 left").arg(roughly(expectedEnd - now)) : QString();
}

QString noEstimateText() { return Words::tr("no estimate while the platform is away"); }

QString stoppedText(const StoredBatch &stored)
{
    const Totals totals = totalsOf(stored.state.targets);
    const int open = totals.waiting + totals.cancelled;
    const bool byPerson = stored.state.stopRequested
                          || std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(), [](const Progress &p) {
                                 return p.reason.kind == ReasonKind::Stopped || p.reason.kind == ReasonKind::StoppedAfter;
                             });
    const bool notStarted = std::any_of(stored.state.targets.cbegin(), stored.state.targets.cend(),
                                        [](const Progress &p) { return p.reason.kind == ReasonKind::NotStarted; });
    if (notStarted) {
        return reasonText({ReasonKind::NotStarted, {}, {}, {}}) + u'\n' + boundTexts(stored);
    }
    const QString sentence = byPerson ? Words::tr("Stopped: %1 of %2 finished, %3 not.")
                                      : Words::tr("Interrupted: %1 of %2 finished, %3 not. Nothing is sent until you resume.");
    return sentence.arg(totals.all() - open)
               .arg(totals.all())
               .arg(open)
           + u'\n' + boundTexts(stored);
}

} // namespace flotilla
