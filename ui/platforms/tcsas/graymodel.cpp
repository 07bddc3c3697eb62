// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/graymodel.h"

#include "model/words.h"
#include "tcsas/graywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

std::optional<Tone> grayTone(const GrayRow &row)
{
    const QString &state = row.record.state();
    return state == tcsas::gray::Delivering  ? std::optional(Tone::Running)
           : state == tcsas::gray::Suspended ? std::optional(Tone::Attention)
           : state == tcsas::gray::Ended     ? std::optional(Tone::Quiet)
                                             : std::nullopt;
}

QString spanText(const tcsas::GrayTask &task)
{
    const QDateTime from = toDateTime(task.from).toLocalTime();
    const QDateTime to = toDateTime(task.to).toLocalTime();
    const bool sameDay = from.date() == to.date();
    return u"%1 – %2"_s.arg(from.toString(u"MM-dd HH:mm"_s), to.toString(sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s));
}

} // namespace

GrayModel::GrayModel(QObject *parent) : FilteredTable(parent)
{
    const auto of = [this](QString (*title)(), const std::function<QString(const GrayRow &)> &text) {
        TableColumn made;
        made.title = title;
        made.text = [this, text](int row) { return text(m_rows.at(row)); };
        return made;
    };
    TableColumn program = of([] { return tr("Mini program"); }, [](const GrayRow &r) { return r.program; });
    program.tip = [this](int row) { return m_rows.at(row).record.program.value; };
    TableColumn task = of([] { return tr("Task"); }, [](const GrayRow &r) { return r.task.name; });
    TableColumn version = of([] { return tr("Version"); }, [](const GrayRow &r) { return r.task.version; });
    version.fixedFont = true;
    TableColumn state = of([] { return tr("State"); }, [](const GrayRow &r) { return tcsas::grayStateWord(r.record.state()); });
    state.tone = [this](int row) { return grayTone(m_rows.at(row)); };
    TableColumn time = of([] { return tr("From – to"); }, [](const GrayRow &r) { return spanText(r.task); });
    time.key = [this](int row) { return QVariant(qlonglong(toEpochMillis(m_rows.at(row).task.from))); };
    TableColumn users = of([] { return tr("Users"); }, [](const GrayRow &r) { return QLocale().toString(r.task.users); });
    users.key = [this](int row) { return QVariant(qlonglong(m_rows.at(row).task.users)); };
    users.number = true;
    TableColumn seen = of([] { return tr("The platform shows"); }, seenText);
    setColumns({program, task, version, state, time, users, seen});
    setOrder(int(Column::Time), Qt::AscendingOrder);
}

QString GrayModel::seenText(const GrayRow &row)
{
    if (!row.known.read) {
        return tr("not read yet");
    }
    if (!row.canaryIn.isEmpty()) {
        return tr("a canary release in %1", "superapps").arg(listText(row.canaryIn));
    }
    if (row.canary) {
        return tr("a canary release");
    }
    return row.known.online.isEmpty() ? tr("nothing online") : tr("%1 online, no canary release", "a version").arg(row.known.online);
}

void GrayModel::setTasks(const QList<GrayRow> &rows)
{
    QStringList ids;
    for (const GrayRow &row : rows) {
        ids.append(row.record.id);
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

FilterText GrayModel::filterText(int row) const
{
    const GrayRow &one = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{one.program, one.record.program.value, one.task.name, one.task.version, tcsas::grayStateWord(one.record.state())}.join(u'\n'));
    return text;
}

} // namespace flotilla

#include "moc_graymodel.cpp"
