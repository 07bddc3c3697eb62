// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutpage.h"

#include "overview/operationbuttons.h"
#include "overview/overviewbar.h"
#include "overview/overviewfeed.h"
#include "pagenames.h"
#include "rollout/rampview.h"
#include "rollout/rolloutactions.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

RolloutPage::RolloutPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : BoardPage(context, bulletin, parent), m_feed(new OverviewFeed(context, context.workspace.platforms.of(m_connection.platform).rollout.overview, this)),
      m_model(new RolloutModel(this))
{
    build();
    connect(m_feed, &OverviewFeed::changed, this, &RolloutPage::load);
    connect(m_over, &QCheckBox::toggled, this, [this](bool show) {
        m_gone = false;
        m_model->setShowOver(show);
    });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_model->total() > 0) {
            m_filter->clear();
            m_over->setChecked(true);
        } else if (isSet(m_feed->at())) {
            emit m_bulletin.showPage(pages::Reviews);
        } else {
            refresh();
        }
    });
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (isVisible()) { // shown() reads it anyway
            m_feed->readCache();
        }
    });
    m_feed->setConnection(m_connection);
    retranslate();
}

RolloutPage::~RolloutPage() = default;

QString RolloutPage::title() const
{
    return tr("Rollout");
}

void RolloutPage::connectionChosen(bool)
{
    m_feed->setOverview(m_context.workspace.platforms.of(m_connection.platform).rollout.overview);
    m_feed->setConnection(m_connection);
}

void RolloutPage::refresh()
{
    m_bar->refreshAction()->trigger();
}

void RolloutPage::shown()
{
    m_feed->readWhenShown();
    BoardPage::shown();
}

void RolloutPage::askIfOld()
{
    m_feed->refreshIfOld();
}

void RolloutPage::showNow()
{
    m_model->setNow(now());
    m_bar->follow();
}

QList<QAction *> RolloutPage::commands() const
{
    return QList<QAction *>{m_bar->refreshAction(), m_bar->stopAction()} + m_actions->actionList();
}

void RolloutPage::build()
{
    m_over = new QCheckBox(this);
    m_bar = new OverviewBar(*m_feed, *m_problem, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_over);
    top->addWidget(m_bar);
    auto *area = new QWidget(this);
    makeBoard({.name = u"rollout"_s, .model = m_model, .program = int(RolloutModel::Column::Program), .programRole = RolloutModel::IdRole,
               .sortedBy = int(RolloutModel::Column::Share)},
              area);
    setColumnWidths(m_table, {0, 11, 18, 17, 12, 40, 13});
    m_ramp = new RampView(this);
    m_told->setWordWrap(true);
    m_actions = new RolloutActions(m_context, m_bulletin, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(area, 1);
    column->addWidget(m_told);
    column->addWidget(m_ramp);
    column->addWidget(m_actions);
}

void RolloutPage::load()
{
    m_model->setNow(now());
    m_frozen = frozenPrograms(m_context.workspace, m_connection);
    const Rollout &rollout = m_feed->platform().rollout;
    m_model->setUsualHours(rollout.plan.value(rollout.soak));
    const bool had = hasSelection();
    m_model->setPlans(rolloutRows(m_feed->platform(), m_feed->rows(), stagePlans(m_context.workspace, m_connection, m_loaded)));
    noteGone(had);
    m_over->setText(tr("Show %n that are over", nullptr, m_model->over()));
    m_over->setVisible(m_model->over() > 0);
    showEmptyState();
    showSelection();
}

/// The selected plans; without a selection all that the table shows.
QList<RolloutRow> RolloutPage::chosen() const
{
    QList<RolloutRow> rows;
    const QList<int> selected = selectedRows(m_table);
    for (const int row : selected) {
        rows += m_model->at(row);
    }
    for (int row = 0; !m_gone && selected.isEmpty() && row < m_model->rowCount(); ++row) {
        rows += m_model->at(row);
    }
    return rows;
}

void RolloutPage::showSelection()
{
    m_gone = m_gone && !hasSelection();
    const QList<RolloutRow> rows = chosen();
    QMap<int, int> shares;
    for (const RolloutRow &row : rows) {
        if (row.isOpen) {
            ++shares[row.percent];
        }
    }
    const bool any = m_model->total() > 0;
    QList<int> ramp = m_feed->platform().rollout.ramp;
    if (rows.size() == 1 && rows.constFirst().goesByItself()) { // its own stages
        ramp.clear();
        for (const QString &share : rows.constFirst().plan->shares) {
            ramp.append(share.toInt());
        }
    }
    m_ramp->setRamp(ramp, shares);
    m_ramp->setVisible(any);
    m_actions->setVisible(any);
    m_told->setVisible(any);
    const bool isSelection = hasSelection();
    m_told->setText(selectionText(isSelection ? rows.size() : 0));
    if (isSelection && rows.size() == 1 && rows.constFirst().isOpen && rows.constFirst().plan) {
        m_told->setText(tr("%1 · %2", "how many are selected, about the only one").arg(m_told->text(), termsText(*rows.constFirst().plan)));
    }
    m_actions->setPlans(m_connection, rows, m_frozen);
}

/// "5 % since 14:02 · stages 1, 5, 20 % · each watched for 24 h · error lines: at most 20, 4 so far".
QString RolloutPage::termsText(const StagePlan &plan) const
{
    const Rollout &rollout = m_feed->platform().rollout;
    QStringList parts;
    if (isSet(plan.since)) {
        parts += tr("%1 % since %2", "a share, a time").arg(plan.share, absolute(plan.since));
    }
    parts += tr("stages %1 %", "shares").arg(listText(plan.shares));
    parts += tr("each watched for %1 h").arg(plan.hours.isEmpty() ? rollout.plan.value(rollout.soak) : plan.hours);
    if (!plan.limit.isEmpty()) {
        const QString limit = m_feed->platform().words->field(rollout.limit);
        parts += plan.counted.isEmpty() ? tr("%1: at most %2", "what is limited, a number").arg(limit, plan.limit)
                                        : tr("%1: at most %2, %3 so far", "what is limited, numbers").arg(limit, plan.limit, plan.counted);
    }
    return parts.join(u" · "_s);
}

void RolloutPage::showEmptyState()
{
    if (m_model->total() > 0 && m_filter->text().isEmpty() && !m_over->isChecked()) { // nobody chose anything
        m_empty->setTexts(tr("No version is on its way to all users, as far as is known."), tr("Show all"));
    } else if (m_model->total() > 0) {
        m_empty->setTexts(tr("No rollout matches what you chose."), tr("Show all"));
    } else if (isSet(m_feed->at())) {
        m_empty->setTexts(tr("No version is with a share of the users now. Release an approved version to a share, then its way to all is shown here."),
                          tr("Go to Audits"));
    } else {
        m_empty->setTexts(tr("The platform has not been asked yet."), m_feed->isThere() ? tr("Ask it now") : QString());
    }
}

void RolloutPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, state:running"));
    m_filter->setAccessibleName(tr("Filter the rollouts"));
    m_table->setAccessibleName(tr("Rollouts"));
    m_model->retranslate();
    m_ramp->retranslate();
    m_bar->follow();
    load();
}

} // namespace flotilla

#include "moc_rolloutpage.cpp"
