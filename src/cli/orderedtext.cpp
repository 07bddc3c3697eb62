// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderedtext.h"

#include "clitexts.h"
#include "workflow/starttime.h"

using namespace Qt::StringLiterals;

namespace flotilla {

QString orderedText(const Arguments &arguments, Instant start, Instant now)
{
    if (!isSet(start)) {
        return Cli::tr("It begins on the next runner with the label “%1” that is free. Nothing is sent from here.").arg(arguments.runOn);
    }
    const QString countdown = countdownText(start, now);
    return arguments.runOn.isEmpty()
        ? Cli::tr("It begins at %1, %2. Nothing is sent before. It begins by itself in the open window, or in “flotilla-cli follow”.")
              .arg(startText(start), countdown)
        : Cli::tr("It begins at %1, %2, on a runner with the label “%3”. Nothing is sent before, and nothing from here.")
              .arg(startText(start), countdown, arguments.runOn);
}

QJsonObject orderedJson(const Arguments &arguments, const BatchId &id, Instant start, const QJsonArray &findings)
{
    QJsonObject told{{u"batch"_s, id.value}, {u"state"_s, u"ordered"_s}, {u"findings"_s, findings}};
    if (isSet(start)) {
        told.insert(u"start"_s, toDateTime(start).toString(Qt::ISODate));
    }
    if (!arguments.runOn.isEmpty()) {
        told.insert(u"run_on"_s, arguments.runOn);
    }
    return told;
}

} // namespace flotilla
