// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/journal.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace flotilla {

/// The versions that batches read on their way: an order that names none (release, rollback, grayscale) is called by them once they
/// are known. The history says nothing of rows, so each batch is read once, one at a time from the event loop.
class ReadVersions : public QObject
{
    Q_OBJECT
public:
    ReadVersions(const UiContext &context, QObject *parent);

    /// Looks at the newest of these that name no version.
    void look(const QList<BatchSummary> &batches);
    [[nodiscard]] const QHash<BatchId, QString> &found() const { return m_found; }

signals:
    /// There is another one in found().
    void changed();

private:
    void step();

    UiContext m_context;
    QTimer m_next;
    QList<BatchSummary> m_queue;
    QHash<BatchId, Instant> m_read; ///< as it was then
    QHash<BatchId, QString> m_found;
};

} // namespace flotilla
