// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/programmodel.h"

#include "models/tags.h"
#include "models/tone.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

ProgramModel::ProgramModel(Platforms platforms, QObject *parent)
    : FilteredTable(parent), m_platforms(std::move(platforms))
{
    setUpColumns();
    setOrder(static_cast<int>(Column::Name), Qt::AscendingOrder);
}

void ProgramModel::setUpColumns()
{
    const auto of = [this](auto ask) { return [this, ask](int row) { return ask(m_programs.at(row)); }; };
    // A frozen mini program is quiet as a whole.
    const auto quietIf = [of](auto quiet) {
        return of([quiet](const MiniProgram &p) { return p.frozen || quiet(p) ? std::optional(Tone::Quiet) : std::nullopt; });
    };
    const auto never = [](const MiniProgram &) { return false; };
    const auto always = [](const MiniProgram &) { return true; };
    setColumns({
        {.title = [] { return tr("Name"); },
         .text = of([](const MiniProgram &p) { return p.name.isEmpty() ? tr("(no name)") : p.name; }),
         .key = of([](const MiniProgram &p) { return QVariant(p.name); }),
         .tone = quietIf([](const MiniProgram &p) { return p.name.isEmpty(); })},
        {.title = [] { return tr("AppID"); },
         .text = of([](const MiniProgram &p) { return p.id.value; }),
         .tone = quietIf(never),
         .fixedFont = true},
        {.title = [] { return tr("Tags"); },
         .text = of([](const MiniProgram &p) { return joinTags(p.tags); }),
         .tone = quietIf(never),
         .raw = of([](const MiniProgram &p) { return QVariant(p.tags); })},
        {.title = [] { return tr("Note"); },
         .text = of([](const MiniProgram &p) { return p.note.simplified(); }),
         .tip = of([](const MiniProgram &p) { return p.note; }),
         .tone = quietIf(always)},
        {.title = [] { return tr("Version"); },
         .text = of([](const MiniProgram &p) { return p.lastLabel; }),
         .tone = quietIf(never),
         .fixedFont = true},
        {.title = [] { return tr("Published"); },
         .text = of([this](const MiniProgram &p) { return ago(p.lastPublishedAt, m_now); }),
         .key = of([](const MiniProgram &p) { return QVariant(qlonglong(p.lastPublishedAt.time_since_epoch().count())); }),
         .tip = of([](const MiniProgram &p) { return absolute(p.lastPublishedAt); }),
         .tone = quietIf(never)},
        {.title = [] { return tr("State"); },
         .text = of([this](const MiniProgram &p) { return p.wasTried() ? platformOf(p).words->phase(p.lastPhase) : tr("never"); }),
         .key = of([](const MiniProgram &p) { return QVariant(qlonglong(p.lastPhase)); }),
         .tip = of([this](const MiniProgram &p) { return stateTip(p); }),
         .tone = of([](const MiniProgram &p) { return std::optional(p.wasTried() ? phaseTone(p.lastPhase) : Tone::Quiet); })},
        {.title = [] { return tr("Frozen"); },
         .text = of([](const MiniProgram &p) { return p.frozen ? tr("frozen") : QString(); }),
         .key = of([](const MiniProgram &p) { return QVariant(qlonglong(p.frozen ? 0 : 1)); }),
         .tip = of([](const MiniProgram &p) { return p.frozen ? tr("A person said: leave this one out of every batch.") : QString(); }),
         .tone = quietIf(never)},
        {.title = [] { return tr("Connection"); },
         .text = of([this](const MiniProgram &p) { return connectionName(p); }),
         .tone = quietIf(never)},
    });
}

void ProgramModel::setConnections(const QList<Connection> &connections)
{
    m_connections.clear();
    for (const Connection &connection : connections) {
        m_connections.insert(connection.id, connection);
    }
}

const Platform &ProgramModel::platformOf(const MiniProgram &program) const
{
    return m_platforms.of(m_connections.value(program.connection).platform);
}

QString ProgramModel::connectionName(const MiniProgram &program) const
{
    if (program.connection.isEmpty()) {
        return tr("(none)", "connection of a mini program");
    }
    const QString name = m_connections.value(program.connection).name;
    return name.isEmpty() ? program.connection.value : name;
}

void ProgramModel::setPrograms(const QList<MiniProgram> &programs)
{
    QStringList ids;
    ids.reserve(programs.size());
    for (const MiniProgram &program : programs) {
        ids.append(program.connection.value + u'|' + program.id.value);
    }
    takeRows(ids, [this, &programs] { m_programs = programs; });
}

FilterText ProgramModel::filterText(int row) const
{
    const MiniProgram &program = m_programs.at(row);
    FilterText text;
    text.text = fold(QStringList{program.name, program.id.value, program.tags.join(u'\n'), program.note, program.lastLabel,
                                 program.lastLane.value, connectionName(program)}
                         .join(u'\n'));
    for (const QString &tag : program.tags) {
        text.tags += fold(tag);
    }
    if (program.wasTried()) {
        text.states = {phaseName(program.lastPhase).toLower(), fold(platformOf(program).words->phase(program.lastPhase))};
        for (const Operation &operation : platformOf(program).operations) {
            text.states += jsonState(program.lastPhase, operation);
        }
    } else {
        text.states = {u"never"_s, fold(tr("never"))};
    }
    if (program.frozen) {
        text.states += {u"frozen"_s, fold(tr("frozen"))};
    }
    return text;
}

void ProgramModel::setNow(Instant now)
{
    m_now = now;
    showAgain(static_cast<int>(Column::Published), static_cast<int>(Column::Published));
}

QString ProgramModel::stateTip(const MiniProgram &program) const
{
    const bool hasLane = program.wasTried() && !program.lastLane.isEmpty() && program.lastLane.value != program.id.value;
    return hasLane ? tr("%1: %2", "what a lane is, which").arg(platformOf(program).words->lane(), program.lastLane.value) : QString();
}

} // namespace flotilla
