// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/programcolumn.h"

#include "listfile.h"
#include "model/words.h"
#include "models/importmapping.h"
#include "models/nameorder.h"
#include "programs/importdialog.h"
#include "publish/picked.h"
#include "publish/takenlist.h"
#include "widgets/calmtable.h"
#include "widgets/checktable.h"
#include "widgets/columnfit.h"
#include "widgets/droppedfile.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/heading.h"
#include "widgets/messagebar.h"
#include "widgets/namedelegate.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/savedviews.h"
#include "widgets/savefile.h"
#include "widgets/selectionkeeper.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

ProgramColumn::ProgramColumn(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(context.workspace.clock, this), m_heading(makeHeading(this)),
      m_filter(new FilterEdit(this)), m_tickedOnly(new QCheckBox(this)), m_count(plainLabel(this)), m_table(new CheckTable(this)),
      m_bar(new MessageBar(this)), m_all(new QPushButton(this)), m_none(new QPushButton(this)), m_import(new QPushButton(this)), m_paste(new QPushButton(this))
{
    makeWriting(m_import); // both add to the fleet what is not there yet
    makeWriting(m_paste);
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(static_cast<int>(PickModel::Column::Program), new NameDelegate(PickModel::ToneRole, PickModel::IdRole, m_table));
    NameDelegate::giveRoom(m_table);
    m_table->setColumnHidden(static_cast<int>(PickModel::Column::Id), true); // it stands below the name; sorted by it, it is wanted
    m_table->setObjectName(u"pick"_s);
    searchShownColumns(m_table, &m_model);
    setColumnWidths(m_table, {26, 14, 12, 12});
    m_fit = new ColumnFit(m_table);
    m_fit->setUp({{static_cast<int>(PickModel::Column::Tags), 10}, {static_cast<int>(PickModel::Column::Published), 9}, {static_cast<int>(PickModel::Column::Program), 20}}, static_cast<int>(PickModel::Column::Program));
    m_empty = new EmptyState(m_table);
    new SelectionKeeper(m_table, PickModel::IdRole);
    m_heading->setBuddy(m_filter);

    auto *top = new QHBoxLayout;
    auto *views = new SavedViews(m_context.workspace.catalogue, m_filter, this);
    connect(views, &SavedViews::failed, this, [this](const QString &text) { say(text, Tone::Bad); });
    top->addWidget(views);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_all);
    bottom->addWidget(m_none);
    bottom->addWidget(m_tickedOnly);
    bottom->addStretch(1);
    auto *lists = new QHBoxLayout;
    lists->addWidget(m_import);
    lists->addWidget(m_paste);
    lists->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_bar);
    column->addLayout(bottom);
    column->addLayout(lists);

    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model.setFilter(line);
        forgetHidden();
        showEmpty();
        showCount();
        emit filterChanged();
    });
    connect(m_tickedOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_model.showTickedOnly(only);
        forgetHidden();
        showEmpty();
        showCount();
        emit filterChanged();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &PickModel::checkedChanged, this, [this] {
        forgetHidden();
        showCount();
        emit tickedChanged();
    });
    connect(m_table, &CheckTable::checkAllRequested, this, &ProgramColumn::tickShown);
    connect(m_table, &CheckTable::toggleRequested, this, [this](const QList<int> &rows) {
        m_model.checkRows(rows, !rows.isEmpty() && !m_model.isChecked(rows.first()));
    });
    connect(m_all, &QPushButton::clicked, this, &ProgramColumn::tickShown);
    connect(m_none, &QPushButton::clicked, this, [this] { tick({}); });
    connect(m_import, &QPushButton::clicked, this, &ProgramColumn::importFile);
    takeDroppedList(this, [this](const QString &path) { openFile(path); });
    connect(m_paste, &QPushButton::clicked, this, &ProgramColumn::paste);
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model.count() == 0 ? importFile() : showAll(); });
    retranslate();
}

void ProgramColumn::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        tick({});
        showAll(); // a filter is about the mini programs that were there
        m_fit->forget();
    }
    m_connection = connection;
    m_model.setWords(*m_context.workspace.platforms.of(connection.platform).words);
    reloadIfSeen();
}

void ProgramColumn::reload()
{
    if (const auto programs = m_context.workspace.catalogue.programs()) {
        QList<MiniProgram> mine;
        QList<MiniProgram> unassigned;
        for (const MiniProgram &program : programs.value()) {
            if (program.connection == m_connection.id) {
                mine.append(program);
            } else if (program.connection.isEmpty()) {
                unassigned.append(program);
            }
        }
        m_model.setPrograms(byName(mine));
        showUsedColumns(m_table, mine);
        if (!unassigned.isEmpty() && !m_connection.id.isEmpty()) {
            offerUnassigned(unassigned);
        }
    } else {
        say(tr("The mini programs could not be read: %1").arg(programs.error().text), Tone::Bad);
    }
    showEmpty();
    showCount();
    emit reloaded();
}

void ProgramColumn::offerUnassigned(const QList<MiniProgram> &unassigned)
{
    const int count = static_cast<int>(unassigned.size());
    say(tr("%n mini programs of this workspace belong to no connection yet.", nullptr, count), Tone::Attention);
    QPushButton *take = m_bar->addButton(tr("They belong to “%1”").arg(m_connection.name));
    connect(take, &QPushButton::clicked, this, [this, unassigned] {
        QSet<MiniProgramId> here; // what is known of these stays as it is
        for (const MiniProgram &program : m_model.programs()) {
            here.insert(program.id);
        }
        QList<MiniProgram> mine;
        QList<MiniProgramId> ids;
        for (const MiniProgram &program : unassigned) {
            ids.append(program.id);
            if (!here.contains(program.id)) {
                mine.append(program);
                mine.last().connection = m_connection.id;
            }
        }
        Status saved = m_context.workspace.catalogue.savePrograms(mine);
        if (saved) {
            saved = m_context.workspace.catalogue.removePrograms({}, ids);
        }
        say(saved ? QString() : tr("The mini programs could not be saved: %1").arg(saved.error().text), Tone::Bad);
        reload();
        emit catalogueChanged();
    });
}

Operation ProgramColumn::operation() const
{
    return m_context.workspace.platforms.of(m_connection.platform).operations.value(0);
}

void ProgramColumn::tick(const QSet<MiniProgramId> &programs, const OwnLanes &ownLanes, const OwnValues &ownValues)
{
    m_reading.ensure(!programs.isEmpty());
    m_model.setOwn(ownLanes, ownValues);
    m_model.setChecked(programs);
}

void ProgramColumn::finish(const QSet<MiniProgramId> &programs)
{
    m_model.forgetOwn(programs);
    untick(programs);
}

void ProgramColumn::tickShown()
{
    m_model.checkVisible(true);
    const QSet<MiniProgramId> hidden = m_model.hiddenIds();
    if (hidden.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(hidden.size());
    say(tr("%n mini programs that the filter hides stay ticked, too.", nullptr, count), Tone::Attention);
    QPushButton *drop = m_bar->addButton(tr("Untick the hidden %n", nullptr, count));
    connect(drop, &QPushButton::clicked, this, [this, hidden] { untick(hidden); });
    m_tellsHidden = true;
}

void ProgramColumn::forgetHidden()
{
    if (m_tellsHidden) {
        say({}, Tone::Quiet);
    }
}

void ProgramColumn::say(const QString &text, Tone tone)
{
    m_bar->setMessage(text, tone);
    m_tellsHidden = false;
}

void ProgramColumn::importFile()
{
    chooseFile(this, tr("Import a list of mini programs"), tr("Lists (*.csv *.txt *.tsv *.xlsx)") + u";;"_s + tr("All files (*)"), [this](const QString &path) { openFile(path); });
}

void ProgramColumn::openFile(const QString &path)
{
    const Result<ListFile> file = openList(path, m_context.workspace.platforms.of(m_connection.platform));
    if (!file) {
        return say(file.error().text, Tone::Bad);
    }
    takeFile(*file, QFileInfo(path).fileName());
}

void ProgramColumn::takeFile(const ListFile &file, const QString &from)
{
    const bool tellsAll = file.sure && !needsMapping(file.list);
    if (tellsAll || !file.isText) {
        takeList(file.list);
        return;
    }
    auto *dialog = new ImportDialog(file, m_model.programs(), m_connection.id, from, ImportDialog::Purpose::Tick, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeList(dialog->list()); });
    openOverPage(dialog);
}

void ProgramColumn::paste()
{
    takeList(readPastedList(QGuiApplication::clipboard()->text(), m_context.workspace.platforms.of(m_connection.platform)).list);
}

void ProgramColumn::takeList(const ImportedList &read)
{
    const Operation wanted = operation();
    const ImportedList whole = withoutKnownRemarks(withoutEmptyLanes(read, wanted.laneField), m_model.programs());
    const ImportedList list = wanted.takesColumns ? withoutKeyRows(whole) : whole;
    if (list.bad.isEmpty() && list.rows.isEmpty()) {
        say(tr("There is no AppID in this list."), Tone::Attention);
        return;
    }
    if (list.bad.isEmpty()) {
        tickList(list);
        return;
    }
    const QString nothing = tr("%n rows cannot be used, so nothing was ticked.", nullptr, static_cast<int>(list.bad.size()));
    say((QStringList{nothing} + linesOf(list.bad)).join(u'\n'), Tone::Bad);
    if (!list.rows.isEmpty()) {
        QPushButton *rest = m_bar->addButton(tr("Use the other %n", nullptr, static_cast<int>(list.rows.size())));
        connect(rest, &QPushButton::clicked, this, [this, list] { tickList(list); });
    }
}

void ProgramColumn::tickList(const ImportedList &list)
{
    QList<MiniProgram> programs;
    QSet<MiniProgramId> ticked;
    OwnLanes ownLanes;
    const OwnValues ownValues = operation().takesColumns ? valuesOf(list) : OwnValues();
    for (const ImportedRow &row : list.rows) {
        ticked.insert(row.program.id);
        programs.append(row.program);
        if (!row.lane.isEmpty()) {
            ownLanes[row.program.id].insert(row.lane);
        }
    }
    const std::optional<int> fresh = addMissing(programs);
    if (!fresh) {
        return;
    }
    const auto others = static_cast<int>((m_model.checkedIds() - ticked).size());
    tick(ticked, ownLanes, ownValues);
    QString said = tr("%n mini programs of the list are ticked.", nullptr, static_cast<int>(ticked.size()));
    if (*fresh > 0) {
        said = tr("%1 %2", "two sentences").arg(said, tr("%n of them are new in the catalogue.", nullptr, *fresh));
    }
    if (others > 0) {
        said = tr("%1 %2", "two sentences").arg(said, tr("%n others were unticked.", nullptr, others));
    }
    if (const QStringList columns = columnsOf(ownValues); !columns.isEmpty()) {
        said = tr("%1 %2", "two sentences").arg(said, tr("Each has its own values of: %1.", "names of columns").arg(listText(columns)));
    }
    say((QStringList{said} + linesOf(list.remarks)).join(u'\n'), list.remarks.isEmpty() ? Tone::Good : Tone::Attention);
}

std::optional<int> ProgramColumn::addMissing(const QList<MiniProgram> &programs)
{
    m_reading.ensure();
    QSet<MiniProgramId> known;
    for (const MiniProgram &program : m_model.programs()) {
        known.insert(program.id);
    }
    QList<MiniProgram> fresh;
    for (const MiniProgram &program : programs) {
        if (!known.contains(program.id)) {
            known.insert(program.id); // a list may name it once for each of its apps
            fresh.append(program);
            fresh.last().connection = m_connection.id;
        }
    }
    if (fresh.isEmpty()) {
        return 0;
    }
    if (const Status saved = m_context.workspace.catalogue.savePrograms(fresh); !saved) {
        say(tr("The new mini programs could not be saved: %1").arg(saved.error().text), Tone::Bad);
        return std::nullopt;
    }
    reload();
    emit catalogueChanged();
    return static_cast<int>(fresh.size());
}

void ProgramColumn::showAll()
{
    m_filter->clear();
    m_tickedOnly->setChecked(false);
}

QString ProgramColumn::message() const { return m_bar->isHidden() ? QString() : m_bar->text(); }

void ProgramColumn::showCount()
{
    const auto hidden = m_model.hiddenIds().size();
    m_count->setText(hidden == 0
                         ? tr("%1 of %2", "ticked of all").arg(m_model.checkedCount()).arg(m_model.count())
                         : tr("%1 of %2, %3 hidden", "ticked of all").arg(m_model.checkedCount()).arg(m_model.count()).arg(hidden));
    setTip(m_count, tr("%1 ticked, %2 shown, %3 in the catalogue")
                            .arg(m_model.checkedCount())
                            .arg(m_model.rowCount())
                            .arg(m_model.count()));
    m_none->setEnabled(m_model.checkedCount() > 0);
    m_all->setEnabled(m_model.rowCount() > 0);
}

void ProgramColumn::showEmpty()
{
    if (m_model.count() == 0) {
        m_empty->setTexts(tr("No mini programs yet. Fleet lists those that the platform names; or import a list with their AppIDs, or paste one."), tr("Import a list…"));
    } else {
        m_empty->setTexts(tr("No mini program matches the filter."), tr("Clear the filter"));
    }
}

void ProgramColumn::retranslate()
{
    say({}, Tone::Quiet); // it speaks the language of before
    m_heading->setText(tr("2  &Mini programs"));
    m_filter->setPlaceholderText(tr("Filter, e.g. harbour tag:vip"));
    m_filter->setAccessibleName(tr("Filter mini programs"));
    setTip(m_filter, tr("Words must all match. tag:vip looks at tags, state:failed at the last publish, -word excludes."));
    m_table->setAccessibleName(tr("Mini programs"));
    m_all->setText(tr("Tick shown"));
    setTip(m_all, tr("Ticks every mini program that the filter shows (Ctrl+A in the table)"));
    m_none->setText(tr("Untick all"));
    m_tickedOnly->setText(tr("Ticked only"));
    setTip(m_tickedOnly, tr("Hides the mini programs that are not ticked"));
    m_import->setText(tr("Import a list…"));
    m_paste->setText(tr("Paste"));
    setTip(m_paste, tr("Ticks the AppIDs that are in the clipboard, and no others"));
    m_model.retranslate();
    showEmpty();
    showCount();
}

} // namespace flotilla

#include "moc_programcolumn.cpp"
