// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/batchfeed.h"
#include "batches/detailspane.h"
#include "context.h"
#include "models/batchmodel.h"

#include <QTimer>
#include <QWidget>

class QTabWidget;
class QTableView;

namespace flotilla {

class BatchBar;
class BatchHeader;
class BatchLog;
class BatchOrders;
class BatchTable;
class EmptyState;
class FilterEdit;
class TableChoices;
class TimelineView;

/// One batch, running or past: header, table, timeline, log, and the details of the chosen mini program.
class BatchView : public QWidget
{
    Q_OBJECT
public:
    BatchView(const UiContext &context, QWidget *parent);
    ~BatchView() override;

    void show(const BatchId &id);
    [[nodiscard]] const BatchId &id() const { return m_feed.id(); }
    [[nodiscard]] const StoredBatch &stored() const { return m_feed.stored(); }
    /// Reads the journal again; for batches that run in another process, too.
    void reload() { m_feed.reload(); }
    void heard(const BatchSummary &summary) { m_feed.heard(summary); }
    /// Reads what the audit board knows about this batch, now or as soon as the view is seen.
    void followAudits();
    void resumeBatch();
    void retranslate();
    /// Ctrl+F.
    void focusFilter();
    void focusRows(); ///< or the timeline or the log, whichever is open

    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] QTableView *table() const;
    [[nodiscard]] BatchModel &model() { return m_model; }
    [[nodiscard]] BatchHeader *header() const { return m_header; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    /// Selects a target by its index in the batch.
    void selectTarget(int index);

signals:
    /// The batch that is shown is called something else.
    void named();
    /// Something about another batch than the one that is shown.
    void warned(const QString &text);
    void againRequested(const flotilla::BatchId &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildTabs();
    void wire();
    void wireButtons();
    void changedSoon();
    void selectWhatAsks();
    void targetChosen();
    void showNow();
    void showHeader();
    void showDetails();
    void offerOrders();
    void showTab();
    void tick();
    [[nodiscard]] int currentTarget() const;
    [[nodiscard]] const Platforms &platforms() const { return m_context.workspace.platforms; }

    UiContext m_context;
    BatchModel m_model;
    BatchFeed m_feed;
    BatchOrders *m_orders;
    bool m_auditsStale = false;
    QString m_unreadable; ///< why the batch that was asked for could not be read
    QTimer m_soon;
    QTimer m_tick;
    BatchHeader *m_header = nullptr;
    BatchBar *m_bar = nullptr;
    QTabWidget *m_tabs = nullptr;
    FilterEdit *m_filter = nullptr;
    TableChoices *m_choices = nullptr;
    BatchTable *m_table = nullptr;
    TimelineView *m_timeline = nullptr;
    BatchLog *m_log = nullptr;
    EmptyState *m_empty = nullptr;
    DetailsPane *m_details = nullptr;
};

} // namespace flotilla
