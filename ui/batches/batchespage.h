// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/elsewherewatch.h"
#include "context.h"
#include "models/batchlistmodel.h"
#include "page.h"
#include "run/batchboard.h"

#include <QTimer>

class QLabel;
class QListView;
class QStackedWidget;

namespace flotilla {

class BatchView;
class EmptyState;
class MessageBar;
class ReadVersions;

/// The history of batches and the one that is open.
class BatchesPage : public Page
{
    Q_OBJECT
public:
    BatchesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~BatchesPage() override;

    [[nodiscard]] QString title() const override;
    /// Batches that wait for a person: paused ones, those with a question, interrupted ones.
    [[nodiscard]] int badge() const override { return m_badge; }
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    void openBatch(const BatchId &id);
    [[nodiscard]] BatchView *view() const { return m_view; }
    /// The connection of the batch that is open; empty: none.
    [[nodiscard]] ConnectionId openConnection() const;
    [[nodiscard]] const QList<BatchSummary> &batches() const { return m_model.batches(); }
    /// As its row is called.
    [[nodiscard]] QString titleOf(const BatchId &id) const { return m_model.index(m_model.rowOf(id)).data().toString(); }
    /// When one is to begin that waits for its start time.
    [[nodiscard]] Instant plannedFor(const BatchId &id) const { return m_model.plannedFor(id); }

signals:
    void openChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload();
    void follow(BatchRunner *runner);
    void showPlanned(const QList<BatchSummary> &batches);
    void countBadge();
    void markShown();
    void retranslate();

    UiContext m_context;
    Bulletin &m_bulletin;
    BatchListModel m_model;
    QTimer m_minute;
    ElsewhereWatch m_others;
    ReadVersions *m_versions;
    QTimer m_published; ///< gathers finished targets into few signals
    int m_badge = 0;
    QLabel *m_heading;
    QListView *m_list;
    EmptyState *m_empty;
    MessageBar *m_trouble; ///< why what is shown may be old
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    BatchView *m_view;
};

} // namespace flotilla
