// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reviewspage.h"

#include "audit/auditfilters.h"
#include "audit/reviewdetails.h"
#include "models/reviewmodel.h"
#include "overview/operationbuttons.h"
#include "overview/overviewbar.h"
#include "overview/overviewfeed.h"
#include "pagenames.h"
#include "run/approvedversion.h"
#include "run/batchboard.h"
#include "settings/overdue.h"
#include "widgets/calmtable.h"
#include "widgets/columnfit.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/showrows.h"
#include "widgets/tonedelegate.h"

#include <QAction>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Numbers that begin alike: their end tells them apart.
class AuditIdDelegate : public ToneDelegate
{
public:
    using ToneDelegate::ToneDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ToneDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

ReviewsPage::ReviewsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : BoardPage(context, bulletin, parent), m_feed(new OverviewFeed(context, u"audits"_s, this)), m_model(new ReviewModel(this))
{
    m_feed->setReadsUnseen();
    build();
    wire();
    begin();
}

ReviewsPage::~ReviewsPage() = default;

QString ReviewsPage::title() const
{
    return tr("Audits");
}

void ReviewsPage::connectionChosen(bool)
{
    readChanges();
    m_feed->setConnection(m_connection);
}

void ReviewsPage::refresh()
{
    m_bar->refreshAction()->trigger();
}

void ReviewsPage::showPrograms(const QList<MiniProgramId> &ids)
{
    m_feed->readCache();
    showRows({m_table, m_filter, m_model}, ids, [this](int row) { return m_model->at(row).program; }, [this] {
        m_filters->chooseState(std::nullopt);
        m_filters->chooseReason({});
    });
}

void ReviewsPage::shown()
{
    readChanges();
    m_feed->readWhenShown();
    BoardPage::shown();
}

void ReviewsPage::askIfOld()
{
    m_feed->refreshIfOld();
}

QList<QAction *> ReviewsPage::commands() const
{
    return QList<QAction *>{m_bar->refreshAction(), m_bar->stopAction()} + m_actions->actionList();
}

void ReviewsPage::build()
{
    m_bar = new OverviewBar(*m_feed, *m_problem, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_bar);

    m_filters = new AuditFilters(this, kToldReviewStates, toldReviewHelp);
    auto *area = new QWidget(this); // the details lie over the table, never over what acts
    makeBoard({.name = u"reviews-fitted"_s, .model = m_model, .program = int(ReviewModel::Column::Program), .programRole = ReviewModel::IdRole,
               .sortedBy = int(ReviewModel::Column::State)},
              area);
    for (const ReviewModel::Column column : {ReviewModel::Column::Deciders, ReviewModel::Column::By}) {
        m_table->setColumnHidden(int(column), true); // here the platform's reviewers decide
    }
    m_table->setItemDelegateForColumn(int(ReviewModel::Column::AuditId), new AuditIdDelegate(ReviewModel::ToneRole, m_table));
    // Beside open details there is not room for all: those have the reason and the id in full.
    auto *fit = new ColumnFit(m_table);
    // Reasons are long and begin alike: before they become a word, the number goes, which the details have. The last to be cut is what says which row it is.
    fit->setUp({{int(ReviewModel::Column::Reason), 24}, {int(ReviewModel::Column::AuditId), 9}, {int(ReviewModel::Column::Since), 10},
                {int(ReviewModel::Column::Reason), 10}, {int(ReviewModel::Column::Program), 22}},
               int(ReviewModel::Column::Reason));
    m_details = new ReviewDetails(m_context.workspace, area);
    m_drawer = new Drawer(m_details, area);
    auto *both = new QHBoxLayout;
    both->addWidget(m_filters);
    both->addWidget(area, 1);
    m_actions = new OperationButtons(m_context, m_bulletin, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addLayout(both, 1);
    column->addWidget(m_told);
    column->addWidget(m_actions);
}

void ReviewsPage::wire()
{
    connect(m_feed, &OverviewFeed::changed, this, &ReviewsPage::load);
    connect(m_filters, &AuditFilters::stateChosen, this, [this](std::optional<ReviewState> state) {
        m_gone = false;
        m_model->setStateFilter(state);
    });
    connect(m_filters, &AuditFilters::reasonChosen, this, [this](const QString &reason) {
        m_gone = false;
        m_model->setReasonFilter(reason);
    });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_model->total() > 0) {
            m_filter->clear();
            m_filters->chooseState(std::nullopt);
            m_filters->chooseReason({});
        } else if (isSet(m_feed->at())) {
            emit m_bulletin.showPage(pages::Publish);
        } else {
            refresh();
        }
    });
    connect(m_bar->refreshAction(), &QAction::triggered, &m_bulletin, &Bulletin::platformAsked);
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &ReviewsPage::showNow);
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this] {
        if (isVisible()) {
            readChanges();
        }
    });
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ReviewsPage::readNextChanges);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(30));
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_feed->readCache();
        readChanges(); // what was released meanwhile does not wait any more
    });
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (isVisible()) {
            m_feed->readCache();
        } else if (!m_soon.isActive()) {
            m_soon.start(); // only the badge can be seen: a running batch tells this every second
        }
    });
}

void ReviewsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, state:overdue"));
    m_filter->setAccessibleName(tr("Filter the reviews"));
    m_table->setAccessibleName(tr("Reviews of the mini programs"));
    m_model->retranslate();
    m_filters->setWhole(tr("reviews"));
    m_filters->retranslate();
    m_details->retranslate();
    m_bar->follow();
    m_actions->retranslate();
    showEmptyState();
    showSelection();
}

// One order at a time: each has a row for every mini program.
void ReviewsPage::readChanges()
{
    const auto orders = m_context.workspace.history.batches(0);
    if (!m_changes || m_changesOf != m_connection.id) {
        m_changesOf = m_connection.id;
        m_changes = std::make_unique<LastChanges>(m_context.workspace, m_connection.id, releaseOperations(m_context.workspace.platforms.of(m_connection.platform)));
    }
    m_changes->look(orders ? orders.value() : QList<BatchSummary>());
    m_next.start();
}

void ReviewsPage::readNextChanges()
{
    const Result<bool> more = m_changes->step();
    if (more.ok() && more.value()) {
        m_next.start();
    } else {
        load();
    }
}

void ReviewsPage::load()
{
    const Result<Listing> fleet = m_context.workspace.fleet.told(m_connection.id, u"fleet"_s);
    m_model->setNow(now(), overdueDays());
    const bool had = hasSelection();
    const bool any = !m_feed->rows().isEmpty();
    m_frozen = any ? frozenPrograms(m_context.workspace, m_connection) : QSet<MiniProgramId>();
    m_model->setTags(any ? programTags(m_context.workspace, m_connection) : QHash<MiniProgramId, QStringList>());
    m_model->setReviews(reviewRows(m_feed->platform(), m_feed->rows(), fleet ? fleet->items : QList<Item>(),
                                   m_changes ? m_changes->found() : QHash<MiniProgramId, LastChange>(), fleet ? fleet->at : Instant()));
    noteGone(had);
    const QMap<ReviewState, int> counts = m_model->counts();
    m_filters->setRows(counts, m_model->reasons(), 0, isSet(m_feed->at()));
    setBadge(counts.value(ReviewState::Rejected) + counts.value(ReviewState::ToRelease));
    showEmptyState();
    showSelection();
}

void ReviewsPage::showNow()
{
    m_model->setNow(now(), overdueDays());
    m_bar->follow();
    showSelection();
}

int ReviewsPage::overdueDays() const
{
    return overdueDaysOf(m_context.workspace.catalogue);
}

QList<ReviewRow> ReviewsPage::selected() const
{
    QList<ReviewRow> rows;
    const QList<int> chosen = selectedRows(m_table);
    rows.reserve(chosen.size());
    for (const int row : chosen) {
        rows += m_model->at(row);
    }
    return rows;
}

void ReviewsPage::showSelection()
{
    const QList<ReviewRow> rows = selected();
    m_gone = m_gone && rows.isEmpty();
    m_details->setRows(m_connection, rows, now());
    present(rows.size(), rows.isEmpty() ? MiniProgramId() : rows.constFirst().program);
    QStringList parts{selectionText(rows.size())};
    if (const int overdue = m_model->overdue()) {
        parts += tr("%n overdue", nullptr, overdue);
    }
    showOffers(rows);
    parts.append(m_model->total() > 0 ? m_actions->why() : QString());
    parts.removeAll(QString());
    m_told->setText(parts.join(u" · "_s));
}

// Every operation that makes sense for some state of a review, with the rows that are in it.
void ReviewsPage::showOffers(const QList<ReviewRow> &rows)
{
    QList<ReviewRow> chosen = rows;
    for (int row = 0; !m_gone && rows.isEmpty() && row < m_model->rowCount(); ++row) {
        chosen += m_model->at(row);
    }
    // An approved version could be submitted again, too: without a selection a row counts only where its state is most at home.
    QHash<QString, qsizetype> fewest;
    for (const Operation &operation : m_feed->platform().operations) {
        for (const Fit &fit : operation.fits) {
            for (const QString &word : fit.overview == "audits"_L1 ? fit.words : QStringList()) {
                fewest[word] = std::min(fewest.value(word, fit.words.size()), fit.words.size());
            }
        }
    }
    QList<OperationOffer> offers;
    for (const Operation &operation : m_feed->platform().operations) {
        const auto fit = std::find_if(operation.fits.cbegin(), operation.fits.cend(), [](const Fit &one) { return one.overview == "audits"_L1; });
        if (fit == operation.fits.cend()) {
            continue;
        }
        OperationOffer offer{.operation = operation.name, .why = tr("None of these is in a state for it.")};
        int unread = 0;
        for (const ReviewRow &row : std::as_const(chosen)) {
            if (row.done.contains(operation.name) || (rows.isEmpty() && row.isSettled())) {
                continue;
            }
            if (fit->words.contains(row.word) && (!rows.isEmpty() || fit->words.size() == fewest.value(row.word))) {
                offer.programs.append(row.program);
                unread += row.problem.isEmpty() ? 0 : 1;
            }
        }
        if (unread > 0) {
            offer.remarks.append(tr("%n of these could not be read the last time: what is known of them is older.", nullptr, unread));
        }
        offers.append(offer);
        const Rollout &rollout = m_feed->platform().rollout;
        if (operation.name == rollout.finish && !rollout.stages.isEmpty()) { // the same ones, to more and more users
            offer.operation = rollout.widen;
            offer.options = rollout.plan;
            offer.text = tr("Release in stages");
            offers.append(offer);
        }
    }
    m_actions->setOffers(m_connection, offers, m_frozen);
}

void ReviewsPage::showEmptyState()
{
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No review matches what you chose."), tr("Show all"));
    } else if (isSet(m_feed->at())) {
        m_empty->setTexts(tr("No mini program was ever submitted for review. Publish a version and submit it."), tr("Go to Publish"));
    } else {
        m_empty->setTexts(tr("The platform has not been asked about the reviews yet."), m_feed->isThere() ? tr("Ask it now") : QString());
    }
}

} // namespace flotilla

#include "moc_reviewspage.cpp"
