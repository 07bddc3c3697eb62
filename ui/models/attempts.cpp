// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempts.h"

#include "models/trailwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

constexpr std::array kStarts{"batch started"_L1, "batch resumed"_L1};
constexpr std::array kRetries{"failed targets retried"_L1, "chosen targets retried"_L1};

/// What one run of the batch did to one target.
struct RunPart
{
    int run = 0;
    QList<TrailEntry> entries;
};

std::optional<Step> stepOfCall(const QString &call)
{
    constexpr std::array<std::pair<QLatin1StringView, Step>, 5> kSteps{{{"unbind"_L1, Step::Unbind},
                                                                        {"bind"_L1, Step::Bind},
                                                                        {"look"_L1, Step::Look},
                                                                        {"deploy"_L1, Step::Deploy},
                                                                        {"check build"_L1, Step::Build}}};
    const auto found = std::find_if(kSteps.cbegin(), kSteps.cend(), [&call](const auto &pair) { return pair.first == call; });
    return found == kSteps.cend() ? std::nullopt : std::optional(found->second);
}

ReasonKind failureOf(Step step, const QString &outcome)
{
    if (outcome == "outcome unknown"_L1) {
        return ReasonKind::NoAnswer;
    }
    switch (step) {
    case Step::Unbind:
        return ReasonKind::UnbindRefused;
    case Step::Bind:
        return ReasonKind::BindRefused;
    case Step::Look:
    case Step::Deploy:
        return ReasonKind::DeployRefused;
    case Step::Build:
        break;
    }
    return ReasonKind::BuildFailed;
}

/// Only a call that changes something has an entry when it is sent; the others begin where the one before ended.
void take(QList<AttemptPart> &parts, Step step, const TrailEntry &entry, bool sent)
{
    if (parts.isEmpty() || parts.constLast().step != step) {
        const Instant from = sent || parts.isEmpty() ? entry.when : parts.constLast().to;
        parts.append({step, from, entry.when});
    }
    parts.last().to = std::max(parts.constLast().to, entry.when);
}

std::optional<Attempt> attemptFrom(const QList<TrailEntry> &entries)
{
    Attempt attempt;
    for (const TrailEntry &entry : entries) {
        const std::optional<TrailCall> call = trailCall(entry.what);
        const std::optional<Step> step = call ? stepOfCall(call->call) : std::nullopt;
        if (!step) {
            continue;
        }
        take(attempt.parts, *step, entry, call->outcome == "sent"_L1);
        // A look at a build is accepted whatever it finds; it was the last one, so it found the end.
        const bool ended = call->outcome != "sent"_L1 && (call->outcome != "accepted"_L1 || *step == Step::Build);
        attempt.reason = ended ? Reason{failureOf(*step, call->outcome), entry.code,
                                        call->outcome == "accepted"_L1 ? QString() : entry.detail, entry.requestId}
                               : Reason{};
    }
    return attempt.parts.isEmpty() ? std::nullopt : std::optional(attempt);
}

/// The parts of the runs before the try that the row tells of. That one began with its first entry, whatever came later.
QList<RunPart> partsBefore(const QList<RunPart> &parts, const Progress &row)
{
    if (!isSet(row.startedAt)) {
        return parts;
    }
    const auto current = std::find_if(parts.crbegin(), parts.crend(), [&row](const RunPart &part) {
        return part.entries.constFirst().when <= row.startedAt;
    });
    return parts.first(parts.crend() - current - (current == parts.crend() ? 0 : 1));
}

bool sameReason(const Reason &a, const Reason &b)
{
    return a.kind == b.kind && a.code == b.code && a.text == b.text; // the request has an id of its own each time
}

} // namespace

bool hasEarlierAttempts(const BatchState &state)
{
    return std::any_of(state.targets.cbegin(), state.targets.cend(), [](const Progress &row) {
        return row.starts > 1 || (row.starts == 1 && !isSet(row.startedAt));
    });
}

Attempts attemptsOf(const StoredBatch &stored, const QList<TrailEntry> &trail)
{
    QHash<QPair<AppId, MiniProgramId>, int> indices;
    for (int i = 0; i < stored.state.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        if (row.starts > 1 || (row.starts == 1 && !isSet(row.startedAt))) {
            indices.insert({stored.batch.targets.at(i).app, stored.batch.targets.at(i).program}, i);
        }
    }
    int run = 0;
    bool retried = false;
    QHash<int, QList<RunPart>> parts;
    for (const TrailEntry &entry : trail) {
        const auto isOneOf = [&entry](const auto &names) { return std::find(names.begin(), names.end(), entry.what) != names.end(); };
        if (entry.program.isEmpty()) {
            const bool again = isOneOf(kRetries);
            if (again || isOneOf(kStarts)) {
                ++run;
                retried = again;
            }
        } else if (const auto index = indices.constFind({entry.app, entry.program}); index != indices.cend()) {
            QList<RunPart> &mine = parts[*index];
            if (mine.isEmpty() || mine.constLast().run != run) {
                mine.append(RunPart{run, {}});
            }
            mine.last().entries.append(entry);
        }
    }
    Attempts attempts;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        const Progress &row = stored.state.targets.at(it.key());
        QList<Attempt> earlier;
        const QList<RunPart> before = partsBefore(it.value(), row);
        for (const RunPart &part : before) {
            if (const std::optional<Attempt> attempt = attemptFrom(part.entries)) {
                earlier.append(*attempt);
            }
        }
        if (earlier.isEmpty()) {
            continue;
        }
        attempts.earlier.insert(it.key(), earlier);
        if (retried && (!isSet(row.startedAt) || it.value().constLast().run == run)) {
            attempts.triedAgain.insert(it.key());
        }
    }
    return attempts;
}

QString retryText(const BatchState &state, const Attempts &attempts)
{
    int done = 0;
    int inReview = 0;
    int rejected = 0;
    int same = 0;
    int other = 0;
    int left = 0;
    int toGo = 0;
    for (const int index : attempts.triedAgain) {
        const Progress &row = state.targets.at(index);
        switch (row.phase) {
        case Phase::Succeeded:
            ++done;
            break;
        case Phase::InReview:
            ++inReview;
            break;
        case Phase::Rejected:
            ++rejected;
            break;
        case Phase::Failed:
            ++(sameReason(row.reason, attempts.earlier.value(index).constLast().reason) ? same : other);
            break;
        case Phase::Skipped:
        case Phase::Cancelled:
            ++left;
            break;
        default:
            ++toGo;
        }
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(done, Words::tr("%n done", nullptr, done));
    add(inReview, Words::tr("%n in review", nullptr, inReview));
    add(rejected, Words::tr("%n rejected", nullptr, rejected));
    add(same, Words::tr("%n failed again, same reason", nullptr, same));
    add(other, Words::tr("%n failed again, another reason", nullptr, other));
    add(left, Words::tr("%n not started", nullptr, left));
    add(toGo, Words::tr("%n to go", nullptr, toGo));
    const int tried = static_cast<int>(attempts.triedAgain.size());
    return tried == 0 ? QString()
                      : Words::tr("%n tried again: %1", nullptr, tried).arg(parts.join(Words::tr(", ", "between parts of a list")));
}

bool retryHelped(const BatchState &state, const Attempts &attempts)
{
    return std::all_of(attempts.triedAgain.cbegin(), attempts.triedAgain.cend(), [&state](int index) {
        const Phase phase = state.targets.at(index).phase;
        return phase == Phase::Succeeded || phase == Phase::InReview || !isFinal(phase);
    });
}

} // namespace flotilla
