// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolloutrows.h"

#include "pinyin.h"
#include "widgets/timewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of the functions in this file.
struct StageTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::RolloutModel)
};

} // namespace

QList<RolloutRow> rolloutRows(const Platform &platform, const QList<Item> &rows, const QHash<MiniProgramId, StagePlan> &stages)
{
    const Rollout &rollout = platform.rollout;
    const Overview *overview = platform.overview(rollout.overview);
    const Operation *finish = platform.operation(rollout.finish);
    QList<RolloutRow> plans;
    if (!overview) {
        return plans;
    }
    for (const Item &item : rows) {
        const QString state = overview->told(item, rollout.state);
        const bool isOpen = rollout.open.contains(state);
        // A word that is not known may well be a plan that goes on: it is shown.
        if (!isOpen && !rollout.over.contains(state) && (state.isEmpty() || state == "none"_L1)) {
            continue;
        }
        RolloutRow row;
        row.program = {item.id};
        row.name = item.values.value(overviews::Name);
        // The newest review may be about the next version already: then that is not the one that is rolled out.
        const bool isIt = !finish || fits(platform, *finish, item);
        row.state = state;
        row.isOpen = !rollout.over.contains(state);
        if (row.isOpen) { // the versions that are told now are not those of a plan that is over
            row.version = isIt ? overview->told(item, rollout.version) : QString();
            row.before = overview->told(item, rollout.before);
            row.percent = overview->told(item, rollout.percent).toInt();
        }
        row.since = instantOf(item.values.value(rollout.since));
        row.problem = item.values.value(overviews::Problem);
        if (const auto plan = stages.constFind(row.program); plan != stages.constEnd()) {
            row.plan = *plan;
            const bool byOthers = plan->phase == Phase::Cancelled && plan->takenBack;
            row.stopped = plan->phase == Phase::Failed || plan->phase == Phase::NeedsPerson || byOthers ? platform.words->sentence(plan->reason) : QString();
        }
        plans.append(row);
    }
    std::stable_sort(plans.begin(), plans.end(), [](const RolloutRow &a, const RolloutRow &b) { return a.isOpen && !b.isOpen; });
    return plans;
}

int shareAfter(const Rollout &rollout, int percent)
{
    const auto next = std::find_if(rollout.ramp.cbegin(), rollout.ramp.cend(), [percent](int share) { return share > percent && share < 100; });
    return next == rollout.ramp.cend() ? 0 : *next;
}

int nextShare(const Rollout &rollout, const QList<RolloutRow> &rows)
{
    int least = 0;
    for (const RolloutRow &row : rows) {
        const int next = shareAfter(rollout, row.percent);
        least = next > 0 && (least == 0 || next < least) ? next : least;
    }
    return least;
}

QString stageText(const RolloutRow &row, const QString &usualHours, Instant now)
{
    if (!row.plan || !row.isOpen) {
        return {};
    }
    if (!row.stopped.isEmpty()) {
        return StageTexts::tr("stopped: %1", "a plan in stages, why").arg(row.stopped);
    }
    if (!row.plan->goesOn()) {
        return {};
    }
    const QString next = row.plan->next(row.percent);
    const QString hours = row.plan->hours.isEmpty() ? usualHours : row.plan->hours;
    const Instant until = row.plan->since + std::chrono::hours(hours.toInt());
    if (row.plan->phase != Phase::Resting || !isSet(row.plan->since)) {
        return next.isEmpty() ? StageTexts::tr("at work") : StageTexts::tr("at work, then %1 %", "a plan in stages, a share").arg(next);
    }
    if (until <= now) {
        return next.isEmpty() ? StageTexts::tr("goes on at the next look") : StageTexts::tr("%1 % at the next look", "a share").arg(next);
    }
    return next.isEmpty() ? StageTexts::tr("watched until %1", "a time").arg(absolute(until))
                          : StageTexts::tr("%1 % from %2", "a share, a time").arg(next, absolute(until));
}

RolloutModel::RolloutModel(QObject *parent) : FilteredTable(parent)
{
    const auto of = [this](QString (*title)(), const std::function<QString(const RolloutRow &)> &text) {
        TableColumn made;
        made.title = title;
        made.text = [this, text](int row) { return text(m_rows.at(row)); };
        return made;
    };
    const TableColumn program = of([] { return tr("Mini program"); }, [](const RolloutRow &r) { return r.name.isEmpty() ? r.program.value : r.name; });
    TableColumn version = of([] { return tr("Version"); }, [](const RolloutRow &r) { return r.version; });
    version.fixedFont = true;
    TableColumn before = of([] { return tr("All others have"); }, [](const RolloutRow &r) { return r.before; });
    before.fixedFont = true;
    TableColumn share = of([] { return tr("Share of users"); }, [](const RolloutRow &r) { return r.isOpen ? tr("%1 %", "a share").arg(r.percent) : QString(); });
    share.number = true;
    share.key = [this](int row) { return QVariant(qlonglong(m_rows.at(row).percent)); };
    TableColumn state = of([] { return tr("State"); }, stateText);
    state.tone = [this](int row) {
        const RolloutRow &r = m_rows.at(row);
        return std::optional(!r.problem.isEmpty() ? Tone::Attention : r.isOpen ? Tone::Running : Tone::Quiet);
    };
    state.tip = [this](int row) {
        const RolloutRow &r = m_rows.at(row);
        return r.problem.isEmpty() ? plainState(r) : tr("The last time it could not be asked: %1").arg(r.problem);
    };
    TableColumn stages = of([] { return tr("By itself"); }, [this](const RolloutRow &r) { return stageText(r, m_hours, m_now); });
    stages.tone = [this](int row) { return m_rows.at(row).stopped.isEmpty() ? std::optional(Tone::Quiet) : std::optional(Tone::Bad); };
    stages.tip = [this](int row) { return stageText(m_rows.at(row), m_hours, m_now); };
    TableColumn since = of([] { return tr("Began"); }, [this](const RolloutRow &r) { return ago(r.since, m_now); });
    since.key = [this](int row) { return QVariant(qlonglong(m_rows.at(row).since.time_since_epoch().count())); };
    since.tip = [this](int row) { return absolute(m_rows.at(row).since); };
    setColumns({program, version, before, share, state, stages, since});
    setOrder(int(Column::Share), Qt::AscendingOrder);
}

// The overview's words, as the command line tells them, too; one that is not understood is shown as it came.
QString RolloutModel::plainState(const RolloutRow &row)
{
    static const QHash<QString, const char *> known{{u"initial"_s, QT_TR_NOOP("not begun")}, {u"running"_s, QT_TR_NOOP("running")},
                                                    {u"paused"_s, QT_TR_NOOP("paused")},     {u"finished"_s, QT_TR_NOOP("finished")},
                                                    {u"deleted"_s, QT_TR_NOOP("cancelled")}};
    const char *word = known.value(row.state);
    return word ? tr(word) : row.state;
}

QString RolloutModel::stateText(const RolloutRow &row)
{
    return row.problem.isEmpty() ? plainState(row) : tr("%1 (not read)", "a state that could not be read again").arg(plainState(row));
}

void RolloutModel::setPlans(const QList<RolloutRow> &rows)
{
    QStringList ids;
    ids.reserve(rows.size());
    for (const RolloutRow &row : rows) {
        ids.append(row.program.value);
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

void RolloutModel::setNow(Instant now)
{
    m_now = now;
    rowsChanged();
}

void RolloutModel::setShowOver(bool show)
{
    m_showOver = show;
    refilter();
}

int RolloutModel::over() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const RolloutRow &row) { return !row.isOpen; }));
}

FilterText RolloutModel::filterText(int row) const
{
    const RolloutRow &plan = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{plan.name, plan.program.value, plan.version, plan.before}.join(u'\n'));
    text.sounds = soundsOf(plan.name);
    text.states = {plan.state, fold(plainState(plan))};
    if (!plan.problem.isEmpty()) {
        text.states += {u"unread"_s, fold(tr("not read"))};
    }
    if (plan.goesByItself()) {
        text.states += {u"by-itself"_s, fold(tr("by itself"))};
    }
    return text;
}

bool RolloutModel::admits(int row) const
{
    return m_showOver || m_rows.at(row).isOpen;
}

} // namespace flotilla

#include "moc_rolloutrows.cpp"
