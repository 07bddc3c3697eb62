// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trailmodel.h"
#include "run/workspace.h"

#include <QTableView>

namespace flotilla {

class BatchFeed;
class BatchModel;
class LogFilter;

/// The log of a batch, the newest line at the bottom and followed as long as that is in sight. That of a big one has tens of
/// thousands of lines: it follows at a slow pace of its own, and only when it is seen.
class BatchLog : public QTableView
{
    Q_OBJECT
public:
    /// `rows`: the table of the same batch, whose filter is that of the log, too.
    BatchLog(const Workspace &workspace, const BatchModel &rows, QWidget *parent);

    /// Another batch, nothing read yet.
    void open(const Batch &batch);
    /// Reads what is new, if it is time to.
    void follow(const BatchFeed &feed);
    /// Shows the lines of the mini programs that the table shows with this filter, and those that have its words in themselves.
    void setFilter(const QString &line);
    void retranslate();

    /// Why what is shown may be old; empty: it was read.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble.clear(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isAtEnd() const;

    Workspace m_workspace;
    const BatchModel &m_rows;
    TrailModel m_trail;
    LogFilter *m_filter;
    bool m_follows = true; ///< the last line was in sight before lines came
    BatchId m_shown;
    Instant m_at;
    QString m_trouble;
};

} // namespace flotilla
