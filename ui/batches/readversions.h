// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/journal.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace flotilla {

/// What batches are called by and only their rows tell: the versions that they read on their way, for an order that names none (release,
/// rollback, grayscale), and the mini program of an order of one. Each batch is read once, one at a time
/// from the event loop.
class ReadVersions : public QObject
{
    Q_OBJECT
public:
    ReadVersions(const UiContext &context, QObject *parent);

    /// Looks at the newest of these.
    void look(const QList<BatchSummary> &batches);
    [[nodiscard]] const QHash<BatchId, QString> &found() const { return m_found; }
    [[nodiscard]] const QHash<BatchId, QString> &programs() const { return m_programs; }

signals:
    /// There is another one in found() or programs().
    void changed();

private:
    void step();

    UiContext m_context;
    QTimer m_next;
    QList<BatchSummary> m_queue;
    QHash<BatchId, Instant> m_read; ///< as it was then
    QHash<BatchId, QString> m_found;
    QHash<BatchId, QString> m_programs;
};

} // namespace flotilla
