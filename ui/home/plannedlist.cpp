// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/plannedlist.h"

#include "batches/approvalquestion.h"
#include "batches/batchwords.h"
#include "batches/plannedquestions.h"
#include "run/batchboard.h"
#include "run/freezes.h"
#include "run/runnerneeds.h"
#include "run/runners.h"
#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

PlannedList::PlannedList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_frozen(plainLabel(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(4);
    m_frozen->setWordWrap(true);
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, toneColour(Tone::Attention, palette()));
    m_frozen->setPalette(coloured);
    m_column->addWidget(m_frozen);
    hide();
}

void PlannedList::refresh(const QList<BatchSummary> &batches, const QList<Connection> &connections)
{
    QList<PlannedOrder> orders;
    for (const BatchSummary &batch : batches) {
        const Instant start = plannedFor(m_context.workspace, batch);
        if (isSet(start) && !m_context.board.runner(batch.id)) {
            if (auto stored = m_context.workspace.history.load(batch.id)) {
                orders.append({std::move(stored.value()), start});
            }
        }
    }
    std::stable_sort(orders.begin(), orders.end(), [](const PlannedOrder &a, const PlannedOrder &b) { return a.start < b.start; });
    const bool same = orders.size() == m_rows.size()
                      && std::equal(orders.cbegin(), orders.cend(), m_rows.cbegin(),
                                    [](const PlannedOrder &a, const Row &b) { return a.stored.batch.id == b.order.stored.batch.id; });
    if (!same) { // rows that stay are left alone, so that a button can be clicked at any time
        for (const Row &row : std::as_const(m_rows)) {
            row.box->hide();
            row.box->deleteLater();
        }
        m_rows.clear();
        for (const PlannedOrder &order : std::as_const(orders)) {
            addRow(order);
        }
        align();
    }
    const auto held = m_context.runners ? m_context.runners->held() : Result(QHash<BatchId, QString>());
    for (Row &row : m_rows) {
        const auto approval = m_context.workspace.people ? approvalOf(m_context.workspace, row.order.stored.batch) : Result(Approval());
        row.waits = approval && approval->state == Approval::State::Waits;
        row.isHeld = held && held->contains(row.order.stored.batch.id);
        row.isFrozen = freezeOfStart(m_context.workspace, row.order.stored, m_context.workspace.clock.now()).has_value();
        row.start->setVisible(!row.waits);
    }
    QStringList frozen;
    for (const Connection &connection : connections) {
        const auto now = frozenFor(m_context.workspace, connection.id, m_context.workspace.clock.now());
        if (now && now->has_value()) {
            frozen.append(tr("%1: %2", "connection, frozen until when").arg(connection.name, frozenText(**now)));
        }
    }
    m_frozen->setText(frozen.join(u'\n'));
    m_frozen->setVisible(!frozen.isEmpty());
    setVisible(!frozen.isEmpty() || !m_rows.isEmpty());
    showTimes();
}

void PlannedList::addRow(const PlannedOrder &order)
{
    const BatchId id = order.stored.batch.id;
    Row row;
    row.order = order;
    row.box = new QWidget(this);
    row.when = plainLabel(row.box);
    row.when->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.when->setWordWrap(true);
    const QString title = batchTitle(order.stored.batch, m_context.workspace.platforms);
    row.what = new QWidget(row.box);
    auto *open = new QPushButton(QString(title).replace(u'&', u"&&"_s), row.what);
    open->setFlat(true);
    auto *what = new QHBoxLayout(row.what);
    what->setContentsMargins({});
    what->addWidget(open);
    what->addStretch(1);
    auto *start = row.start = new QPushButton(tr("Start now…"), row.box);
    auto *back = new QPushButton(tr("Cancel the order…"), row.box);
    makeWriting(start);
    makeWriting(back);
    start->setAccessibleName(tr("Start now: %1", "title of a batch").arg(title));
    back->setAccessibleName(tr("Cancel the order: %1", "title of a batch").arg(title));
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins({});
    line->addWidget(row.what);
    line->addWidget(row.when, 1);
    line->addWidget(start);
    line->addWidget(back);
    for (QPushButton *button : {open, start, back}) {
        button->setAutoDefault(false);
    }
    connect(open, &QPushButton::clicked, this, [this, id] { emit opened(id); });
    connect(start, &QPushButton::clicked, this, [this, id] { askAbout(id, askToStartNow, &PlannedList::startNow); });
    connect(back, &QPushButton::clicked, this, [this, id] { askAbout(id, askToCancelOrder, &PlannedList::takeBack); });
    m_column->addWidget(row.box);
    m_rows.append(row);
}

// The times stand below each other, however long the titles are.
void PlannedList::align()
{
    int most = 0;
    for (const Row &row : std::as_const(m_rows)) {
        most = std::max(most, row.what->sizeHint().width());
    }
    for (const Row &row : std::as_const(m_rows)) {
        row.what->setMinimumWidth(most);
    }
}

void PlannedList::showTimes()
{
    const Instant now = m_context.workspace.clock.now();
    for (const Row &row : std::as_const(m_rows)) {
        const bool overdue = startStateOf(row.order.stored.batch.options, row.order.stored.batch.createdAt, now) == StartState::Overdue;
        const QString start = overdue ? shortStartText(row.order.start) : startText(row.order.start); // the sentence is longer
        const QString when = start + u" · "_s + countdownText(row.order.start, now);
        const Batch &batch = row.order.stored.batch;
        const bool atOnce = row.order.start <= batch.createdAt;
        const QString label = atOnce ? runOn(batch.options) : QString();
        const QString said = row.isHeld ? tr("No runner takes it any more. It waits for you.")
                             : !row.waits && !label.isEmpty() ? tr("waits for a runner “%1”").arg(label)
                             : row.waits ? (atOnce ? tr("waits for a second person") : tr("waits for a second person · begins %1").arg(when))
                             : overdue ? tr("Its start time is past: %1. It waits for you.").arg(when) : row.isFrozen ? tr("its connection is frozen when it should begin: %1").arg(when) : tr("begins %1").arg(when);
        QStringList parts{said, batch.connectionName};
        if (!batch.label().isEmpty()) {
            parts.append(tr("version %1").arg(batch.label()));
        }
        row.when->setText(parts.join(u" · "_s));
    }
}

// As it is now: somebody may have skipped a part of it.
void PlannedList::askAbout(const BatchId &id, Asks asks, void (PlannedList::*act)(const BatchId &))
{
    const auto stored = m_context.workspace.history.load(id);
    if (!stored) {
        emit refused(stored.error().text);
        return;
    }
    asks(this, m_context, *stored, [list = QPointer<PlannedList>(this), id, act] {
        if (list) {
            (list->*act)(id);
        }
    });
}

void PlannedList::startNow(const BatchId &id)
{
    m_context.board.start(id, [list = QPointer<PlannedList>(this), id](const Result<BatchRunner *> &runner, const QList<Finding> &) {
        if (list && !runner) {
            emit list->refused(tr("Batch %1 did not begin, and nothing was sent: %2").arg(id.value, runner.error().text));
        }
    });
}

void PlannedList::takeBack(const BatchId &id)
{
    if (const Status stopped = m_context.board.stop(id); !stopped) {
        emit refused(stopped.error().text);
    }
}

void PlannedList::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear(); // made anew with the next refresh
}

} // namespace flotilla

#include "moc_plannedlist.cpp"
