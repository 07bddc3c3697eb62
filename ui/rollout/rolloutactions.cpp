// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutactions.h"

#include "overview/operationbuttons.h"
#include "publish/operationsheet.h"
#include "widgets/actionbutton.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QGridLayout>

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
        line.effect = plainLabel(this);
        line.effect->setWordWrap(true);
        line.effect->setForegroundRole(QPalette::PlaceholderText);
        connect(line.action, &QAction::triggered, this, [this, i] { open(m_lines.at(i)); });
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

void RolloutActions::setPlans(const Connection &connection, const QList<RolloutRow> &rows)
{
    m_connection = connection;
    const Rollout &rollout = m_context.workspace.platforms.of(connection.platform).rollout;
    QList<RolloutRow> open;
    QList<RolloutRow> over;
    for (const RolloutRow &row : rows) {
        (row.isOpen ? open : over).append(row);
    }
    const auto idsOf = [](const QList<RolloutRow> &of) {
        QList<MiniProgramId> ids;
        for (const RolloutRow &row : of) {
            ids.append(row.program);
        }
        return ids;
    };
    const int share = nextShare(rollout, open);
    const int count = int(open.size());
    const QString version = commonVersion(open, &RolloutRow::version);
    const QString before = commonVersion(open, &RolloutRow::before);
    const QString it = version.isEmpty() ? tr("the new version") : version;
    const QString old = before.isEmpty() ? tr("the version before") : before;
    const QString none = tr("No rollout that goes on is chosen.");

    m_lines[Widen].operation = rollout.widen;
    m_lines[Widen].programs = share > 0 ? idsOf(open) : QList<MiniProgramId>();
    m_lines[Widen].options = {{rollout.share, QString::number(share)}};
    showLine(m_lines[Widen], share > 0 && count > 0 ? tr("Widen to %1 % (%n)…", "of how many mini programs", count).arg(share) : tr("Widen"),
             tr("%1 % of the users of each get %2; all others stay with %3. A share can only grow.").arg(share).arg(it, old),
             count > 0 ? tr("The last share below all users is reached: the next step is the release to all.") : none);

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
             count > 0 ? tr("While a rollout goes on there is nothing to roll back: cancel it, that is the quicker way.")
                       : tr("Choose one whose rollout is over."));
}

void RolloutActions::open(const Line &line)
{
    openOperationSheet(m_context, m_bulletin, m_page,
                       {.connection = m_connection, .operation = line.operation,
                        .programs = programsWithIds(m_context.workspace, m_connection, line.programs), .options = line.options});
}

} // namespace flotilla

#include "moc_rolloutactions.cpp"
