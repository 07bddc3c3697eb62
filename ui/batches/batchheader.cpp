// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchheader.h"

#include "icons.h"
#include "models/batchlistmodel.h"
#include "theme.h"
#include "widgets/actionbutton.h"
#include "widgets/awayguard.h"
#include "widgets/cutshort.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/segmentbar.h"
#include "widgets/taborder.h"
#include "workflow/starttime.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

BatchHeader::BatchHeader(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_state(plainLabel(this)), m_subtitle(plainLabel(this)),
      m_left(plainLabel(this)), m_nowLine(plainLabel(this)), m_segments(new SegmentBar(this)), m_totalsRow(new QHBoxLayout), m_decisions(new QToolButton(this)), m_buttons(new QHBoxLayout), m_pause(new QAction(this)),
      m_goOn(new QAction(this)), m_stop(new QAction(this)), m_resume(new QAction(this)), m_retry(new QAction(this)),
      m_again(new QAction(this)), m_report(new QPushButton(this))
{
    m_title->setFont(sectionFont(font()));
    m_title->setTextFormat(Qt::PlainText);
    cutShort(m_title);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setTextFormat(Qt::PlainText);
    cutShort(m_subtitle);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_nowLine->setForegroundRole(QPalette::PlaceholderText);
    cutShort(m_nowLine);

    addTotal(u"state:succeeded"_s, &Totals::succeeded, Tone::Good);
    addTotal(u"state:resting"_s, &Totals::resting, Tone::Review);
    addTotal(u"state:rejected"_s, &Totals::rejected, Tone::Bad);
    addTotal(u"state:failed"_s, &Totals::failed, Tone::Bad);
    addTotal(u"state:skipped"_s, &Totals::skipped, Tone::Quiet);
    addTotal(u"state:cancelled"_s, &Totals::cancelled, Tone::Quiet);
    addTotal(u"state:waiting"_s, &Totals::waiting, Tone::Running);
    m_decisions->setAutoRaise(true);
    m_decisions->setFocusPolicy(Qt::TabFocus);
    m_totalsRow->addWidget(m_decisions);
    connect(m_decisions, &QToolButton::clicked, this, &BatchHeader::decisionRequested);
    m_totalsRow->setSpacing(4);
    m_totalsRow->addStretch(1);
    m_totalsRow->addWidget(m_left);

    for (QAction *action : {m_pause, m_stop, m_again, m_retry, m_resume, m_goOn}) {
        makeWriting(action);
    }
    makeWorkingAlone(m_pause);
    makeWorkingAlone(m_stop);
    for (QAction *action : {m_pause, m_stop, m_again}) {
        addButton(action);
    }
    auto *menu = new QMenu(m_report);
    for (const QString &format : {u"csv"_s, u"html"_s, u"pdf"_s, u"json"_s}) {
        QAction *action = menu->addAction(format);
        m_reportActions.append(action);
        connect(action, &QAction::triggered, this, [this, format] { emit reportRequested(format); });
    }
    menu->addSeparator();
    m_compare = menu->addAction(QString());
    m_name = menu->addAction(QString());
    makeWriting(m_name);
    m_report->setMenu(menu);
    m_report->setAutoDefault(false);
    m_buttons->addWidget(m_report);
    for (QAction *action : {m_retry, m_resume, m_goOn}) {
        addButton(action)->setDefault(true); // what comes next, on the right
    }

    QList<QWidget *> seen{m_totals.constLast().button, m_decisions}; // the keyboard goes as the eye does
    for (int i = 0; i < m_buttons->count(); ++i) {
        seen.append(m_buttons->itemAt(i)->widget());
    }
    orderTabs(seen);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    auto *second = new QHBoxLayout;
    second->addLayout(m_totalsRow, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(first);
    column->addWidget(m_subtitle);
    column->addWidget(m_segments);
    column->addLayout(second);
    m_buttons->insertWidget(0, m_nowLine, 1); // the buttons stay where they are when it comes and goes
    column->addLayout(m_buttons);

    connect(m_pause, &QAction::triggered, this, &BatchHeader::pauseRequested);
    connect(m_goOn, &QAction::triggered, this, &BatchHeader::goOnRequested);
    connect(m_stop, &QAction::triggered, this, &BatchHeader::stopRequested);
    connect(m_resume, &QAction::triggered, this, &BatchHeader::resumeRequested);
    connect(m_retry, &QAction::triggered, this, &BatchHeader::retryRequested);
    connect(m_name, &QAction::triggered, this, &BatchHeader::nameRequested);
    connect(m_compare, &QAction::triggered, this, &BatchHeader::compareRequested);
    connect(m_again, &QAction::triggered, this, &BatchHeader::againRequested);
    retranslate();
}

void BatchHeader::addTotal(const QString &filter, int Totals::*count, Tone tone)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_totals.append({button, filter, count, tone});
    m_totalsRow->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, filter] { emit filterRequested(filter); });
}

QPushButton *BatchHeader::addButton(QAction *action)
{
    auto *button = new ActionButton(action, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
    return button;
}

QList<QAction *> BatchHeader::actions() const
{
    QList<QAction *> result;
    for (QAction *action : {m_pause, m_goOn, m_stop, m_resume, m_retry, m_again}) {
        if (action->isVisible() && action->isEnabled()) {
            result.append(action);
        }
    }
    return result + m_reportActions + ofHistory();
}

QAction *BatchHeader::primary() const
{
    for (QAction *action : {m_goOn, m_resume, m_retry}) {
        if (action->isVisible() && action->isEnabled()) {
            return action;
        }
    }
    return nullptr;
}

void BatchHeader::show(const BatchStanding &standing)
{
    m_now = standing;
    const RunState run = standing.run;
    const bool here = run != RunState::Idle && run != RunState::Ended;
    m_again->setText(tr("%1 again…", "operation").arg(standing.words ? standing.words->operation(standing.operation) : QString()));
    m_title->setText(standing.title);
    setTip(m_title, standing.title);
    m_subtitle->setText(standing.subtitle);
    setTip(m_subtitle, standing.subtitle);
    const bool unfinished = standing.totals.waiting > 0 || standing.toClose;
    const bool stopped = standing.toResume > 0 && standing.stopped;
    const bool isPlanned = isSet(standing.planned);
    QString word = here ? runStateWord(run) : QString();
    if (standing.elsewhere) {
        word = tr("runs in another process");
    } else if (standing.starting) {
        word = tr("checking…");
    } else if (isPlanned) {
        word = plannedWord(standing);
    } else if (!here) {
        const bool goesOn = standing.words && standing.totals.resting > 0; // for days, perhaps, and is looked at
        word = standing.forRunner ? plannedWord(standing)
               : stopped          ? tr("stopped")
               : unfinished       ? tr("interrupted")
               : goesOn           ? standing.words->phaseOf(Phase::Resting, standing.operation)
                                  : tr("ended");
    }
    m_state->setText(word);
    const bool asks = isPlanned ? standing.late || standing.unapproved || standing.frozen || standing.held : stopped || (unfinished && (standing.held || !standing.forRunner));
    const Tone tone = here ? (run == RunState::Paused ? Tone::Attention : Tone::Running)
                           : asks ? Tone::Attention : isPlanned ? Tone::Running : Tone::Quiet;
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, toneColour(tone, palette()));
    m_state->setPalette(coloured);
    m_left->setText(standing.timeLeft);
    m_nowLine->setText(standing.now);

    showButtons();
    showTotals();
}

QString BatchHeader::plannedWord(const BatchStanding &standing)
{
    if (standing.unapproved) {
        return tr("waits for a second person");
    }
    if (standing.held) {
        return tr("needs a person");
    }
    if (standing.frozen && !standing.late) {
        return standing.forRunner ? tr("its connection is frozen") : tr("frozen when it should begin: %1", "a moment").arg(shortStartText(standing.planned));
    }
    if (standing.forRunner) {
        return tr("waits for a runner");
    }
    return standing.late ? tr("missed its start") : tr("begins %1", "a moment").arg(shortStartText(standing.planned));
}

void BatchHeader::showButtons()
{
    const RunState run = m_now.run;
    const bool here = run != RunState::Idle && run != RunState::Ended;
    const bool moves = here || m_now.elsewhere || m_now.starting;
    const int open = m_now.toResume;
    const int going = open - m_now.decisions; // as the totals count: the others are a person's
    m_pause->setVisible(here && run == RunState::Running);
    m_goOn->setVisible(here && !m_now.atGate && (run == RunState::Paused || run == RunState::Pausing));
    m_stop->setVisible(moves || m_now.totals.waiting > 0 || m_now.toClose);
    m_stop->setEnabled(run != RunState::Stopping);
    const bool planned = isSet(m_now.planned) && !moves;
    m_stop->setText(moves ? tr("Stop") : planned ? tr("Cancel the order…") : tr("Cancel the rest"));
    setTip(m_stop, m_now.starting ? tr("Ends the check; nothing is sent.")
                       : moves        ? tr("Finishes the call in flight and starts none. Asks nothing.")
                       : planned      ? tr("Nothing was sent for it, and nothing will be.")
                                      : tr("Gives up what has not been done; resume can still open it again."));
    const QString checking = m_now.starting ? tr("The check before the first call is under way.") : QString();
    const bool idle = !here && !m_now.elsewhere;
    m_resume->setText(planned ? tr("Start now…") : going > 0 ? tr("Resume %n", "button", going) : tr("Resume", "button"));
    setTip(m_resume, planned ? tr("Begins the order now instead of at its time. Asks first.")
                             : tr("Looks at the platform first, then goes on where it stopped. Nothing is sent twice."));
    m_resume->setVisible(idle && (open > 0 || m_now.toClose) && !m_now.unapproved);
    m_resume->setEnabled(!m_now.starting);
    m_resume->setStatusTip(checking);
    m_retry->setText(tr("Retry %n failed", "button", m_now.retryable));
    m_retry->setVisible(idle && m_now.retryable > 0);
    m_retry->setEnabled(!m_now.starting && m_now.totals.waiting == 0); // it would open what is still to go, too
    m_retry->setStatusTip(m_now.starting             ? checking
                          : m_now.totals.waiting > 0 ? tr("Resume first: %n are still to go.", nullptr, m_now.totals.waiting)
                                                     : QString());
}

void BatchHeader::showTotals()
{
    const int decisions = m_now.decisions;
    m_decisions->setVisible(decisions > 0);
    m_decisions->setText(tr("%n to be decided by you", nullptr, decisions));
    QPalette asking = palette();
    asking.setColor(QPalette::ButtonText, toneColour(Tone::Attention, palette()));
    m_decisions->setPalette(asking);
    QList<SegmentBar::Segment> segments;
    for (const Total &total : std::as_const(m_totals)) {
        const bool waits = total.count == &Totals::waiting;
        if (waits) {
            segments.append({decisions, Tone::Attention, false});
        }
        segments.append({countOf(total), total.tone, waits});
    }
    m_segments->setSegments(segments);
    for (const Total &total : std::as_const(m_totals)) {
        total.button->setVisible(countOf(total) > 0);
        total.button->setText(totalText(total));
        QPalette own = palette();
        own.setColor(QPalette::ButtonText, toneColour(total.tone, palette()));
        total.button->setPalette(own);
    }
}

// What waits for a decision is told apart from what goes on by itself.
int BatchHeader::countOf(const Total &total) const
{
    return m_now.totals.*total.count - (total.count == &Totals::waiting ? m_now.decisions : 0);
}

QString BatchHeader::totalText(const Total &total) const
{
    Totals only;
    only.*total.count = countOf(total);
    return m_now.words ? totalsText(only, *m_now.words, m_now.operation) : QString();
}

void BatchHeader::retranslate()
{
    m_pause->setText(tr("Pause"));
    setTip(m_pause, tr("Starts no new step; what is under way is followed to its end."));
    m_goOn->setText(tr("Go on"));
    setTip(m_retry, tr("Starts the failed ones again; everything else stays as it is."));
    setTip(m_again, tr("Opens the page where it was started, with the same mini programs and options."));
    m_report->setText(tr("Report"));
    m_reportActions.at(0)->setText(tr("Report as CSV, for spreadsheets…"));
    m_reportActions.at(1)->setText(tr("Report as HTML, for reading…"));
    m_reportActions.at(2)->setText(tr("Report as PDF, for printing and passing on…"));
    m_reportActions.at(3)->setText(tr("Report as JSON, for programs…"));
    m_name->setText(tr("Name this release…"));
    m_compare->setText(tr("Compare with another release…"));
    for (const Total &total : std::as_const(m_totals)) {
        setTip(total.button, tr("Show only these"));
    }
    setTip(m_decisions, tr("Show the next one that waits for your decision"));
    show(m_now);
}

} // namespace flotilla

#include "moc_batchheader.cpp"
