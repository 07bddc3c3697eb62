// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trailmodel.h"
#include "run/workspace.h"

#include <QTableView>

namespace flotilla {

class BatchFeed;

/// The log of a batch. That of a big one has tens of thousands of lines: it follows at a slow pace of its own, and only when
/// it is seen.
class BatchLog : public QTableView
{
    Q_OBJECT
public:
    BatchLog(const Workspace &workspace, QWidget *parent);

    /// Another batch, nothing read yet.
    void open(const Batch &batch);
    /// Reads what is new, if it is time to.
    void follow(const BatchFeed &feed);
    void retranslate();

    /// Why what is shown may be old; empty: it was read.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble.clear(); }

private:
    Workspace m_workspace;
    TrailModel m_trail;
    BatchId m_shown;
    Instant m_at;
    QString m_trouble;
};

} // namespace flotilla
