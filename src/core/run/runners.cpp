// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runners.h"

#include "run/freezes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace flotilla {

bool isRunnerLabel(const QString &text)
{
    static const QRegularExpression kLabel(u"^[a-z0-9][a-z0-9._-]{0,39}$"_s);
    return kLabel.match(text).hasMatch() && !text.endsWith(u'\n');
}

RunnerHealth healthOf(const RunnerRow &row)
{
    constexpr Millis kForgotten = std::chrono::hours(24);
    if (row.ended || row.silence >= kForgotten) {
        return RunnerHealth::Gone;
    }
    return row.silence < kRunnerLife ? RunnerHealth::Alive : RunnerHealth::Silent;
}

bool isPassing(const Reason &reason)
{
    return reason.kind == reasons::Unreachable || reason.kind == reasons::NoAnswer || reason.kind == reasons::Limited
           || reason.kind == reasons::Busy || reason.kind == kFreezeReason || reason.kind == reasons::JournalFailed
           || reason.kind == reasons::DatabaseAway;
}

bool isOfComputer(const Finding &finding)
{
    return finding.check == checks::Clock || finding.check == checks::Credentials || finding.check == checks::Permission
           || finding.check == checks::Reachable || finding.check == checks::Address;
}

QList<Finding> foundForRunner(QList<Finding> findings)
{
    for (Finding &finding : findings) {
        const bool passes = isOfComputer(finding) || finding.check == checks::OlderBatch || finding.check == checks::LaneLeased;
        if (passes && finding.level == Level::Stop) {
            finding.level = Level::Warn;
        }
    }
    return findings;
}

QString healthName(RunnerHealth health)
{
    return health == RunnerHealth::Alive ? u"alive"_s : health == RunnerHealth::Silent ? u"silent"_s : u"gone"_s;
}

} // namespace flotilla
