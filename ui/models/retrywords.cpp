// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retrywords.h"

#include "model/words.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct AttemptTexts
{
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
};

} // namespace

QString retryText(const BatchState &state, const Attempts &attempts, const Words &words)
{
    const RetryTotals totals = retryTotals(state, attempts);
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(totals.done, AttemptTexts::tr("%n done", nullptr, totals.done));
    add(totals.resting, AttemptTexts::tr("%1 %2", "how many, in what state").arg(totals.resting).arg(words.phase(Phase::Resting)));
    add(totals.rejected, AttemptTexts::tr("%n rejected", nullptr, totals.rejected));
    add(totals.same, AttemptTexts::tr("%n failed again, same reason", nullptr, totals.same));
    add(totals.other, AttemptTexts::tr("%n failed again, another reason", nullptr, totals.other));
    add(totals.left, AttemptTexts::tr("%n not started", nullptr, totals.left));
    add(totals.toGo, AttemptTexts::tr("%n to go", nullptr, totals.toGo));
    const int tried = static_cast<int>(attempts.triedAgain.size());
    return tried == 0 ? QString()
                      : AttemptTexts::tr("%n tried again: %1", nullptr, tried).arg(parts.join(AttemptTexts::tr(", ", "between parts of a list")));
}

} // namespace flotilla
