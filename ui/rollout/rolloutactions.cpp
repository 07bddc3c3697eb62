// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutactions.h"

#include "overview/operationbuttons.h"
#include "publish/operationsheet.h"
#include "run/batchboard.h"
#include "widgets/actionbutton.h"
#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"

#include <QAction>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// The version that all of these have; empty: they differ.
QString commonVersion(const QList<RolloutRow> &rows, QString RolloutRow::*field)
{
    QStringList all;
    for (const RolloutRow &row : rows) {
        if (!all.contains(row.*field)) {
            all.append(row.*field);
        }
    }
    return all.size() == 1 ? all.constFirst() : QString();
}

QList<MiniProgramId> idsOf(const QList<RolloutRow> &rows)
{
    QList<MiniProgramId> ids;
    for (const RolloutRow &row : rows) {
        ids.append(row.program);
    }
    return ids;
}

} // namespace

RolloutActions::RolloutActions(const UiContext &context, Bulletin &bulletin, QWidget *page)
    : QWidget(page), m_context(context), m_bulletin(bulletin), m_page(page), m_lines(Steps)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < Steps; ++i) {
        Line &line = m_lines[i];
        line.action = new QAction(this);
        makeWriting(line.action);
        line.effect = plainLabel(this);
        line.effect->setWordWrap(true);
        line.effect->setForegroundRole(QPalette::PlaceholderText);
        connect(line.action, &QAction::triggered, this, [this, i] {
            if (i == Hold) {
                hold();
            } else {
                open(m_lines.at(i));
            }
        });
        grid->addWidget(new ActionButton(line.action, this), i, 0);
        grid->addWidget(line.effect, i, 1);
    }
}

QList<QAction *> RolloutActions::actionList() const
{
    QList<QAction *> all;
    for (const Line &line : m_lines) {
        all.append(line.action);
    }
    return all;
}

void RolloutActions::showLine(Line &line, const QString &text, const QString &effect, const QString &why)
{
    const bool can = !line.programs.isEmpty() && !line.operation.isEmpty();
    line.action->setText(text);
    line.action->setEnabled(can);
    line.action->setStatusTip(can ? QString() : why);
    line.effect->setText(can ? effect : why);
}

void RolloutActions::setPlans(const Connection &connection, const QList<RolloutRow> &rows, const QSet<MiniProgramId> &frozen)
{
    m_connection = connection;
    m_rows.clear();
    QList<RolloutRow> open;
    QList<RolloutRow> cancelled; // their users have the version before already: a rollback would take that one, too
    QList<RolloutRow> over;
    const Rollout &rollout = m_context.workspace.platforms.of(m_connection.platform).rollout;
    for (const RolloutRow &row : rows) {
        if (!frozen.contains(row.program)) { // it is left out of every batch
            m_rows.append(row);
            (row.isOpen ? open : row.state == rollout.cancelled ? cancelled : over).append(row);
        }
    }
    const QString version = commonVersion(open, &RolloutRow::version);
    const QString before = commonVersion(open, &RolloutRow::before);
    const QString it = version.isEmpty() ? tr("the new version") : version;
    const QString old = before.isEmpty() ? tr("the version before") : before;
    const bool allFrozen = !rows.isEmpty() && m_rows.isEmpty();
    const QString none = allFrozen ? tr("All of them are frozen.") : tr("No rollout that goes on is chosen.");
    showWiden(open, it, old, none);
    showStages(open, none);
    const int count = int(open.size());

    m_lines[Finish].operation = rollout.finish;
    m_lines[Finish].programs = idsOf(open);
    showLine(m_lines[Finish], count > 0 ? tr("Release to all (%n)…", "mini programs", count) : tr("Release to all"),
             tr("Every user gets %1. The rollout is over with that; only a rollback leads back.").arg(it), none);

    m_lines[Cancel].operation = rollout.cancel;
    m_lines[Cancel].programs = idsOf(open);
    showLine(m_lines[Cancel], count > 0 ? tr("Cancel the rollout (%n)…", "mini programs", count) : tr("Cancel the rollout"),
             tr("The users who have %1 get %2 back. The approval stays: it can be released again.").arg(it, old), none);

    const int gone = int(over.size());
    m_lines[Back].operation = rollout.back;
    m_lines[Back].programs = idsOf(over);
    m_lines[Back].options = {{rollout.backTo, rollout.previous}};
    showLine(m_lines[Back], gone > 0 ? tr("Roll back (%n)…", "mini programs", gone) : tr("Roll back"),
             tr("Every user gets the version before the one that is online. A rollback cannot be rolled back."),
             count > 0              ? tr("While a rollout goes on there is nothing to roll back: cancel it, that is the quicker way.")
             : !cancelled.isEmpty() ? tr("What was cancelled is rolled back already: all users have the version before.")
                                    : tr("Choose one whose rollout is over."));
}

// Only those that stand at the same place: for the others it would pass over a share.
void RolloutActions::showWiden(const QList<RolloutRow> &open, const QString &version, const QString &before, const QString &none)
{
    const Rollout &rollout = m_context.workspace.platforms.of(m_connection.platform).rollout;
    const int share = nextShare(rollout, open);
    QList<RolloutRow> here;
    for (const RolloutRow &row : open) {
        if (share > 0 && shareAfter(rollout, row.percent) == share) {
            here.append(row);
        }
    }
    const int count = int(here.size());
    const int others = int(open.size()) - count;
    m_lines[Widen].operation = rollout.widen;
    m_lines[Widen].programs = idsOf(here);
    m_lines[Widen].options = {{rollout.share, QString::number(share)}};
    QString effect = tr("%1 % of the users of each get %2; all others stay with %3. A share can only grow.").arg(share).arg(version, before);
    if (others > 0) {
        effect += u' ' + tr("%n at another share are no part of it.", nullptr, others);
    }
    showLine(m_lines[Widen], count > 0 ? tr("Widen to %1 % (%n)…", "of how many mini programs", count).arg(share) : tr("Widen"), effect,
             open.isEmpty() ? none : tr("The last share below all users is reached: the next step is the release to all."));
}

void RolloutActions::showStages(const QList<RolloutRow> &open, const QString &none)
{
    const Platform &platform = m_context.workspace.platforms.of(m_connection.platform);
    const Rollout &rollout = platform.rollout;
    QList<RolloutRow> byHand;
    QList<RolloutRow> byItself;
    for (const RolloutRow &row : open) {
        (row.goesByItself() ? byItself : byHand).append(row);
    }
    const int hands = int(byHand.size());
    QStringList terms;
    const Operation *widen = platform.operation(rollout.widen);
    for (const Field &field : widen ? widen->options : QList<Field>()) { // in the order of the sheet
        if (const QString value = rollout.plan.value(field.name); !value.isEmpty()) {
            terms.append(tr("%1: %2", "an option, its value").arg(platform.words->field(field.name), value));
        }
    }
    m_lines[Stages].operation = rollout.stages.isEmpty() ? QString() : rollout.widen;
    m_lines[Stages].programs = idsOf(byHand);
    m_lines[Stages].options = rollout.plan;
    showLine(m_lines[Stages], hands > 0 ? tr("Go on by itself (%n)…", "mini programs", hands) : tr("Go on by itself"),
             tr("Each share is watched, then the next one follows, from the share that each has now. Proposed: %1.").arg(terms.join(u" · "_s)),
             byItself.isEmpty() ? none : tr("All that are chosen go on by themselves already."));
    const int plans = int(byItself.size());
    m_lines[Hold].programs = idsOf(byItself);
    m_lines[Hold].operation = rollout.widen;
    showLine(m_lines[Hold], plans > 0 ? tr("No longer by itself (%n)", "mini programs", plans) : tr("No longer by itself"),
             tr("They stay at the share that they have. What comes next is up to you."), tr("None of them goes on by itself."));
}

// It takes nothing from anybody and sends nothing: it is done at once.
void RolloutActions::hold()
{
    for (const RolloutRow &row : std::as_const(m_rows)) {
        if (!row.goesByItself()) {
            continue;
        }
        if (const Status status = m_context.board.skip(row.plan->batch, row.plan->target); !status) {
            emit m_bulletin.warn(tr("%1 still goes on by itself: %2").arg(row.name.isEmpty() ? row.program.value : row.name, status.error().text));
        }
    }
    emit m_bulletin.publicationsChanged();
}

void RolloutActions::open(const Line &line)
{
    openOperationSheet(m_context, m_bulletin, m_page,
                       {.connection = m_connection, .operation = line.operation,
                        .programs = programsWithIds(m_context.workspace, m_connection, line.programs), .options = line.options});
}

} // namespace flotilla

#include "moc_rolloutactions.cpp"
