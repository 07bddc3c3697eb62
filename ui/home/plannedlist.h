// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/plannedorders.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace flotilla {

/// The orders that wait for their start time, the next one first: what, when, and the ways to start it now or to take it back. And
/// which connections are frozen now.
class PlannedList : public QWidget
{
    Q_OBJECT
public:
    PlannedList(const UiContext &context, QWidget *parent);

    /// Reads both anew; hidden where there is neither.
    void refresh(const QList<BatchSummary> &batches, const QList<Connection> &connections);
    /// Only the countdowns.
    void showTimes();
    void retranslate();

signals:
    void opened(const flotilla::BatchId &id);
    /// Why an order was not carried out.
    void refused(const QString &text);

private:
    struct Row
    {
        PlannedOrder order;
        QWidget *box = nullptr;
        QWidget *what = nullptr;
        QLabel *when = nullptr;
        QPushButton *start = nullptr;
        bool waits = false; ///< for a second person
        bool isHeld = false; ///< by a runner, for a person
        bool isFrozen = false; ///< when it would begin
    };
    void addRow(const PlannedOrder &order);
    void align();
    using Asks = void (*)(QWidget *, const UiContext &, const StoredBatch &, std::function<void()>);
    void askAbout(const BatchId &id, Asks asks, void (PlannedList::*act)(const BatchId &));
    void startNow(const BatchId &id);
    void takeBack(const BatchId &id);

    UiContext m_context;
    QLabel *m_frozen;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

} // namespace flotilla
