// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/batchboard.h"
#include "widgets/messagebar.h"

#include <QSet>

namespace flotilla {

/// After a restart: which batches were interrupted or never began. Nothing goes on by itself; this asks.
class InterruptedBar : public MessageBar
{
    Q_OBJECT
public:
    InterruptedBar(const UiContext &context, QWidget *parent);

    /// Looks again; shows the newest such batch that nobody has answered for.
    void look();

signals:
    /// Open the batch and resume it, or start it if it never began.
    void resumeRequested(const flotilla::BatchId &id);

private:
    [[nodiscard]] std::optional<StoredBatch> newestInterrupted(Instant *when) const;

    UiContext m_context;
    QSet<BatchId> m_left;
    QString m_said; ///< batch and sentence that are shown
};

} // namespace flotilla
