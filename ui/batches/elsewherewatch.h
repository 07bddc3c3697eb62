// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QSet>
#include <QTimer>

namespace flotilla {

/// Looks every few seconds which batches other processes run: nobody tells of them for certain. Sooner, where the database does.
class ElsewhereWatch : public QObject
{
    Q_OBJECT
public:
    ElsewhereWatch(const UiContext &context, QObject *parent);
    void look();

signals:
    /// One began or ended.
    void changed();
    /// They are the same, and may be further.
    void mayHaveMoved();

private:
    UiContext m_context;
    QSet<BatchId> m_known;
    QTimer m_timer;
    QTimer m_soon; ///< others write often
};

} // namespace flotilla
