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
    return {{}, text(from, "code"_L1), text(from, "text"_L1), text(from, "reason_request"_L1)};
}

QJsonObject progressObject(const Progress &p)
{
    QJsonObject o;
    QJsonObject tries;
    for (auto it = p.tries.cbegin(); it != p.tries.cend(); ++it) {
        tries.insert(it.key(), it.value());
    }
    if (!tries.isEmpty()) {
        o.insert("tries"_L1, tries);
    }
    put(o, "internal_errors"_L1, p.internalErrors);
    put(o, "starts"_L1, p.starts);
    put(o, "probes"_L1, p.probes);
    put(o, "resends"_L1, p.resends);
    put(o, "word"_L1, p.word);
    put(o, "word_since"_L1, p.wordSince);
    put(o, "not_before"_L1, p.notBefore);
    put(o, "trouble_since"_L1, p.troubleSince);
    put(o, "unreadable_since"_L1, p.unreadableSince);
    put(o, "limited_since"_L1, p.limitedSince);
    put(o, "limited_step"_L1, p.limitedStep);
    put(o, "limited"_L1, p.limited);
    put(o, "watch_since"_L1, p.watchSince);
    put(o, "looks_missed"_L1, p.looksMissed ? 1 : 0);
    put(o, "left_at"_L1, p.leftAt);
    put(o, "away"_L1, qint64{p.away.count()});
    putReason(o, p.reason);
    QJsonObject spans;
    for (auto it = p.spans.cbegin(); it != p.spans.cend(); ++it) {
        spans.insert(it.key(), QJsonArray{toEpochMillis(it->from), toEpochMillis(it->to)});
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
    for (auto it = tries.constBegin(); it != tries.constEnd(); ++it) {
        if (it->toInt() != 0) {
            p.tries.insert(it.key(), it->toInt());
        }
    }
    p.internalErrors = number(o, "internal_errors"_L1);
    p.starts = number(o, "starts"_L1);
    p.probes = number(o, "probes"_L1);
    p.resends = number(o, "resends"_L1);
    p.word = text(o, "word"_L1);
    p.wordSince = instant(o, "word_since"_L1);
    p.notBefore = instant(o, "not_before"_L1);
    p.troubleSince = instant(o, "trouble_since"_L1);
    p.unreadableSince = instant(o, "unreadable_since"_L1);
    p.limitedSince = instant(o, "limited_since"_L1);
    p.limitedStep = text(o, "limited_step"_L1);
    p.limited = number(o, "limited"_L1);
    p.watchSince = instant(o, "watch_since"_L1);
    p.looksMissed = number(o, "looks_missed"_L1) != 0;
    p.leftAt = instant(o, "left_at"_L1);
    p.away = Millis{o.value("away"_L1).toInteger()};
    p.reason = reasonDetails(o);
    const QJsonObject spans = o.value("spans"_L1).toObject();
    for (auto it = spans.constBegin(); it != spans.constEnd(); ++it) {
        const QJsonArray span = it->toArray();
        p.spans.insert(it.key(), {fromEpochMillis(span.at(0).toInteger()), fromEpochMillis(span.at(1).toInteger())});
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
    put(o, "step"_L1, p.step);
    o.insert("phase"_L1, phaseName(p.phase));
    put(o, "reason"_L1, p.reason.kind);
    put(o, "marks"_L1, p.marks);
    put(o, "started_at"_L1, p.startedAt);
    put(o, "began_at"_L1, p.beganAt);
    put(o, "finished_at"_L1, p.finishedAt);
    return o;
}

Progress wholeProgressOf(const QJsonObject &o)
{
    Progress p = progressOf(o);
    p.step = text(o, "step"_L1);
    p.reason.kind = text(o, "reason"_L1);
    setPhase(p, text(o, "phase"_L1));
    p.marks = values(o.value("marks"_L1).toObject());
    p.startedAt = instant(o, "started_at"_L1);
    p.beganAt = instant(o, "began_at"_L1);
    p.finishedAt = instant(o, "finished_at"_L1);
    return p;
}

} // namespace

void setPhase(Progress &progress, const QString &name)
{
    if (const auto phase = phaseFromName(name)) {
        progress.phase = *phase;
        return;
    }
    progress.phase = Phase::NeedsPerson; // nothing is done with it by a program that does not know it
    progress.reason = {QString(reasons::NewerPhase), name, {}, {}};
}

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
    o.insert("closing"_L1, wholeProgress(lane.closing));
    return compact(o);
}

std::optional<LaneState> laneFromBody(const QString &body)
{
    const auto o = parsed(body);
    if (!o) {
        return {};
    }
    LaneState lane;
    lane.reason = reasonDetails(*o);
    lane.closing = wholeProgressOf(o->value("closing"_L1).toObject());
    if (lane.closing.reason.kind == "none"_L1) { // of version 1
        lane.closing.reason.kind.clear();
    }
    return lane;
}

} // namespace flotilla
