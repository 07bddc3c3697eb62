// SPDX-License-Identifier: GPL-3.0-or-later
// Events of version 1 stay as they were written; here they are read as those of today.
#include "journal/trail.h"

#include "run/trailnames.h"

using namespace Qt::StringLiterals;

namespace flotilla {

TrailEntry ofVersion1(TrailEntry entry)
{
    constexpr auto kTargets = " targets"_L1;
    if (entry.arguments.isEmpty() && entry.what == trail::BatchCreated && entry.detail.endsWith(kTargets)) {
        entry.arguments = {entry.detail.chopped(kTargets.size())};
        entry.detail.clear();
    }
    if (const qsizetype on = entry.detail.lastIndexOf(" on "_L1); entry.arguments.isEmpty() && entry.what == trail::LaneTakenOver && on > 0) {
        entry.arguments = {entry.detail.left(on), entry.detail.mid(on + 4)};
        entry.detail.clear();
    }
    if (entry.what == "earlier build over"_L1) {
        entry.what = u"earlier work over"_s;
        return entry;
    }
    const qsizetype colon = entry.what.indexOf(": "_L1);
    if (colon > 0) {
        entry.arguments = {entry.what.mid(colon + 2)};
        entry.what.truncate(colon);
        return entry;
    }
    static const QStringList steps{u"unbind"_s, u"bind"_s, u"deploy"_s, u"look"_s, u"check build"_s};
    for (const QString &step : steps) {
        if (entry.step.isEmpty() && entry.what.startsWith(step + u' ')) {
            entry.what.remove(0, step.size() + 1);
            entry.step = step == "check build"_L1 ? u"build"_s : step;
            return entry;
        }
    }
    return entry;
}

} // namespace flotilla
