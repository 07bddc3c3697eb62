// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/detailspane.h"
#include "context.h"
#include "run/batchboard.h"

#include <QObject>

namespace flotilla {

class BatchFeed;

/// What a person asks of the batch on the screen, what of it is possible now, and why the last of it was not carried out.
class BatchOrders : public QObject
{
    Q_OBJECT
public:
    BatchOrders(const UiContext &context, BatchFeed &feed, QWidget *page);

    void pause();
    void goOn();
    /// The next wave begins; a batch that runs nowhere is resumed for it.
    void openGate();
    /// What runs is stopped at once; giving up what runs nowhere, or an order that waits for its time, is asked about first.
    void stop();
    /// An order that waits for its time begins now, once the person was asked.
    void resume();
    /// All that failed.
    void retry();
    void retryOnly(int target);
    /// Ask the second person, and tell the others what was decided.
    void approve();
    void reject();
    /// Asks what the batch is to be called here.
    void giveName();
    /// Shows it beside another one of the same.
    void compare();
    void skip(int target);
    void resolve(int target, Verdict verdict);

    [[nodiscard]] DetailsPane::Can whatCanBeDone(int target) const;
    /// Why the last order was not carried out; empty: it was.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble.clear(); }

signals:
    /// An order for another batch than the one that is open by now was not carried out.
    void refusedElsewhere(const QString &text);
    /// The batch is called something else.
    void named();
    /// There is another trouble, or none any more.
    void changed();

private:
    BatchBoard::Started startedCallback(const BatchId &asked);
    void started(const Result<BatchRunner *> &runner, const QList<Finding> &findings);
    void asked();
    void told(const Status &status);
    void decided(const BatchId &id, const Status &status);

    UiContext m_context;
    BatchFeed &m_feed;
    QWidget *m_page;
    QString m_trouble;
};

} // namespace flotilla
