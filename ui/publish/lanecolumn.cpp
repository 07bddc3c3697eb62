// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/lanecolumn.h"

#include "model/words.h"
#include "publish/filechoice.h"
#include "publish/publishwords.h"
#include "run/batchboard.h"
#include "run/batchrunner.h"
#include "theme.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/selectionkeeper.h"
#include "widgets/timewords.h"
#include "widgets/twolinedelegate.h"

#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

LaneColumn::LaneColumn(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_items(context.workspace), m_model(context.workspace.clock, this),
      m_heading(makeHeading(this)), m_filter(new FilterEdit(this)),
      m_list(new QListView(this)), m_file(new FileChoice(this)), m_chosen(plainLabel(this)), m_age(plainLabel(this))
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(
        new TwoLineDelegate({ItemListModel::SecondRole, ItemListModel::ThirdRole, ItemListModel::ToneRole, -1}, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new EmptyState(m_list);
    new SelectionKeeper(m_list, ItemListModel::IdRole);
    m_heading->setBuddy(m_filter);
    m_chosen->setWordWrap(true);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_age->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_file, 1);
    column->addWidget(m_chosen);
    column->addWidget(m_age);

    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model.setFilter(line);
        showState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &ItemListModel::chosenChanged, this, [this] {
        showChosen();
        emit lanesChanged();
    });
    connect(&m_items, &ItemList::finished, this, &LaneColumn::lanesRead);
    connect(m_empty, &EmptyState::clicked, this, &LaneColumn::reloadLanes);
    connect(m_file, &FileChoice::changed, this, &LaneColumn::lanesChanged);
    // What is done to the connection itself may change the list: a draft becomes a template.
    connect(&m_context.board, &BatchBoard::runnerAdded, this, [this](BatchRunner *runner) {
        connect(runner, &BatchRunner::ended, this, [this, runner] {
            const Batch &batch = runner->batch();
            if (batch.connection == m_connection.id && isSource() && !m_context.workspace.platforms.operationOf(batch).targetField.isEmpty()) {
                reloadLanes();
            }
        });
    });
    retranslate();
}

void LaneColumn::setConnection(const Connection &connection)
{
    const bool another = connection.id != m_connection.id;
    const bool elsewhere = another || connection.fields != m_connection.fields;
    m_connection = connection;
    if (another) {
        m_neverChosen = true;
        m_model.setChosen({});
        m_model.setOneOnly(isSource());
        m_file->setOperation(m_context.workspace.platforms.of(m_connection.platform), operation());
        showHeading();
    }
    if (elsewhere) {
        m_model.setItems({}, words());
        reloadLanes();
    }
    showState();
}

void LaneColumn::reloadLanes()
{
    if (isFile()) {
        m_file->look();
    } else if (!m_connection.id.isEmpty()) {
        const Platform &platform = m_context.workspace.platforms.of(m_connection.platform);
        const Query *query = platform.query(queryName());
        m_items.load(m_connection, query ? query->call : QString());
    }
    showState();
    emit lanesChanged();
}

void LaneColumn::choose(const QSet<LaneId> &lanes)
{
    m_neverChosen = false;
    if (isFile()) {
        m_file->setPath(lanes.isEmpty() ? QString() : lanes.constBegin()->value);
    } else {
        m_model.setChosen(lanes);
    }
}

QList<Item> LaneColumn::chosenLanes() const
{
    if (!isFile()) {
        return m_model.chosen();
    }
    const QString path = m_file->path();
    return path.isEmpty() ? QList<Item>() : QList<Item>{{path, QFileInfo(path).fileName(), {}}};
}

QString LaneColumn::sourceName() const
{
    const QList<Item> chosen = isSource() && !isFile() ? chosenLanes() : QList<Item>();
    return chosen.isEmpty() ? QString() : sourceText(chosen.constFirst(), words());
}

Values LaneColumn::sourceOptions() const { return isFile() ? m_file->options() : Values(); }

void LaneColumn::setSourceOptions(const Values &options)
{
    if (isFile()) {
        m_file->setOptions(options);
    }
}

const Words &LaneColumn::words() const
{
    return *m_context.workspace.platforms.of(m_connection.platform).words;
}

const Operation &LaneColumn::operation() const
{
    static const Operation none;
    const Platform &platform = m_context.workspace.platforms.of(m_connection.platform);
    return platform.operations.isEmpty() ? none : platform.operations.constFirst();
}

QString LaneColumn::titleOf(const LaneId &lane) const
{
    for (const Item &row : m_items.items()) {
        if (row.id == lane.value && !row.title.isEmpty()) {
            return row.title;
        }
    }
    return lane.value;
}

void LaneColumn::lanesRead()
{
    if (m_connection.id.isEmpty() || isFile()) {
        return; // what was asked for before the connection was gone
    }
    if (m_items.error().kind == ErrorKind::None) {
        m_readAt = m_context.workspace.clock.now();
        (void)m_context.workspace.fleet.keep(m_connection.id, queryName(), {m_items.items(), m_readAt});
        m_model.setItems(m_items.items(), words());
        if (m_neverChosen && m_model.count() == 1) {
            m_model.setChosen({LaneId{m_items.items().constFirst().id}});
        }
        m_neverChosen = false;
    }
    showState();
    emit lanesChanged();
}

void LaneColumn::showState()
{
    m_filter->setEnabled(m_model.count() > 0);
    const QString trouble = m_items.error().text;
    if (m_connection.id.isEmpty()) {
        m_empty->setTexts(tr("Choose a connection."));
    } else if (m_items.isLoading()) {
        m_empty->setTexts(isSource() ? tr("Reading the list…") : tr("Reading the apps…"));
    } else if (m_items.error().kind != ErrorKind::None) {
        m_empty->setTexts((isSource() ? tr("The list could not be read: %1") : tr("The apps could not be read: %1")).arg(trouble), tr("Try again"));
    } else if (m_model.count() > 0) {
        m_empty->setTexts(isSource() ? tr("Nothing matches the filter.") : tr("No app matches the filter."));
    } else {
        m_empty->setTexts(isSource() ? tr("The platform lists nothing that could be chosen.") : tr("This connection has no apps in its environment."),
                          tr("Read again"));
    }
    // With rows on screen the trouble is said below them: the old rows stay.
    if (m_model.count() > 0 && m_items.error().kind != ErrorKind::None) {
        m_age->setText(tr("Not up to date, read %1. %2").arg(ago(m_readAt, m_context.workspace.clock.now()), trouble));
    } else {
        m_age->setText(m_items.isLoading() && m_model.count() > 0 ? isSource() ? tr("Reading the list…") : tr("Reading the apps…") : QString());
    }
    m_age->setVisible(!m_age->text().isEmpty() && !isFile());
    showChosen();
}

void LaneColumn::showTimes()
{
    m_model.retranslate();
    m_file->retranslate(m_context.workspace.clock.now());
    showState();
}

// The search may hide chosen apps, and those of an older batch may be gone.
void LaneColumn::showChosen()
{
    QStringList parts;
    if (const int chosen = static_cast<int>(m_model.chosen().size()); chosen > 0 && !isSource()) {
        parts.append(tr("%n chosen.", "apps", chosen));
    }
    const bool known = m_model.count() > 0 && !m_items.isLoading() && m_items.error().kind == ErrorKind::None;
    if (const int missing = m_model.missingCount(); known && missing > 0) {
        parts.append(isSource() ? tr("What was chosen is not in this list.") : tr("%n chosen apps are not in this list.", nullptr, missing));
    }
    m_chosen->setText(parts.join(u' '));
    m_chosen->setVisible(!parts.isEmpty() && !isFile());
}

void LaneColumn::retranslate()
{
    showHeading();
    showTimes();
}

void LaneColumn::showHeading()
{
    const QString source = words().field(operation().sourceOption);
    m_heading->setText(isSource() ? tr("1  %1", "what is chosen, e.g. Template").arg(source) : tr("1  &App"));
    m_filter->setPlaceholderText(isSource() ? tr("Search") : tr("Search apps"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_list->setAccessibleName(isSource() ? source : tr("Apps"));
    m_filter->setVisible(!isFile());
    m_list->setVisible(!isFile());
    m_file->setVisible(isFile());
}

} // namespace flotilla

#include "moc_lanecolumn.cpp"
