// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trailwords.h"

#include "run/trailnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct TrailWords
{
    Q_DECLARE_TR_FUNCTIONS(TrailWords)
};

/// An event as the journal keeps it for ever, and how it is said; older programs wrote some of them.
struct Phrase
{
    const char *name;
    const char *text;
};

constexpr std::array kPhrases{
    Phrase{"batch created", QT_TRANSLATE_NOOP("TrailWords", "created")},
    Phrase{"batch started", QT_TRANSLATE_NOOP("TrailWords", "started")},
    Phrase{"batch resumed", QT_TRANSLATE_NOOP("TrailWords", "resumed")},
    Phrase{"failed targets retried", QT_TRANSLATE_NOOP("TrailWords", "the failed ones are tried again")},
    Phrase{"chosen targets retried", QT_TRANSLATE_NOOP("TrailWords", "the chosen ones are tried again")},
    Phrase{"stop requested", QT_TRANSLATE_NOOP("TrailWords", "stop requested")},
    Phrase{"stop withdrawn", QT_TRANSLATE_NOOP("TrailWords", "stop withdrawn")},
    Phrase{"stopped", QT_TRANSLATE_NOOP("TrailWords", "stopped")},
    Phrase{"stopped while not running", QT_TRANSLATE_NOOP("TrailWords", "given up while nothing was running")},
    Phrase{"not started", QT_TRANSLATE_NOOP("TrailWords", "not started")},
    Phrase{"rest cancelled", QT_TRANSLATE_NOOP("TrailWords", "the others are not started")},
    Phrase{"rest waits for more", QT_TRANSLATE_NOOP("TrailWords", "the others wait")},
    Phrase{"lane paused", QT_TRANSLATE_NOOP("TrailWords", "paused")},
    Phrase{"lane resumed", QT_TRANSLATE_NOOP("TrailWords", "goes on")},
    Phrase{"lane closed", QT_TRANSLATE_NOOP("TrailWords", "nothing more is sent")},
    Phrase{"lane taken over", QT_TRANSLATE_NOOP("TrailWords", "taken over from another process")},
    Phrase{"secret not kept", QT_TRANSLATE_NOOP("TrailWords", "the secret was not kept")},
    Phrase{"earlier work over", QT_TRANSLATE_NOOP("TrailWords", "earlier work ended")},
    Phrase{"wave over", QT_TRANSLATE_NOOP("TrailWords", "wave over")},
    Phrase{"wave goes on", QT_TRANSLATE_NOOP("TrailWords", "wave goes on, one of it is open again")},
    Phrase{"gate opened", QT_TRANSLATE_NOOP("TrailWords", "gate opened by a person")},
    Phrase{"wave opened", QT_TRANSLATE_NOOP("TrailWords", "wave opened")},
    Phrase{"seen by the watch", QT_TRANSLATE_NOOP("TrailWords", "seen when it was looked at")},
    Phrase{"told by the platform", QT_TRANSLATE_NOOP("TrailWords", "the platform told news by itself")},
    Phrase{"skipped by a person", QT_TRANSLATE_NOOP("TrailWords", "skipped by a person")},
    Phrase{"decided by a person", QT_TRANSLATE_NOOP("TrailWords", "decided by a person")},
    Phrase{"not accepted", QT_TRANSLATE_NOOP("TrailWords", "not accepted")},
    Phrase{"skip", QT_TRANSLATE_NOOP("TrailWords", "skip")},
    Phrase{"audit state seen", QT_TRANSLATE_NOOP("TrailWords", "state of the review seen")},
    Phrase{"review stage ticked", QT_TRANSLATE_NOOP("TrailWords", "review stage ticked")},
    Phrase{"review stage cleared", QT_TRANSLATE_NOOP("TrailWords", "review stage cleared")},
    Phrase{"withdrawn before it was sent", QT_TRANSLATE_NOOP("TrailWords", "withdrawn before it was sent")},
    Phrase{"procedure step done", QT_TRANSLATE_NOOP("TrailWords", "procedure step done")},
    Phrase{"procedure step not done after all", QT_TRANSLATE_NOOP("TrailWords", "procedure step not done after all")},
    Phrase{"procedure ended", QT_TRANSLATE_NOOP("TrailWords", "procedure ended")},
    Phrase{"record kept", QT_TRANSLATE_NOOP("TrailWords", "record kept")},
    Phrase{"record dropped", QT_TRANSLATE_NOOP("TrailWords", "record dropped")},
    Phrase{"freeze lifted", QT_TRANSLATE_NOOP("TrailWords", "freeze lifted by a person")},
    Phrase{"order approved", QT_TRANSLATE_NOOP("TrailWords", "approved by a second person")},
    Phrase{"order rejected", QT_TRANSLATE_NOOP("TrailWords", "rejected by a second person")},
    Phrase{"second person set", QT_TRANSLATE_NOOP("TrailWords", "rule of the second person changed")},
    Phrase{"freezes set", QT_TRANSLATE_NOOP("TrailWords", "freezes of the connection changed")},
    Phrase{"secret kept", QT_TRANSLATE_NOOP("TrailWords", "secret kept")},
    Phrase{"secret doubted", QT_TRANSLATE_NOOP("TrailWords", "the stored secret is perhaps of no use any more")},
    Phrase{"secret removed", QT_TRANSLATE_NOOP("TrailWords", "secret removed")},
};
constexpr std::array kOutcomes{
    Phrase{"not sent", QT_TRANSLATE_NOOP("TrailWords", "not sent")},
    Phrase{"sent", QT_TRANSLATE_NOOP("TrailWords", "sent")},
    Phrase{"accepted", QT_TRANSLATE_NOOP("TrailWords", "accepted")},
    Phrase{"refused", QT_TRANSLATE_NOOP("TrailWords", "refused")},
    Phrase{"denied", QT_TRANSLATE_NOOP("TrailWords", "not allowed")},
    Phrase{"limited", QT_TRANSLATE_NOOP("TrailWords", "too many calls, later again")},
    Phrase{"busy", QT_TRANSLATE_NOOP("TrailWords", "busy, later again")},
    Phrase{"outcome unknown", QT_TRANSLATE_NOOP("TrailWords", "the answer was lost")},
};
/// The translation if `text` is in the table, else `text`.
template <typename Table>
QString known(const Table &table, const QString &text)
{
    const auto found = std::find_if(table.cbegin(), table.cend(),
                                    [&text](const Phrase &phrase) { return text == QLatin1StringView(phrase.name); });
    return found == table.cend() ? text : TrailWords::tr(found->text);
}

} // namespace

QString trailText(const TrailEntry &entry, const Words &words)
{
    if (isCall(entry)) {
        return TrailWords::tr("%1: %2", "step, outcome of its call").arg(words.step(entry.step), known(kOutcomes, entry.what));
    }
    const QString event = known(kPhrases, entry.what);
    const QString argument = entry.arguments.value(0);
    if (entry.what == trail::LanePaused || entry.what == trail::RestCancelled || entry.what == trail::Spent) {
        const QString why = words.sentence({argument, {}, {}, {}});
        return why.isEmpty() ? event : TrailWords::tr("%1: %2", "event, why").arg(event, why);
    }
    if (entry.what == trail::Decided) {
        return TrailWords::tr("%1: %2", "event, why").arg(event, known(kOutcomes, known(kPhrases, argument)));
    }
    if (entry.what == trail::WaveOver || entry.what == trail::WaveOpened) {
        return TrailWords::tr("%1: %2", "event, number of the wave").arg(event, argument);
    }
    if (entry.what == trail::ProcedureStep || entry.what == trail::ProcedureStepUndone || entry.what == trail::ProcedureEnded) {
        const QString procedure = words.procedure(entry.arguments.value(1));
        return entry.step.isEmpty() ? TrailWords::tr("%1: %2", "step, event").arg(procedure, event)
                                    : TrailWords::tr("%1: %2: %3", "procedure, event, what is done in the step")
                                          .arg(procedure, event, words.procedureStep(entry.arguments.value(1), entry.step));
    }
    if (entry.what == trail::RecordKept || entry.what == trail::RecordDropped) {
        const QString record = words.procedure(entry.arguments.value(1));
        return entry.step.isEmpty() ? TrailWords::tr("%1: %2", "step, event").arg(record, event)
                                    : TrailWords::tr("%1: %2: %3", "procedure, event, what is done in the step")
                                          .arg(record, event, words.procedureStep(entry.arguments.value(1), entry.step));
    }
    return entry.step.isEmpty() ? event : TrailWords::tr("%1: %2", "step, event").arg(words.step(entry.step), event);
}

QString trailDetail(const TrailEntry &entry, const Words &words)
{
    if (entry.what == trail::LaneTakenOver && entry.arguments.size() >= 2) {
        return TrailWords::tr("%1 on %2", "user, computer").arg(entry.arguments.at(0), entry.arguments.at(1));
    }
    if (entry.what == trail::BatchCreated && !entry.arguments.isEmpty()) {
        return TrailWords::tr("%n targets", nullptr, entry.arguments.constFirst().toInt());
    }
    if (entry.what.startsWith("review stage "_L1)) {
        return words.tick(entry.detail);
    }
    return known(kOutcomes, known(kPhrases, entry.detail));
}

std::optional<Tone> trailTone(const TrailEntry &entry)
{
    static const QStringList kBad{trailAnswered(Outcome::Refused), trailAnswered(Outcome::Denied), u"not accepted"_s};
    static const QStringList kAttention{trailAnswered(Outcome::Unknown), trailAnswered(Outcome::Limited), trailAnswered(Outcome::Busy),
                                        trail::LanePaused, trail::RestCancelled, trail::StopRequested, trail::SecretNotKept};
    if (kBad.contains(entry.what)) {
        return Tone::Bad;
    }
    return kAttention.contains(entry.what) ? std::optional(Tone::Attention) : std::nullopt;
}

} // namespace flotilla
