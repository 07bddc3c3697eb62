// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trailwords.h"

#include "model/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct TrailWords
{
    Q_DECLARE_TR_FUNCTIONS(TrailWords)
};

// The journal keeps these in English for ever; here they are only looked up.
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
    QT_TRANSLATE_NOOP("TrailWords", "lane paused"),
    QT_TRANSLATE_NOOP("TrailWords", "lane resumed"),
    QT_TRANSLATE_NOOP("TrailWords", "lane closed"),
    QT_TRANSLATE_NOOP("TrailWords", "lane taken over"),
    QT_TRANSLATE_NOOP("TrailWords", "earlier build over"),
    QT_TRANSLATE_NOOP("TrailWords", "skipped by a person"),
    QT_TRANSLATE_NOOP("TrailWords", "decided by a person"),
    QT_TRANSLATE_NOOP("TrailWords", "not accepted"),
    QT_TRANSLATE_NOOP("TrailWords", "skip"),
    QT_TRANSLATE_NOOP("TrailWords", "audit state seen"),
    QT_TRANSLATE_NOOP("TrailWords", "review stage ticked"),
    QT_TRANSLATE_NOOP("TrailWords", "review stage cleared"),
    QT_TRANSLATE_NOOP("TrailWords", "withdrawn before it was sent"),
};
constexpr std::array kCalls{
    QT_TRANSLATE_NOOP("TrailWords", "unbind"), QT_TRANSLATE_NOOP("TrailWords", "bind"),
    QT_TRANSLATE_NOOP("TrailWords", "deploy"), QT_TRANSLATE_NOOP("TrailWords", "look"),
    QT_TRANSLATE_NOOP("TrailWords", "check build"),
};
constexpr std::array kOutcomes{
    QT_TRANSLATE_NOOP("TrailWords", "not sent"), QT_TRANSLATE_NOOP("TrailWords", "sent"),
    QT_TRANSLATE_NOOP("TrailWords", "accepted"), QT_TRANSLATE_NOOP("TrailWords", "refused"),
    QT_TRANSLATE_NOOP("TrailWords", "denied"),   QT_TRANSLATE_NOOP("TrailWords", "limited"),
    QT_TRANSLATE_NOOP("TrailWords", "outcome unknown"),
};
constexpr std::array kStages{
    QT_TRANSLATE_NOOP("TrailWords", "submitted"), QT_TRANSLATE_NOOP("TrailWords", "approved"),
    QT_TRANSLATE_NOOP("TrailWords", "released"),
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

std::optional<TrailCall> trailCall(const QString &what)
{
    for (const char *outcome : kOutcomes) {
        const QString ending = u' ' + QLatin1StringView(outcome);
        const QString call = what.chopped(std::min(ending.size(), what.size()));
        const bool isCall = std::any_of(kCalls.cbegin(), kCalls.cend(),
                                        [&call](const char *name) { return call == QLatin1StringView(name); });
        if (isCall && what.endsWith(ending)) {
            return TrailCall{call, QLatin1StringView(outcome)};
        }
    }
    return std::nullopt;
}

QString trailText(const QString &what)
{
    const qsizetype colon = what.indexOf(": "_L1);
    if (colon > 0) {
        const QString tail = what.mid(colon + 2);
        const std::optional<ReasonKind> reason = reasonFromName(tail);
        const QString why = reason ? reasonText(Reason{*reason, {}, {}, {}}) : known(kOutcomes, known(kPhrases, tail));
        return TrailWords::tr("%1: %2", "event, why").arg(known(kPhrases, what.left(colon)), why);
    }
    if (const std::optional<TrailCall> call = trailCall(what)) {
        return TrailWords::tr("%1 %2", "call, outcome").arg(known(kCalls, call->call), known(kOutcomes, call->outcome));
    }
    return known(kPhrases, what);
}

QString trailDetail(const QString &what, const QString &detail)
{
    if (what == "lane taken over"_L1) {
        const qsizetype on = detail.lastIndexOf(" on "_L1);
        return on < 0 ? detail : TrailWords::tr("%1 on %2", "user, computer").arg(detail.left(on), detail.mid(on + 4));
    }
    if (what.startsWith("review stage "_L1)) {
        return known(kStages, detail);
    }
    static const QRegularExpression number(u"^(\\d+) targets$"_s);
    if (const QRegularExpressionMatch match = number.match(detail); match.hasMatch()) {
        const int targets = match.capturedView(1).toInt();
        return TrailWords::tr("%n targets", nullptr, targets);
    }
    return known(kOutcomes, known(kPhrases, detail));
}

} // namespace flotilla
