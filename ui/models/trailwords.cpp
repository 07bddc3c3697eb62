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

// The journal keeps these names for ever; here they are only looked up.
constexpr std::array kPhrases{
    QT_TRANSLATE_NOOP("TrailWords", "batch created"),
    QT_TRANSLATE_NOOP("TrailWords", "batch started"),
    QT_TRANSLATE_NOOP("TrailWords", "batch resumed"),
    QT_TRANSLATE_NOOP("TrailWords", "failed targets retried"),
    QT_TRANSLATE_NOOP("TrailWords", "chosen targets retried"),
    QT_TRANSLATE_NOOP("TrailWords", "stop requested"),
    QT_TRANSLATE_NOOP("TrailWords", "stop withdrawn"),
    QT_TRANSLATE_NOOP("TrailWords", "stopped"),
    QT_TRANSLATE_NOOP("TrailWords", "stopped while not running"),
    QT_TRANSLATE_NOOP("TrailWords", "not started"),
    QT_TRANSLATE_NOOP("TrailWords", "rest cancelled"),
    QT_TRANSLATE_NOOP("TrailWords", "rest waits for more"),
    QT_TRANSLATE_NOOP("TrailWords", "lane paused"),
    QT_TRANSLATE_NOOP("TrailWords", "lane resumed"),
    QT_TRANSLATE_NOOP("TrailWords", "lane closed"),
    QT_TRANSLATE_NOOP("TrailWords", "lane taken over"),
    QT_TRANSLATE_NOOP("TrailWords", "earlier build over"), // older programs wrote it
    QT_TRANSLATE_NOOP("TrailWords", "wave over"),
    QT_TRANSLATE_NOOP("TrailWords", "wave opened"),
    QT_TRANSLATE_NOOP("TrailWords", "seen by the watch"),
    QT_TRANSLATE_NOOP("TrailWords", "skipped by a person"),
    QT_TRANSLATE_NOOP("TrailWords", "decided by a person"),
    QT_TRANSLATE_NOOP("TrailWords", "not accepted"),
    QT_TRANSLATE_NOOP("TrailWords", "skip"),
    QT_TRANSLATE_NOOP("TrailWords", "audit state seen"),
    QT_TRANSLATE_NOOP("TrailWords", "review stage ticked"),
    QT_TRANSLATE_NOOP("TrailWords", "review stage cleared"),
    QT_TRANSLATE_NOOP("TrailWords", "withdrawn before it was sent"),
    QT_TRANSLATE_NOOP("TrailWords", "procedure step done"),
    QT_TRANSLATE_NOOP("TrailWords", "procedure step not done after all"),
    QT_TRANSLATE_NOOP("TrailWords", "procedure ended"),
    QT_TRANSLATE_NOOP("TrailWords", "record kept"),
    QT_TRANSLATE_NOOP("TrailWords", "record dropped"),
    QT_TRANSLATE_NOOP("TrailWords", "secret kept"),
    QT_TRANSLATE_NOOP("TrailWords", "secret removed"),
};
constexpr std::array kOutcomes{
    QT_TRANSLATE_NOOP("TrailWords", "not sent"), QT_TRANSLATE_NOOP("TrailWords", "sent"),
    QT_TRANSLATE_NOOP("TrailWords", "accepted"), QT_TRANSLATE_NOOP("TrailWords", "refused"),
    QT_TRANSLATE_NOOP("TrailWords", "denied"),   QT_TRANSLATE_NOOP("TrailWords", "limited"),
    QT_TRANSLATE_NOOP("TrailWords", "busy"),
    QT_TRANSLATE_NOOP("TrailWords", "outcome unknown"),
};
/// The translation if `text` is in the table, else `text`.
template <typename Table>
QString known(const Table &table, const QString &text)
{
    const auto found = std::find_if(table.cbegin(), table.cend(),
                                    [&text](const char *phrase) { return text == QLatin1StringView(phrase); });
    return found == table.cend() ? text : TrailWords::tr(*found);
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

} // namespace flotilla
