// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/programmodel.h"

#include "models/tags.h"
#include "models/tone.h"
#include "pinyin.h"
#include "widgets/timewords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// The columns of the catalogue have it already.
bool isToldAlone(const Query::Column &column)
{
    return !column.value.isEmpty() && column.value != overviews::Name;
}

/// The first reading names ids first: whether most of those without a name have one now.
bool gotTheirNames(const QList<MiniProgram> &before, const QList<MiniProgram> &now)
{
    QSet<QPair<QString, QString>> nameless;
    for (const MiniProgram &program : before) {
        if (program.name.isEmpty()) {
            nameless.insert({program.connection.value, program.id.value});
        }
    }
    const auto named = std::count_if(now.cbegin(), now.cend(), [&nameless](const MiniProgram &program) {
        return !program.name.isEmpty() && nameless.contains({program.connection.value, program.id.value});
    });
    return named * 2 > before.size();
}

} // namespace

ProgramModel::ProgramModel(Platforms platforms, QObject *parent)
    : FilteredTable(parent), m_platforms(std::move(platforms))
{
    setUpColumns();
    setOrder(static_cast<int>(Column::Name), Qt::AscendingOrder);
}

void ProgramModel::setUpColumns()
{
    QList<TableColumn> columns = ownColumns();
    for (const Query::Column &column : std::as_const(m_overview.columns)) {
        if (!column.detail && isToldAlone(column)) {
            columns.append(toldColumn(column));
        }
    }
    setColumns(columns);
}

QStringList ProgramModel::filterKeys() const
{
    QStringList keys;
    for (const Query::Column &column : m_overview.columns) {
        keys += keysOf(column);
    }
    return keys;
}

QList<TableColumn> ProgramModel::ownColumns()
{
    const auto of = [this](auto ask) { return [this, ask](int row) { return ask(m_programs.at(row)); }; };
    // A frozen mini program is quiet as a whole.
    const auto quietIf = [of](auto quiet) {
        return of([quiet](const MiniProgram &p) { return p.frozen || quiet(p) ? std::optional(Tone::Quiet) : std::nullopt; });
    };
    const auto never = [](const MiniProgram &) { return false; };
    const auto always = [](const MiniProgram &) { return true; };
    return {
        {.title = [] { return tr("Name"); },
         .text = of([this](const MiniProgram &p) { return nameOf(p).isEmpty() ? tr("(no name)") : nameOf(p); }),
         .key = of([this](const MiniProgram &p) { return QVariant(nameOf(p)); }),
         .tone = quietIf([this](const MiniProgram &p) { return nameOf(p).isEmpty(); })},
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
        {.title = [] { return tr("Last sent"); },
         .text = of([this](const MiniProgram &p) { return ago(p.lastPublishedAt, m_now); }),
         .key = of([](const MiniProgram &p) { return QVariant(qlonglong(p.lastPublishedAt.time_since_epoch().count())); }),
         .tip = of([](const MiniProgram &p) { return absolute(p.lastPublishedAt); }),
         .tone = quietIf(never)},
        {.title = [] { return tr("State"); },
         .text = of([this](const MiniProgram &p) { return stateWord(p, *platformOf(p).words); }),
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
    };
}

TableColumn ProgramModel::toldColumn(const Query::Column &column)
{
    const bool compared = !column.against.isEmpty()
                          || std::any_of(m_overview.columns.cbegin(), m_overview.columns.cend(), [&column](const Query::Column &c) { return c.against == column.name; });
    const auto tip = [this, column](int row) {
        const QString other = otherValue(row, column);
        const QString text = toldText(row, column);
        if (!other.isEmpty()) {
            return tr("%1 (%2: %3)", "a version, another column, the other version there").arg(text, m_words->column(column.against), other);
        }
        const bool isTime = column.as == Query::Column::As::Time;
        return isTime ? absolute(instantOf(valueOf(row, column.name))) : text;
    };
    TableColumn made;
    made.title = [this, name = column.name] { return m_words->column(name); };
    made.text = [this, column](int row) { return toldText(row, column); };
    made.tip = tip;
    made.spoken = column.against.isEmpty() ? TableColumn::Of<QString>() : TableColumn::Of<QString>(tip);
    made.tone = [this, column](int row) -> std::optional<Tone> {
        const QString value = valueOf(row, column.name);
        if (column.alarms.contains(value) || (column.value == overviews::Problem && !value.isEmpty())) {
            return Tone::Bad;
        }
        if (m_programs.at(row).frozen) {
            return Tone::Quiet;
        }
        return otherValue(row, column).isEmpty() ? std::nullopt : std::optional(Tone::Attention);
    };
    if (column.as != Query::Column::As::Text) {
        made.key = [this, name = column.name](int row) { return QVariant(valueOf(row, name).toLongLong()); };
    }
    made.number = column.as == Query::Column::As::Number;
    made.fixedFont = compared;
    return made;
}

void ProgramModel::setOverview(const Words *words, const Overview *overview)
{
    const QString name = overview ? overview->name : QString();
    if (words == m_words && name == m_overview.name) {
        return;
    }
    beginResetModel();
    m_words = words;
    m_overview = overview ? *overview : Overview();
    m_told.clear();
    setUpColumns();
    endResetModel();
    rowsChanged();
}

void ProgramModel::setTold(const QList<Item> &rows)
{
    m_told.clear();
    for (const Item &row : rows) {
        m_told.insert(row.id, row);
    }
    rowsChanged();
}

// Where no person gave it one it has the platform's.
QString ProgramModel::nameOf(const MiniProgram &program) const
{
    return program.name.isEmpty() ? m_told.value(program.id.value).values.value(overviews::Name) : program.name;
}

QString ProgramModel::valueOf(int row, const QString &name) const
{
    const auto item = m_told.constFind(m_programs.at(row).id.value);
    return item == m_told.cend() ? QString() : m_overview.told(*item, name);
}

QString ProgramModel::toldText(int row, const Query::Column &column) const
{
    const QString value = valueOf(row, column.name);
    const bool isTime = column.as == Query::Column::As::Time || column.as == Query::Column::As::Hours;
    return value.isEmpty() || !isTime ? m_words->toldValue(column.name, value).simplified() : ago(instantOf(value), m_now);
}

QString ProgramModel::otherValue(int row, const Query::Column &column) const
{
    if (column.against.isEmpty()) {
        return {};
    }
    const QString value = valueOf(row, column.name);
    const QString other = valueOf(row, column.against);
    return value.isEmpty() || value == other ? QString() : other;
}

QStringList ProgramModel::keysOf(const Query::Column &column) const
{
    QStringList keys{fold(column.name), fold(m_words->column(column.name)).remove(u' ')};
    if (!column.key.isEmpty()) {
        keys.prepend(fold(column.key));
    }
    return keys;
}

QVariant ProgramModel::extra(int row, int, int role) const
{
    return role == ProgramRole ? QVariant(m_programs.at(row).id.value) : QVariant();
}

QList<QPair<QString, QString>> ProgramModel::toldLines(int visible) const
{
    const int row = indexAt(visible);
    QList<QPair<QString, QString>> lines;
    for (const Query::Column &column : m_overview.columns) {
        const QString text = isToldAlone(column) ? toldText(row, column) : QString();
        if (text.isEmpty()) {
            continue;
        }
        const bool isTime = column.as == Query::Column::As::Time;
        lines.append({m_words->column(column.name),
                      isTime ? tr("%1 (%2)", "3 days ago, the exact time").arg(text, absolute(instantOf(valueOf(row, column.name)))) : text});
    }
    return lines;
}

QString ProgramModel::filterExample() const
{
    for (const Query::Column &column : m_overview.columns) {
        if (!column.key.isEmpty() && !column.alarms.isEmpty()) {
            return column.key + u':' + column.alarms.constFirst();
        }
    }
    return {};
}

bool ProgramModel::lacks(const QList<Item> &rows) const
{
    QSet<MiniProgramId> there;
    for (const MiniProgram &program : m_programs) {
        there.insert(program.id);
    }
    return std::any_of(rows.cbegin(), rows.cend(), [&there](const Item &row) { return !there.contains({row.id}); });
}

QStringList ProgramModel::completions() const
{
    QStringList all{u"state:frozen"_s};
    QSet<QString> tags;
    for (const MiniProgram &program : m_programs) {
        tags.unite({program.tags.cbegin(), program.tags.cend()});
    }
    for (const QString &tag : std::as_const(tags)) {
        all += u"tag:"_s + tag;
    }
    for (const Query::Column &column : m_overview.columns) {
        if (column.key.isEmpty()) {
            continue;
        }
        all += column.key + u':';
        constexpr qsizetype kMost = 12; // beyond that they are no words to choose from
        QStringList values;
        for (auto it = m_told.cbegin(); it != m_told.cend() && values.size() <= kMost; ++it) {
            const QString value = column.value.isEmpty() ? it->id : it->values.value(column.value);
            if (!values.contains(value)) {
                values.append(value);
            }
        }
        for (const QString &value : values.size() <= kMost ? values : QStringList()) {
            if (!value.isEmpty() && !value.contains(u' ') && !value.contains(u'\n')) {
                all += column.key + u':' + value;
            }
        }
    }
    all.sort();
    return all;
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
    const bool namesCame = gotTheirNames(m_programs, programs);
    takeRows(ids, [this, &programs] { m_programs = programs; });
    if (namesCame) {
        refilter(); // until now they stood in the order of their ids under the arrow of the names
    }
}

FilterText ProgramModel::filterText(int row) const
{
    const MiniProgram &program = m_programs.at(row);
    FilterText text;
    QStringList onScreen{program.name, program.id.value};
    const auto add = [this, &onScreen](Column column, const QString &words) {
        if (isShown(static_cast<int>(column))) {
            onScreen.append(words);
        }
    };
    add(Column::Tags, program.tags.join(u'\n'));
    add(Column::Note, program.note);
    add(Column::Label, program.lastLabel);
    add(Column::Connection, connectionName(program));
    text.text = fold(onScreen.join(u'\n'));
    text.sounds = soundsOf(program.name);
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
        text.text += u"\nfrozen\n"_s + fold(tr("frozen")); // `-frozen` is what people type
    }
    int place = static_cast<int>(Column::Connection); // of the column in the table
    for (const Query::Column &column : m_overview.columns) {
        const QString value = valueOf(row, column.name);
        const bool isColumn = !column.detail && isToldAlone(column);
        place += isColumn ? 1 : 0;
        const QStringList words{fold(value), fold(m_words->toldValue(column.name, value))};
        for (const QString &key : keysOf(column)) {
            if (!text.told.contains(key)) {
                text.told.insert(key, words);
            }
        }
        if (column.as == Query::Column::As::Text && isColumn && isShown(place)) {
            text.text += u'\n' + words.join(u'\n');
        }
    }
    return text;
}

void ProgramModel::setNow(Instant now)
{
    m_now = now;
    showAgain(static_cast<int>(Column::Published), static_cast<int>(Column::Published));
    showAgain(static_cast<int>(Column::Connection), columnCount() - 1);
}

QString stateWord(const MiniProgram &program, const Words &words) { return program.wasTried() ? words.phase(program.lastPhase) : notFromHere(); }

QString notFromHere() { return ProgramModel::tr("not from here"); }

QString ProgramModel::stateTip(const MiniProgram &program) const
{
    if (!program.wasTried()) {
        return tr("Nothing was published to it from this workspace; the platform may have a version all the same.");
    }
    const bool hasLane = !program.lastLane.isEmpty() && program.lastLane.value != program.id.value;
    return hasLane ? tr("%1: %2", "what a lane is, which").arg(platformOf(program).words->lane(), program.lastLane.value) : QString();
}

} // namespace flotilla

#include "moc_programmodel.cpp"
