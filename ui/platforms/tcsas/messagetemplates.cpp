// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messagetemplates.h"

#include "platforms/tcsas/messagecopysheet.h"
#include "publish/operationsheet.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/namedelegate.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"
#include "widgets/timewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kCache{"message-templates of all"};
constexpr qsizetype kProblemsTold = 3;

QString kindWords(const QString &kind)
{
    return tcsas::platform().words->choice(tcsas::opts::Kind, kind);
}

} // namespace

MessageModel::MessageModel(QObject *parent) : FilteredTable(parent)
{
    const auto of = [this](QString (*title)(), const std::function<QString(const MessageRow &)> &text) {
        TableColumn made;
        made.title = title;
        made.text = [this, text](int row) { return text(m_rows.at(row)); };
        return made;
    };
    TableColumn program = of([] { return tr("Mini program"); }, [](const MessageRow &r) { return r.name; });
    program.tip = [this](int row) { return m_rows.at(row).program.value; };
    setColumns({program, of([] { return tr("Title"); }, [](const MessageRow &r) { return r.title; }),
                of([] { return tr("Type"); }, [](const MessageRow &r) { return kindWords(r.kind); }),
                of([] { return tr("Keywords, in order"); }, [](const MessageRow &r) { return r.keywords.join(u" · "_s); })});
    setOrder(int(Column::Program), Qt::AscendingOrder);
}

void MessageModel::setRows(const QList<MessageRow> &rows)
{
    QStringList ids;
    for (const MessageRow &row : rows) {
        ids.append(row.program.value + u'\n' + row.id);
    }
    takeRows(ids, [this, &rows] { m_rows = rows; });
}

FilterText MessageModel::filterText(int row) const
{
    const MessageRow &one = m_rows.at(row);
    FilterText text;
    text.text = fold(QStringList{one.name, one.program.value, one.title, one.keywords.join(u'\n'), kindWords(one.kind)}.join(u'\n'));
    return text;
}

MessageTemplates::MessageTemplates(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : QWidget(parent), m_context(context), m_bulletin(bulletin), m_reader(context.workspace), m_model(new MessageModel(this)), m_refresh(new QAction(this)),
      m_stop(new QAction(this)), m_copy(new QAction(this)), m_delete(new QAction(this))
{
    build();
    connect(m_refresh, &QAction::triggered, this, &MessageTemplates::refresh);
    connect(m_stop, &QAction::triggered, this, [this] {
        m_reader.drop();
        showState();
    });
    connect(m_copy, &QAction::triggered, this, &MessageTemplates::copy);
    connect(m_delete, &QAction::triggered, this, &MessageTemplates::remove);
    connect(&m_reader, &FileReader::replied, this, &MessageTemplates::arrived);
    connect(&m_reader, &FileReader::finished, this, &MessageTemplates::ended);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model->setFilter(line);
        showState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessageTemplates::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MessageTemplates::showState);
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model->total() > 0 ? m_filter->clear() : refresh(); });
    retranslate();
}

void MessageTemplates::build()
{
    m_filter = new FilterEdit(this);
    m_age = plainLabel(this);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_bar = new MessageBar(this);
    m_bar->setClosable(true);
    m_bar->setMessage({}, Tone::Attention);
    m_table = new QTableView(this);
    makeCalm(m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(MessageModel::Column::Program), Qt::AscendingOrder);
    m_table->setObjectName(u"message-templates"_s);
    setColumnWidths(m_table, {24, 24, 12, 0});
    m_keeper = new SelectionKeeper(m_table, MessageModel::IdRole);
    m_empty = new EmptyState(m_table);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_age);
    top->addWidget(new ActionButton(m_stop, this));
    top->addWidget(new ActionButton(m_refresh, this));
    makeWriting(m_refresh);
    makeWriting(m_copy);
    makeWriting(m_delete);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(new ActionButton(m_delete, this));
    auto *copy = new ActionButton(m_copy, this);
    copy->setDefault(true);
    bottom->addWidget(copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
}

void MessageTemplates::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_reader.drop();
        m_problems.clear();
        m_bar->setMessage({}, Tone::Attention);
        m_table->clearSelection();
        m_keeper->forget();
    }
    m_connection = connection;
    readCache();
}

void MessageTemplates::readCache()
{
    const auto told = m_context.workspace.fleet.told(m_connection.id, kCache);
    m_told = told ? *told : Listing();
    load();
}

void MessageTemplates::focusFilter()
{
    m_filter->focusAll();
}

void MessageTemplates::refresh()
{
    if (m_reader.isReading() || m_connection.platform != tcsas::platform().id) {
        return;
    }
    m_asked.clear();
    m_coming.clear();
    m_problems.clear();
    QList<Call> calls;
    const auto programs = m_context.workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? *programs : QList<MiniProgram>()) {
        if (program.connection == m_connection.id) {
            Call call;
            call.name = tcsas::calls::ListMessages;
            call.program = program.id;
            call.lane = {program.id.value};
            calls.append(call);
            m_asked.append(program.id);
        }
    }
    m_reader.load(m_connection, calls);
    showState();
}

void MessageTemplates::arrived(qsizetype index, const Reply &reply)
{
    const MiniProgramId program = m_asked.at(index);
    if (reply.outcome != Outcome::Accepted) {
        m_problems.append(tr("%1: %2", "a mini program, why it could not be asked").arg(program.value, reply.error.text));
    } else if (reply.total > reply.items.size()) {
        m_problems.append(tr("%1: only the first %2 of %3 are shown.", "a mini program, numbers").arg(program.value).arg(reply.items.size()).arg(reply.total));
    }
    for (const Item &item : reply.items) {
        m_coming.append(item);
        m_coming.last().values.insert(tcsas::told::Program, program.value);
    }
    showState();
}

void MessageTemplates::ended()
{
    if (m_problems.size() < m_asked.size() || m_asked.isEmpty()) {
        m_told = {m_coming, m_context.workspace.clock.now()};
        (void)m_context.workspace.fleet.keep(m_connection.id, kCache, m_told); // without it, it is asked again at the next start
    }
    QStringList lines = m_problems.mid(0, kProblemsTold);
    if (const int more = int(m_problems.size() - lines.size()); more > 0) {
        lines.append(tr("%n more could not be asked.", nullptr, more));
    }
    m_bar->setMessage(lines.join(u'\n'), Tone::Attention);
    load();
}

void MessageTemplates::load()
{
    QHash<QString, QString> names;
    const auto programs = m_context.workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? *programs : QList<MiniProgram>()) {
        if (program.connection == m_connection.id) {
            names.insert(program.id.value, program.name);
        }
    }
    QList<MessageRow> rows;
    for (const Item &item : std::as_const(m_told.items)) {
        const QString program = item.values.value(tcsas::told::Program);
        if (names.contains(program)) {
            rows.append({{program}, names.value(program).isEmpty() ? program : names.value(program), item.id, item.title, item.values.value(tcsas::told::Kind),
                         item.values.value(tcsas::told::Keywords).split(u'\n', Qt::SkipEmptyParts)});
        }
    }
    m_model->setRows(rows);
    showState();
}

const MessageRow *MessageTemplates::chosen() const
{
    const QList<int> rows = selectedRows(m_table);
    return rows.size() == 1 ? &m_model->at(rows.constFirst()) : nullptr;
}

void MessageTemplates::showState()
{
    const bool reading = m_reader.isReading();
    const bool any = isSet(m_told.at);
    m_refresh->setEnabled(!reading);
    m_refresh->setStatusTip(reading ? tr("The platform is being asked already.") : QString());
    m_stop->setVisible(reading);
    m_age->setText(reading ? tr("asking the platform: %1 of %2", "numbers").arg(m_asked.size() - m_reader.open()).arg(m_asked.size())
                   : any   ? tr("platform read %1", "3 min ago").arg(ago(m_told.at, m_context.workspace.clock.now()))
                           : tr("platform not read yet (F5)"));
    setTip(m_age, absolute(m_told.at));
    const int picked = int(selectedRows(m_table).size());
    m_copy->setText(picked > 1 ? tr("Copy these %n to others…", nullptr, picked) : picked == 1 ? tr("Copy this template to others…") : tr("Copy to others…"));
    m_copy->setEnabled(picked > 0);
    m_delete->setText(picked == 1 ? tr("Delete this template…") : tr("Delete…"));
    m_delete->setEnabled(picked == 1);
    m_copy->setStatusTip(picked > 0 ? QString() : tr("Select a template first."));
    m_delete->setStatusTip(picked == 1 ? QString() : picked == 0 ? tr("Select a template first.") : tr("Select just one: it is done to one after the other."));
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No template matches the filter."), tr("Show all"));
    } else if (reading) {
        m_empty->setTexts(tr("The platform is being asked."));
    } else if (any) {
        m_empty->setTexts(tr("No mini program has a message template yet. Add one from the library."));
    } else {
        m_empty->setTexts(tr("The platform has not been asked yet."), tr("Ask it now"));
    }
}

// One alone can be changed on its way; several go as they are.
void MessageTemplates::copy()
{
    if (const MessageRow *one = chosen()) {
        emit copyRequested(MessageRow(*one));
        return;
    }
    MessageCopySheet::Set set{m_connection, {}, {}, {}};
    const QList<int> rows = selectedRows(m_table);
    for (const int row : rows) {
        const MessageRow &picked = m_model->at(row);
        set.from = picked.program;
        const tcsas::MessageLike like{picked.kind, picked.title, picked.keywords};
        if (!set.templates.contains(like)) {
            set.templates.append(like);
            set.sources.append({picked.program, picked.id});
        }
    }
    for (const MessageRow &row : m_model->rows()) {
        set.has[row.program].append({row.kind, row.title, row.keywords});
    }
    if (!rows.isEmpty()) {
        openOverPage(new MessageCopySheet(m_context, m_bulletin, set, this));
    }
}

void MessageTemplates::remove()
{
    const MessageRow row = *chosen();
    QList<MiniProgram> one;
    const auto programs = m_context.workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? *programs : QList<MiniProgram>()) {
        if (program.connection == m_connection.id && program.id == row.program) {
            one.append(program);
        }
    }
    openOperationSheet(m_context, m_bulletin, this,
                       {.connection = m_connection, .operation = tcsas::operations::MessageTemplateDelete, .programs = one, .hidden = {},
                        .options = {{tcsas::opts::MessageTemplate, row.id}},
                        .remarks = {tr("%1: %2", "a message template, its keywords").arg(row.title, listText(row.keywords)),
                                    tr("What the mini program sends with this template is refused from then on.")}});
}

void MessageTemplates::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words of a mini program, a title, a keyword"));
    m_filter->setAccessibleName(tr("Filter the templates"));
    m_table->setAccessibleName(tr("Message templates"));
    m_refresh->setText(tr("Refresh"));
    m_stop->setText(tr("Stop"));
    m_model->retranslate();
    showState();
}

} // namespace flotilla

#include "moc_messagetemplates.cpp"
