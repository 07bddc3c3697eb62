// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messageadder.h"

#include "models/nameorder.h"
#include "platforms/tcsas/messagelibrary.h"
#include "platforms/tcsas/messagepreview.h"
#include "publish/operationsheet.h"
#include "tcsas/names.h"
#include "tcsas/platform.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/checktable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/heading.h"
#include "widgets/namedelegate.h"
#include "widgets/orderpicker.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

MessageAdder::MessageAdder(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : QWidget(parent), m_context(context), m_bulletin(bulletin), m_reader(context.workspace), m_model(context.workspace.clock),
      m_library(new MessageLibrary(m_context.workspace, this)), m_picker(new OrderPicker(this)), m_preview(new MessagePreview(this)),
      m_previewTitle(makeHeading(this)), m_libraryTitle(makeHeading(this)), m_sceneLabel(plainLabel(this)), m_scene(new QLineEdit(this)),
      m_told(plainLabel(this)), m_add(new QAction(this))
{
    build();
    connect(m_library, &MessageLibrary::chosenChanged, this, &MessageAdder::templateChanged);
    connect(m_picker, &OrderPicker::changed, this, &MessageAdder::showState);
    connect(m_scene, &QLineEdit::textChanged, this, &MessageAdder::showState);
    connect(&m_model, &PickModel::checkedChanged, this, &MessageAdder::showState);
    connect(&m_reader, &FileReader::replied, this, [this](qsizetype, const Reply &reply) { replied(reply); });
    connect(m_add, &QAction::triggered, this, &MessageAdder::open);
    retranslate();
}

void MessageAdder::build()
{
    m_told->setWordWrap(true);
    m_sceneLabel->setBuddy(m_scene);
    for (QLabel *label : {m_libraryTitle, m_previewTitle, m_sceneLabel}) {
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_libraryTitle);
    left->addWidget(m_library, 1);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_picker, 1);
    middle->addWidget(m_previewTitle);
    middle->addWidget(m_preview);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 8, 0, 0);
    columns->setSpacing(16);
    columns->addLayout(left, 3);
    columns->addLayout(middle, 5);
    columns->addWidget(makePrograms(), 4);
}

QWidget *MessageAdder::makePrograms()
{
    auto *whole = new QWidget(this);
    m_programsTitle = makeHeading(whole);
    m_filter = new FilterEdit(whole);
    m_table = new CheckTable(whole);
    makeCalm(m_table);
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    for (const auto column : {PickModel::Column::Published, PickModel::Column::Label, PickModel::Column::Id}) {
        m_table->setColumnHidden(int(column), true);
    }
    m_table->setItemDelegateForColumn(int(PickModel::Column::Program), new NameDelegate(PickModel::ToneRole, PickModel::IdRole, m_table));
    NameDelegate::giveRoom(m_table);
    m_table->setObjectName(u"message-programs"_s);
    m_table->horizontalHeader()->setSectionResizeMode(int(PickModel::Column::Program), QHeaderView::Stretch);
    new SelectionKeeper(m_table, PickModel::IdRole);
    m_empty = new EmptyState(m_table);
    makeWriting(m_add);
    auto *button = new ActionButton(m_add, whole);
    button->setDefault(true);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->addWidget(m_programsTitle);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_sceneLabel);
    column->addWidget(m_scene);
    column->addWidget(m_told);
    column->addWidget(button);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model.setFilter(line);
        showState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &CheckTable::checkAllRequested, this, [this] { m_model.checkVisible(true); });
    connect(m_table, &CheckTable::toggleRequested, this, [this](const QList<int> &rows) {
        m_model.checkRows(rows, !rows.isEmpty() && !m_model.isChecked(rows.first()));
    });
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    return whole;
}

void MessageAdder::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_reader.drop();
        m_template.clear();
        m_wanted.clear();
        m_model.setChecked({});
    }
    m_connection = connection;
    m_model.setWords(*m_context.workspace.platforms.of(connection.platform).words);
    m_library->setConnection(connection);
    reload();
}

void MessageAdder::reload()
{
    QList<MiniProgram> mine;
    const auto programs = m_context.workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? *programs : QList<MiniProgram>()) {
        if (program.connection == m_connection.id) {
            mine.append(program);
        }
    }
    m_model.setPrograms(byName(mine));
    showState();
}

void MessageAdder::refresh()
{
    m_template.clear();
    m_library->refresh();
}

void MessageAdder::shown()
{
    m_library->refreshIfEmpty();
}

void MessageAdder::copy(const QString &kind, const QString &title, const QStringList &keywords, const MiniProgramId &from)
{
    m_wanted = keywords;
    m_template.clear();
    m_model.setChecked({});
    m_trouble.clear();
    m_library->seek(kind, title);
    const QList<MiniProgram> &all = m_model.programs();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&from](const MiniProgram &one) { return one.id == from; });
    m_bulletin.say(tr("Keywords as %1 has them. Tick who gets the same.", "a mini program").arg(found == all.cend() || found->name.isEmpty() ? from.value : found->name));
}

void MessageAdder::templateChanged()
{
    const Item *chosen = m_library->chosen();
    if (chosen && chosen->id == m_template) {
        return;
    }
    m_reader.drop();
    m_template = chosen ? chosen->id : QString();
    m_trouble.clear();
    m_picker->setEntries({});
    if (chosen) {
        Call call;
        call.name = tcsas::calls::ReadLibraryTemplate;
        call.program = m_library->door();
        call.lane = {call.program.value};
        call.options = {{tcsas::opts::Library, m_template}};
        m_reader.load(m_connection, {call});
    } else if (!m_wanted.isEmpty() && !m_library->isReading()) {
        m_trouble = tr("The library has no template of this title any more, so it cannot be copied.");
        m_wanted.clear();
    }
    showState();
}

void MessageAdder::replied(const Reply &reply)
{
    if (reply.outcome != Outcome::Accepted) {
        m_trouble = tr("The keywords could not be read: %1").arg(reply.error.text);
        m_template.clear(); // choosing it again asks again
        showState();
        return;
    }
    QList<OrderPicker::Entry> entries;
    for (const Item &item : reply.items) {
        entries.append({item.id, item.title, item.values.value(tcsas::told::Example)});
    }
    m_picker->setEntries(entries);
    QStringList ids;
    QStringList missing;
    const QStringList wanted = std::exchange(m_wanted, {});
    for (const QString &name : wanted) {
        const auto found = std::find_if(entries.cbegin(), entries.cend(), [&name](const OrderPicker::Entry &one) { return one.title == name; });
        found == entries.cend() ? missing.append(name) : ids.append(found->id);
    }
    m_trouble = missing.isEmpty() ? QString() : tr("The library does not have these keywords any more: %1.").arg(listText(missing));
    m_picker->setPicked(ids);
    showState();
}

QStringList MessageAdder::pickedNames() const
{
    QStringList names;
    for (const QString &id : m_picker->picked()) {
        for (const OrderPicker::Entry &one : m_picker->entries()) {
            if (one.id == id) {
                names.append(one.title);
            }
        }
    }
    return names;
}

Values MessageAdder::options() const
{
    const Item *chosen = m_library->chosen();
    return {{tcsas::opts::Library, chosen ? chosen->id : QString()}, {tcsas::opts::Keywords, m_picker->picked().join(u',')},
            {tcsas::opts::Scene, m_scene->text().trimmed()}};
}

QString MessageAdder::whyNot() const
{
    if (!m_library->chosen()) {
        return tr("Choose a template of the library.");
    }
    const Operation *add = tcsas::platform().operation(tcsas::operations::MessageTemplateAdd);
    if (QString problem = add->optionsProblem(options()); !problem.isEmpty()) {
        return problem;
    }
    if (m_scene->text().trimmed().isEmpty()) {
        return tr("Say for which scene it is used.");
    }
    return m_model.checkedCount() == 0 ? tr("Tick the mini programs that get it.") : QString();
}

void MessageAdder::showState()
{
    const Item *chosen = m_library->chosen();
    const QList<MiniProgram> ticked = m_model.checked();
    QList<QPair<QString, QString>> lines;
    for (const QString &id : m_picker->picked()) {
        for (const OrderPicker::Entry &one : m_picker->entries()) {
            if (one.id == id) {
                lines.append({one.title, one.detail});
            }
        }
    }
    m_preview->setMessage(chosen ? chosen->title : QString(), lines, ticked.isEmpty() ? QString() : ticked.constFirst().name);
    const QString why = whyNot();
    const int count = m_model.checkedCount();
    m_add->setText(count > 0 ? tr("Add to %n mini programs…", nullptr, count) : tr("Add to mini programs…"));
    m_add->setEnabled(why.isEmpty());
    m_add->setStatusTip(why);
    const int hidden = int(m_model.hiddenIds().size());
    const QString out = hidden > 0 ? tr("%n of the ticked ones are hidden by the filter.", nullptr, hidden) : QString();
    m_told->setText(QStringList{m_trouble, why, out}.join(u' ').simplified());
    m_told->setVisible(!m_told->text().isEmpty());
    m_empty->setTexts(m_model.count() == 0 ? tr("The connection has no mini programs yet.") : tr("No mini program matches the filter."),
                      m_model.count() == 0 ? QString() : tr("Show all"));
}

void MessageAdder::open()
{
    const Item *chosen = m_library->chosen();
    if (!chosen || !whyNot().isEmpty()) {
        return;
    }
    openOperationSheet(m_context, m_bulletin, this,
                       {.connection = m_connection, .operation = tcsas::operations::MessageTemplateAdd, .programs = m_model.checked(), .hidden = m_model.hiddenIds(),
                        .options = options(), .remarks = {tr("%1: %2", "a message template, its keywords").arg(chosen->title, listText(pickedNames()))}});
}

void MessageAdder::retranslate()
{
    m_libraryTitle->setText(tr("Library"));
    m_previewTitle->setText(tr("What the user will see"));
    m_programsTitle->setText(tr("To which mini programs"));
    m_picker->setWords(tr("Keywords"), tr("In the message"));
    m_picker->retranslate();
    m_sceneLabel->setText(tr("Scene in which it is sent"));
    m_scene->setAccessibleName(m_sceneLabel->text());
    m_filter->setPlaceholderText(tr("Filter: words, tag:name"));
    m_filter->setAccessibleName(tr("Filter the mini programs"));
    m_table->setAccessibleName(tr("Mini programs that get the template"));
    m_model.retranslate();
    m_library->retranslate();
    m_preview->retranslate();
    showState();
}

} // namespace flotilla

#include "moc_messageadder.cpp"
