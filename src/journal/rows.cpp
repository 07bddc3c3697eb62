// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rows.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "model/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

using namespace jsonfields;

namespace {

void putReason(QJsonObject &to, const Reason &reason)
{
    put(to, "code"_L1, reason.code);
    put(to, "text"_L1, reason.text);
    put(to, "reason_request"_L1, reason.requestId);
}

Reason reasonDetails(const QJsonObject &from)
{
    return {ReasonKind::None, text(from, "code"_L1), text(from, "text"_L1), text(from, "reason_request"_L1)};
}

QJsonObject progressObject(const Progress &p)
{
    QJsonObject o;
    if (p.tries != decltype(p.tries){}) {
        QJsonObject tries;
        for (int i = 0; i < kStepCount; ++i) {
            tries.insert(stepName(static_cast<Step>(i)), p.tries[static_cast<size_t>(i)]);
        }
        o.insert("tries"_L1, tries);
    }
    put(o, "internal_errors"_L1, p.internalErrors);
    put(o, "starts"_L1, p.starts);
    put(o, "probes"_L1, p.probes);
    put(o, "resends"_L1, p.resends);
    put(o, "build_before"_L1, p.buildBefore);
    put(o, "deployed_before"_L1, p.deployedBefore);
    put(o, "candidate"_L1, p.candidate);
    put(o, "word"_L1, p.word);
    put(o, "word_since"_L1, p.wordSince);
    put(o, "not_before"_L1, p.notBefore);
    put(o, "trouble_since"_L1, p.troubleSince);
    put(o, "limited"_L1, p.limited);
    put(o, "watch_since"_L1, p.watchSince);
    put(o, "looks_missed"_L1, p.looksMissed ? 1 : 0);
    putReason(o, p.reason);
    QJsonObject spans;
    for (int i = 0; i < kStepCount; ++i) {
        const auto step = static_cast<Step>(i);
        if (p.span(step) != StepSpan{}) {
            spans.insert(stepName(step), QJsonArray{toEpochMillis(p.span(step).from), toEpochMillis(p.span(step).to)});
        }
    }
    if (!spans.isEmpty()) {
        o.insert("spans"_L1, spans);
    }
    if (!p.requestIds.isEmpty()) {
        o.insert("requests"_L1, QJsonArray::fromStringList(p.requestIds));
    }
    return o;
}

Progress progressOf(const QJsonObject &o)
{
    Progress p;
    const QJsonObject tries = o.value("tries"_L1).toObject();
    for (int i = 0; i < kStepCount; ++i) {
        p.tries[static_cast<size_t>(i)] = tries.value(stepName(static_cast<Step>(i))).toInt();
    }
    p.internalErrors = number(o, "internal_errors"_L1);
    p.starts = number(o, "starts"_L1);
    p.probes = number(o, "probes"_L1);
    p.resends = number(o, "resends"_L1);
    p.buildBefore = text(o, "build_before"_L1);
    p.deployedBefore = instant(o, "deployed_before"_L1);
    p.candidate = text(o, "candidate"_L1);
    p.word = text(o, "word"_L1);
    p.wordSince = instant(o, "word_since"_L1);
    p.notBefore = instant(o, "not_before"_L1);
    p.troubleSince = instant(o, "trouble_since"_L1);
    p.limited = number(o, "limited"_L1);
    p.watchSince = instant(o, "watch_since"_L1);
    p.looksMissed = number(o, "looks_missed"_L1) != 0;
    p.reason = reasonDetails(o);
    const QJsonObject spans = o.value("spans"_L1).toObject();
    for (int i = 0; i < kStepCount; ++i) {
        const auto step = static_cast<Step>(i);
        const QJsonArray span = spans.value(stepName(step)).toArray();
        p.span(step) = {fromEpochMillis(span.at(0).toInteger()), fromEpochMillis(span.at(1).toInteger())};
    }
    const QJsonArray requests = o.value("requests"_L1).toArray();
    for (const auto &request : requests) {
        p.requestIds.append(request.toString());
    }
    return p;
}

/// The closing row has no columns of its own, so all of it is here.
QJsonObject wholeProgress(const Progress &p)
{
    QJsonObject o = progressObject(p);
    o.insert("step"_L1, stepName(p.step));
    o.insert("phase"_L1, phaseName(p.phase));
    o.insert("reason"_L1, reasonName(p.reason.kind));
    put(o, "build_id"_L1, p.buildId);
    put(o, "started_at"_L1, p.startedAt);
    put(o, "deployed_at"_L1, p.deployedAt);
    put(o, "finished_at"_L1, p.finishedAt);
    return o;
}

std::optional<Progress> wholeProgressOf(const QJsonObject &o)
{
    const auto step = stepFromName(text(o, "step"_L1));
    const auto phase = phaseFromName(text(o, "phase"_L1));
    const auto reason = reasonFromName(text(o, "reason"_L1));
    if (!step || !phase || !reason) {
        return {};
    }
    Progress p = progressOf(o);
    p.step = *step;
    p.phase = *phase;
    p.reason.kind = *reason;
    p.buildId = text(o, "build_id"_L1);
    p.startedAt = instant(o, "started_at"_L1);
    p.deployedAt = instant(o, "deployed_at"_L1);
    p.finishedAt = instant(o, "finished_at"_L1);
    return p;
}

} // namespace

QString progressBody(const Progress &progress)
{
    return compact(progressObject(progress));
}

std::optional<Progress> progressFromBody(const QString &body)
{
    const auto object = parsed(body);
    return object ? std::optional(progressOf(*object)) : std::nullopt;
}

QString laneBody(const LaneState &lane)
{
    QJsonObject o;
    putReason(o, lane.reason);
    if (lane.restoreTo) {
        o.insert("restore_to"_L1, lane.restoreTo->value);
    }
    put(o, "own_build"_L1, lane.ownBuild);
    put(o, "own_before"_L1, lane.ownBefore);
    put(o, "foreign_seen"_L1, lane.foreignSeen);
    o.insert("closing"_L1, wholeProgress(lane.closing));
    return compact(o);
}

std::optional<LaneState> laneFromBody(const QString &body)
{
    const auto o = parsed(body);
    const auto closing = o ? wholeProgressOf(o->value("closing"_L1).toObject()) : std::nullopt;
    if (!closing) {
        return {};
    }
    LaneState lane;
    lane.reason = reasonDetails(*o);
    if (o->contains("restore_to"_L1)) {
        lane.restoreTo = MiniProgramId{text(*o, "restore_to"_L1)};
    }
    lane.ownBuild = text(*o, "own_build"_L1);
    lane.ownBefore = text(*o, "own_before"_L1);
    lane.foreignSeen = text(*o, "foreign_seen"_L1);
    lane.closing = *closing;
    return lane;
}

} // namespace flotilla
