// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/ratebudget.h"

#include <QString>

namespace flotilla {

/// The RateBudget port in a small file beside the journal: a line per account and action with the times of its last calls, under a lock
/// that the system takes back from a process that dies. No transaction and no sync: what a power cut loses is over anyway.
class FileBudget final : public RateBudget
{
public:
    explicit FileBudget(QString path);
    ~FileBudget() override;
    Q_DISABLE_COPY_MOVE(FileBudget)

    std::optional<Instant> take(const QString &account, const QString &action, int most, Millis window, Instant now) override;

private:
    [[nodiscard]] bool open();

    QString m_path;
    int m_file = -1;
    Instant m_lockedSince; ///< another process has the lock all this time: it hangs
};

} // namespace flotilla
