// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keymodel.h"

#include "widgets/timewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

QString keyPlaceWord(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Nowhere:
        return QCoreApplication::translate("Keys", "not kept here");
    case KeyPlace::Kept:
        return QCoreApplication::translate("Keys", "kept");
    case KeyPlace::Seen:
        return QCoreApplication::translate("Keys", "kept, just seen");
    case KeyPlace::Old:
        return QCoreApplication::translate("Keys", "an old one is kept");
    case KeyPlace::Gone:
        break;
    }
    return QCoreApplication::translate("Keys", "gone from its place");
}

KeyModel::KeyModel(QObject *parent) : FilteredTable(parent)
{
    setUpColumns();
    setOrder(static_cast<int>(Column::State), Qt::AscendingOrder);
}

TableColumn KeyModel::column(QString (*title)(), const std::function<QString(const KeyRow &)> &text)
{
    TableColumn made;
    made.title = title;
    made.text = [this, text](int row) { return text(m_rows.at(row)); };
    return made;
}

void KeyModel::setUpColumns()
{
    TableColumn place = column([] { return tr("Value"); }, [this](const KeyRow &r) {
        const bool nothing = r.word.isEmpty() || (m_platform && r.word == m_platform->keys.none);
        return nothing && r.place == KeyPlace::Nowhere ? QString() : keyPlaceWord(r.place);
    });
    place.tone = [this](int row) -> std::optional<Tone> { const KeyPlace where = m_rows.at(row).place;
        return where == KeyPlace::Gone || where == KeyPlace::Old ? std::optional(Tone::Attention) : std::nullopt; };
    TableColumn change = column([] { return tr("Last order"); }, [this](const KeyRow &r) {
        return r.waits() ? words().sentence(r.change.waiting) : r.change.operation.isEmpty() ? QString() : words().operation(r.change.operation);
    });
    setColumns({column([] { return tr("Mini program"); }, [](const KeyRow &r) { return r.title(); }), stateColumn(), place,
                sinceColumn(), column([] { return tr("Changed by"); }, [](const KeyRow &r) { return r.change.who; }), change});
}

TableColumn KeyModel::stateColumn()
{
    TableColumn state = column([] { return tr("State"); }, [this](const KeyRow &r) { return stateText(r); });
    state.key = [this](int row) {
        const KeyRow &r = m_rows.at(row);
        const qsizetype place = m_platform ? m_platform->keys.states.indexOf(r.word) : -1;
        return QVariant(qlonglong(r.waits() ? -1 : place < 0 ? 100 : place));
    };
    state.tone = [this](int row) {
        const KeyRow &r = m_rows.at(row);
        return r.waits() || r.alarm || !r.problem.isEmpty() ? std::optional(Tone::Attention) : std::nullopt;
    };
    state.tip = [this](int row) {
        const KeyRow &r = m_rows.at(row);
        return !r.problem.isEmpty() ? tr("The last time it could not be asked: %1").arg(r.problem)
               : r.waits()          ? words().sentence(r.change.waiting) + u' ' + words().help(r.change.waiting)
                                    : stateText(r);
    };
    return state;
}

TableColumn KeyModel::sinceColumn()
{
    TableColumn since = column([] { return tr("Changed"); }, [this](const KeyRow &r) { return ago(r.change.when, m_now); });
    since.key = [this](int row) { return QVariant(qlonglong(m_rows.at(row).change.when.time_since_epoch().count())); };
    since.tip = [this](int row) { return absolute(m_rows.at(row).change.when); };
    return since;
}

QString KeyModel::stateText(const KeyRow &row) const
{
    const QString state = row.word.isEmpty() ? tr("not told yet", "the state of a key") : words().toldValue(u"state"_s, row.word);
    return !row.problem.isEmpty() ? tr("%1 (not read)", "a state that could not be read again").arg(state)
           : row.waits()          ? tr("%1, waits for you", "the state of a key").arg(state)
                                  : state;
}

void KeyModel::setKeys(const Platform &platform, const QList<KeyRow> &rows)
{
    m_platform = &platform;
    QStringList ids;
    ids.reserve(rows.size());
    for (const KeyRow &row : rows) {
        ids.append(row.program.value);
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

void KeyModel::setStateFilter(const QString &word)
{
    if (m_state != word) {
        m_state = word;
        refilter();
    }
}

void KeyModel::setNow(Instant now)
{
    m_now = now;
    rowsChanged();
}

int KeyModel::count(const QString &word) const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [&word](const KeyRow &row) { return row.word == word; }));
}

int KeyModel::waiting() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const KeyRow &row) { return row.waits() || row.alarm; }));
}

FilterText KeyModel::filterText(int row) const
{
    const KeyRow &key = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{key.name, key.program.value, key.change.who, key.problem}.join(u'\n'));
    text.states = {key.word, fold(stateText(key))};
    if (key.place != KeyPlace::Nowhere) {
        text.states += {u"kept"_s, fold(keyPlaceWord(key.place))};
    }
    if (key.waits()) {
        text.states += u"waiting"_s;
    }
    return text;
}

bool KeyModel::admits(int row) const
{
    return m_state.isEmpty() || m_rows.at(row).word == m_state;
}

} // namespace flotilla

#include "moc_keymodel.cpp"
