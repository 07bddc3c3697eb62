// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/detailspane.h"
#include "context.h"
#include "models/batchmodel.h"
#include "run/batchboard.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QTabWidget;
class QTableView;

namespace flotilla {

class BatchHeader;
class EmptyState;
class FilterEdit;
class MessageBar;
class TimelineView;

/// One batch, running or past: header, table, timeline, log, and the details of the chosen mini program.
class BatchView : public QWidget
{
    Q_OBJECT
public:
    BatchView(const UiContext &context, QWidget *parent);
    ~BatchView() override;

    void show(const BatchId &id);
    [[nodiscard]] const BatchId &id() const { return m_stored.batch.id; }
    [[nodiscard]] const StoredBatch &stored() const { return m_stored; }
    /// Reads the journal again; for batches that run in another process, too.
    void reload();
    /// Reads what the audit board knows about this batch, now or as soon as the view is seen.
    void followAudits();
    void resumeBatch();
    void retranslate();
    /// Ctrl+F: the filter is that of the table, so the table comes up.
    void focusFilter();

    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] BatchModel &model() { return m_model; }
    [[nodiscard]] BatchHeader *header() const { return m_header; }
    [[nodiscard]] DetailsPane *details() const { return m_details; }
    /// Selects a target by its index in the batch.
    void selectTarget(int index);

signals:
    void againRequested(const flotilla::BatchId &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void wire();
    void follow(BatchRunner *runner);
    void takeState(const BatchState &state);
    void readAround();
    void readHolders();
    void readAudits();
    void readUsual(const AppId &app);
    void readElsewhere();
    void changedSoon();
    void selectWhatAsks();
    void showNow();
    void showHeader();
    void showBar();
    void showDetails();
    void showLog();
    void tick();
    void batchStarted(const Result<BatchRunner *> &runner, const QList<Finding> &findings);
    BatchBoard::Started startedCallback();
    void told(const Status &status);
    void retryTarget();
    void skipTarget();
    void resolveTarget(Verdict verdict);
    void report(const QString &format);
    [[nodiscard]] bool runsHere() const;
    /// Its pre-flight is under way here: nothing can be decided, only stopped.
    [[nodiscard]] bool isStarting() const;
    [[nodiscard]] DetailsPane::Can whatCanBeDone(const Progress &progress) const;
    [[nodiscard]] int currentTarget() const;

    /// What the bar says; built again only when it is another one, so that its button can be clicked at any time.
    struct Bar
    {
        QString text;
        Tone tone = Tone::Quiet;
        bool goOn = false;
        bool closable = false;
        bool operator==(const Bar &) const = default;
    };
    [[nodiscard]] Bar barNow() const;

    UiContext m_context;
    BatchModel m_model;
    TrailModel m_trail;
    StoredBatch m_stored;
    QPointer<BatchRunner> m_runner;
    bool m_elsewhere = false;
    bool m_auditsStale = false;
    Instant m_changedAt; ///< of the batch in another process, as last read
    int m_ticks = 0;
    Bar m_barShown;
    BatchId m_logShown;
    Instant m_logAt;
    QString m_trouble; ///< why the last request was not carried out
    QTimer m_soon;
    QTimer m_tick;
    BatchHeader *m_header = nullptr;
    MessageBar *m_bar = nullptr;
    QTabWidget *m_tabs = nullptr;
    FilterEdit *m_filter = nullptr;
    QTableView *m_table = nullptr;
    TimelineView *m_timeline = nullptr;
    QTableView *m_log = nullptr;
    EmptyState *m_empty = nullptr;
    DetailsPane *m_details = nullptr;
};

} // namespace flotilla
