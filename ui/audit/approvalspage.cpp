// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/approvalspage.h"

#include "audit/approvaloffers.h"
#include "audit/auditfilters.h"
#include "audit/reviewdetails.h"
#include "models/approvalrows.h"
#include "models/reviewmodel.h"
#include "overview/operationbuttons.h"
#include "pagenames.h"
#include "settings/overdue.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/columnfit.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/showrows.h"
#include "widgets/timewords.h"

#include <QEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

ApprovalsPage::ApprovalsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : BoardPage(context, bulletin, parent), m_feed(new ApprovalFeed(context, this)), m_model(new ReviewModel(this))
{
    build();
    wire();
    begin();
}

ApprovalsPage::~ApprovalsPage() = default;

QString ApprovalsPage::title() const
{
    return tr("Approvals");
}

void ApprovalsPage::connectionChosen(bool another)
{
    if (another) {
        m_model->setReviews({}); // nothing of the other one waits for the mouse to leave
    }
    m_feed->setConnection(m_connection);
}

void ApprovalsPage::refresh()
{
    m_refresh->trigger();
}

// Who is sent here for a mini program comes from the overview of the connection: that is the side of the own submissions.
void ApprovalsPage::showPrograms(const QList<MiniProgramId> &ids)
{
    showSide(Side::Submissions);
    m_feed->readCache();
    releaseHeld();
    showRows({m_table, m_filter, m_model}, ids, [this](int row) { return m_model->at(row).program; }, [this] {
        m_filters->chooseState(std::nullopt);
        m_filters->chooseReason({});
    });
}

void ApprovalsPage::shown()
{
    m_feed->readCache();
    m_feed->refreshSoon();
}

QList<QAction *> ApprovalsPage::commands() const
{
    return QList<QAction *>{m_refresh, m_stop} + m_actions->actionList();
}

void ApprovalsPage::showSide(Side side)
{
    m_sides->setCurrentIndex(side == Side::Inbox ? 0 : 1);
}

QLayout *ApprovalsPage::buildTop()
{
    m_sides = new QTabBar(this);
    m_sides->setExpanding(false);
    m_sides->setDrawBase(false);
    m_sides->addTab({});
    m_sides->addTab({});
    m_heldBack = new QPushButton(this);
    m_heldBack->setAutoDefault(false);
    m_heldBack->hide();
    m_age = plainLabel(this);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_refresh = new QAction(this);
    m_stop = new QAction(this);
    makeWriting(m_refresh); // what is told is kept for all
    auto *top = new QHBoxLayout;
    top->addWidget(m_sides);
    top->addWidget(m_filter, 1);
    top->addWidget(m_heldBack);
    top->addWidget(m_age);
    top->addWidget(new ActionButton(m_stop, this));
    top->addWidget(new ActionButton(m_refresh, this));
    return top;
}

QWidget *ApprovalsPage::buildTable()
{
    auto *area = new QWidget(this); // the details lie over the table, never over what acts
    makeBoard({.name = u"approvals-fitted"_s, .model = m_model, .program = int(ReviewModel::Column::Program), .programRole = ReviewModel::ProgramRole,
               .sortedBy = int(ReviewModel::Column::State)},
              area);
    m_table->setColumnHidden(int(ReviewModel::Column::AuditId), true);
    // Beside open details there is not room for all: those tell who decided what, and why, in full.
    auto *fit = new ColumnFit(m_table);
    fit->setUp({{int(ReviewModel::Column::Reason), 16}, {int(ReviewModel::Column::Deciders), 6}, {int(ReviewModel::Column::By), 6}, {int(ReviewModel::Column::Reason), 12},
                {int(ReviewModel::Column::Since), 10}, {int(ReviewModel::Column::Program), 22}},
               int(ReviewModel::Column::Reason));
    m_table->viewport()->installEventFilter(this);
    m_details = new ReviewDetails(m_context.workspace, area);
    m_details->setHelp(inboxHelp);
    m_model->setHelp(inboxHelp);
    m_drawer = new Drawer(m_details, area);
    return area;
}

void ApprovalsPage::build()
{
    QLayout *top = buildTop();
    m_filters = new AuditFilters(this, kInboxStates, inboxHelp);
    auto *both = new QHBoxLayout;
    both->addWidget(m_filters);
    both->addWidget(buildTable(), 1);
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

void ApprovalsPage::wire()
{
    connect(m_feed, &ApprovalFeed::changed, this, &ApprovalsPage::load);
    connect(m_feed, &ApprovalFeed::progressed, this, &ApprovalsPage::showAge);
    connect(m_refresh, &QAction::triggered, m_feed, &ApprovalFeed::refresh);
    connect(m_stop, &QAction::triggered, m_feed, &ApprovalFeed::stop);
    connect(m_sides, &QTabBar::currentChanged, this, &ApprovalsPage::sideChanged);
    connect(m_filters, &AuditFilters::stateChosen, this, [this](std::optional<ReviewState> state) {
        m_gone = false;
        m_model->setStateFilter(state);
    });
    connect(m_filters, &AuditFilters::reasonChosen, this, [this](const QString &reason) {
        m_gone = false;
        m_model->setReasonFilter(reason);
    });
    connect(m_heldBack, &QPushButton::clicked, this, &ApprovalsPage::releaseHeld);
    connect(m_empty, &EmptyState::clicked, this, &ApprovalsPage::emptyClicked);
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &ApprovalsPage::showNow);
}

void ApprovalsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, state:overdue"));
    m_filter->setAccessibleName(tr("Filter the approvals"));
    m_sides->setAccessibleName(tr("Whose approvals"));
    m_table->setAccessibleName(tr("Approvals"));
    m_refresh->setText(tr("Refresh"));
    m_stop->setText(tr("Stop"));
    setTip(m_stop, tr("Stops asking the platform; what was answered stays"));
    m_model->retranslate();
    m_filters->setWhole(tr("approvals"));
    m_filters->retranslate();
    m_details->retranslate();
    m_actions->retranslate();
    load();
}

// What was chosen of one side says nothing about the other.
void ApprovalsPage::sideChanged()
{
    m_feed->setSide(m_sides->currentIndex() == 0 ? Side::Inbox : Side::Submissions);
    forgetSelection();
    m_filters->chooseReason({});
    const bool isInbox = side() == Side::Inbox;
    const auto help = isInbox ? inboxHelp : toldReviewHelp;
    m_filters->setStates(isInbox ? std::span<const ReviewState>(kInboxStates) : kSubmissionStates, help);
    m_model->setHelp(help);
    m_details->setHelp(help);
    m_model->setReviews({}); // nothing of the other side waits for the mouse to leave
    load();
    m_feed->refreshSoon();
}

void ApprovalsPage::load()
{
    m_model->setNow(now(), overdueDaysOf(m_context.workspace.catalogue));
    m_frozen = frozenPrograms(m_context.workspace, m_connection);
    const bool had = hasSelection();
    m_model->setReviews(m_feed->rows(), m_pointedAt);
    noteGone(had);
    const int open = m_feed->open();
    const qsizetype own = m_feed->submissions().size();
    m_sides->setTabText(0, open > 0 ? tr("Inbox (%1)").arg(open) : tr("Inbox"));
    m_sides->setTabText(1, own == 0 ? tr("Own submissions") : tr("Own submissions (%1)").arg(own));
    m_filters->setRows(m_model->counts(), m_model->reasons(), 0, isSet(m_feed->at()));
    setBadge(open);
    showHeldBack();
    showAge();
    showEmptyState();
    showSelection();
}

void ApprovalsPage::showNow()
{
    m_model->setNow(now(), overdueDaysOf(m_context.workspace.catalogue));
    showAge();
    showSelection();
}

void ApprovalsPage::showAge()
{
    const bool reading = m_feed->isReading();
    m_age->setText(m_feed->sentence());
    setTip(m_age, absolute(m_feed->at()));
    m_refresh->setEnabled(!reading && m_feed->isThere());
    m_refresh->setStatusTip(reading ? tr("The platform is being asked already.") : QString());
    m_stop->setVisible(m_feed->canStop());
    if (reading) {
        return;
    }
    const Error &error = m_feed->error();
    const QString text = error.kind == ErrorKind::None ? QString()
                         : m_model->total() == 0       ? error.text
                                                       : tr("%1 What is shown was read before.").arg(error.text);
    if (text != m_said) { // what a person has closed does not come back each minute
        m_said = text;
        m_problem->setMessage(text, Tone::Attention);
    }
}

void ApprovalsPage::showHeldBack()
{
    const int held = m_model->heldBack();
    m_heldBack->setText(tr("%n new", "rows of the table", held));
    setTip(m_heldBack, tr("They wait while the mouse is over the table, so that no row moves away under it."));
    m_heldBack->setVisible(held > 0);
}

void ApprovalsPage::releaseHeld()
{
    m_model->release();
    m_filters->setRows(m_model->counts(), m_model->reasons(), 0, isSet(m_feed->at()));
    showHeldBack();
}

bool ApprovalsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        m_pointedAt = true;
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) {
        m_pointedAt = false;
        releaseHeld();
    }
    return BoardPage::eventFilter(watched, event);
}

QList<ReviewRow> ApprovalsPage::selected() const
{
    QList<ReviewRow> rows;
    const QList<int> picked = selectedRows(m_table);
    rows.reserve(picked.size());
    for (const int row : picked) {
        rows += m_model->at(row);
    }
    return rows;
}

QList<ReviewRow> ApprovalsPage::chosen() const
{
    QList<ReviewRow> rows = selected();
    const int shown = rows.isEmpty() && !m_gone ? m_model->rowCount() : 0;
    for (int row = 0; row < shown; ++row) {
        rows += m_model->at(row);
    }
    return rows;
}

void ApprovalsPage::showSelection()
{
    const QList<ReviewRow> rows = selected();
    m_gone = m_gone && rows.isEmpty();
    m_details->setRows(m_connection, rows, now());
    present(rows.size(), rows.isEmpty() ? MiniProgramId() : rows.constFirst().program);
    QStringList parts{selectionText(rows.size())};
    if (const int overdue = m_model->overdue()) {
        parts += tr("%n overdue", nullptr, overdue);
    }
    showOffers();
    parts.append(m_model->total() > 0 ? m_actions->why() : QString());
    parts.removeAll(QString());
    m_told->setText(parts.join(u" · "_s));
}

void ApprovalsPage::showOffers()
{
    const QList<ReviewRow> rows = chosen();
    const Platform &platform = m_feed->platform();
    m_actions->setOffers(m_connection, side() == Side::Inbox ? inboxOffers(platform, rows, m_feed->inbox()) : submissionOffers(platform, rows, !selected().isEmpty()), m_frozen);
}

void ApprovalsPage::showEmptyState()
{
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No approval matches what you chose."), tr("Show all"));
    } else if (m_feed->isReading()) {
        m_empty->setTexts(tr("The platform is being asked."));
    } else if (!isSet(m_feed->at())) {
        m_empty->setTexts(tr("The platform has not been asked about the approvals yet."), m_feed->isThere() ? tr("Ask it now") : QString());
    } else if (side() == Side::Inbox) {
        m_empty->setTexts(tr("Nothing was submitted for your approval."), tr("Read again"));
    } else {
        m_empty->setTexts(tr("None of your versions was submitted for approval. Publish a version and submit it."), tr("Go to Publish"));
    }
}

void ApprovalsPage::emptyClicked()
{
    if (m_model->total() > 0) {
        m_filter->clear();
        m_filters->chooseState(std::nullopt);
        m_filters->chooseReason({});
    } else if (isSet(m_feed->at()) && side() == Side::Submissions) {
        emit m_bulletin.showPage(pages::Publish);
    } else {
        refresh();
    }
}

} // namespace flotilla

#include "moc_approvalspage.cpp"
