// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/runners.h"

namespace flotilla::fakes {

/// Runners that are told by the test, and do nothing.
class FakeRunners : public Runners
{
public:
    QList<RunnerRow> rows;
    QHash<BatchId, QString> why; ///< of held orders

    static RunnerRow row(const QString &name, const QStringList &labels, Millis silence = std::chrono::seconds(2))
    {
        RunnerRow made;
        made.state.id = name;
        made.state.name = name;
        made.state.labels = labels;
        made.silence = silence;
        return made;
    }

    Status beat(const RunnerState &) override { return {}; }
    Status leave(const QString &) override { return {}; }
    Result<QList<RunnerRow>> runners() override { return rows; }
    Result<BatchId> take(const QString &, const QStringList &) override { return BatchId(); }
    Status giveBack(const QString &, const BatchId &, const QString &, Millis) override { return {}; }
    Result<QHash<BatchId, QString>> held() override { return why; }
};

} // namespace flotilla::fakes
