// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programspage.h"

#include "models/importmapping.h"
#include "models/programmodel.h"
#include "models/tags.h"
#include "programs/importdialog.h"
#include "programs/programdialog.h"
#include "programs/tagdelegate.h"
#include "programs/tagsdialog.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/savedviews.h"
#include "widgets/openoverpage.h"
#include "widgets/selectionkeeper.h"
#include "widgets/tonedelegate.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {
constexpr qint64 kLargestFile = 16LL * 1024 * 1024;
}

ProgramsPage::ProgramsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_model(new ProgramModel(this))
{
    makeActions();
    build();
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model->setFilter(line);
        updateEmptyState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTableView::activated, m_edit, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProgramsPage::updateSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProgramsPage::updateSelection); // which comes without that signal
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model->total() == 0 ? m_import->trigger() : m_filter->clear(); });
    connect(&m_bulletin, &Bulletin::programsChanged, this, &ProgramsPage::loadIfShown);
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, &ProgramsPage::loadIfShown);
    retranslate();
}

ProgramsPage::~ProgramsPage() = default;

QString ProgramsPage::title() const
{
    return tr("Mini programs");
}

void ProgramsPage::focusFilter()
{
    m_filter->focusAll();
}

void ProgramsPage::refresh()
{
    load();
}

void ProgramsPage::activatePrimary()
{
    m_publish->trigger();
}

void ProgramsPage::shown()
{
    m_model->setNow(m_context.workspace.clock.now());
    if (m_stale) {
        load();
    }
}

QList<QAction *> ProgramsPage::commands() const
{
    return {m_publish, m_add, m_edit, m_tags, m_freeze, m_unfreeze, m_remove, m_import, m_paste};
}

QAction *ProgramsPage::makeAction(void (ProgramsPage::*what)())
{
    auto *action = new QAction(this);
    connect(action, &QAction::triggered, this, what);
    return action;
}

void ProgramsPage::makeActions()
{
    m_add = makeAction(&ProgramsPage::addProgram);
    m_edit = makeAction(&ProgramsPage::editProgram);
    m_tags = makeAction(&ProgramsPage::changeTags);
    m_freeze = makeAction(&ProgramsPage::freeze);
    m_unfreeze = makeAction(&ProgramsPage::unfreeze);
    m_remove = makeAction(&ProgramsPage::removePrograms);
    m_import = makeAction(&ProgramsPage::importFile);
    m_paste = makeAction(&ProgramsPage::importClipboard);
    m_publish = makeAction(&ProgramsPage::publishSelected);
}

void ProgramsPage::build()
{
    m_filter = new FilterEdit(this);
    m_shown = new QLabel(this);
    m_selected = new QLabel(this);
    m_problem = new MessageBar(this);
    m_problem->setClosable(true);
    m_problem->setMessage({}, Tone::Bad);
    auto *publish = new ActionButton(m_publish, this);
    publish->setDefault(true);

    auto *top = new QHBoxLayout;
    auto *views = new SavedViews(m_context.workspace.catalogue, m_filter, this);
    connect(views, &SavedViews::failed, this, [this](const QString &text) { m_problem->setMessage(text, Tone::Bad); });
    top->addWidget(views);
    top->addWidget(m_filter, 1);
    top->addWidget(m_shown);
    for (QAction *action : {m_add, m_import, m_paste}) {
        top->addWidget(new ActionButton(action, this));
    }
    top->addWidget(publish);

    m_table = new QTableView(this);
    makeCalm(m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(ProgramModel::Column::Name), Qt::AscendingOrder);
    m_table->setItemDelegate(new ToneDelegate(ProgramModel::ToneRole, m_table));
    m_table->setItemDelegateForColumn(int(ProgramModel::Column::Tags), new TagDelegate(ProgramModel::TagsRole, m_table));
    setColumnWidths(m_table, {26, 25, 20, 0, 12, 16, 14, 12});
    new SelectionKeeper(m_table, ProgramModel::IdRole);
    m_empty = new EmptyState(m_table);
    m_table->addActions({m_publish, m_edit, m_tags, m_freeze, m_unfreeze, m_remove});
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_paste);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_selected, 1);
    for (QAction *action : {m_edit, m_tags, m_freeze, m_unfreeze, m_remove}) {
        bottom->addWidget(new ActionButton(action, this));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
}

void ProgramsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, tag:vip, state:failed, -state:frozen"));
    m_filter->setAccessibleName(tr("Filter the mini programs"));
    m_table->setAccessibleName(tr("Mini programs"));
    m_add->setText(tr("Add…"));
    m_import->setText(tr("Import CSV…"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Import AppIDs from the clipboard, one a line, or a table with a column “appid”"));
    m_edit->setText(tr("Edit…"));
    m_tags->setText(tr("Tags…"));
    m_freeze->setText(tr("Freeze"));
    m_freeze->setToolTip(tr("Leave the selected mini programs out of every batch"));
    m_unfreeze->setText(tr("Unfreeze"));
    m_remove->setText(tr("Remove…"));
    m_problem->setMessage({}, Tone::Bad); // said in the language of before
    m_model->retranslate();
    updateSelection();
    updateEmptyState();
}

void ProgramsPage::load()
{
    const Result<QList<MiniProgram>> programs = m_context.workspace.catalogue.programs();
    m_stale = false;
    if (!programs) {
        m_problem->setMessage(tr("The catalogue could not be read: %1").arg(programs.error().text), Tone::Bad);
        return;
    }
    m_model->setNow(m_context.workspace.clock.now());
    m_model->setPrograms(programs.value());
    updateEmptyState();
    updateSelection();
}

void ProgramsPage::loadIfShown()
{
    m_stale = true;
    if (isVisible()) {
        load();
    }
}

QList<MiniProgram> ProgramsPage::selected() const
{
    QList<MiniProgram> programs;
    const QList<int> rows = selectedRows(m_table);
    programs.reserve(rows.size());
    for (const int row : rows) {
        programs += m_model->at(row);
    }
    return programs;
}

void ProgramsPage::updateSelection()
{
    const QList<MiniProgram> rows = selected();
    const int count = int(rows.size());
    const int frozen = int(std::count_if(rows.cbegin(), rows.cend(), [](const MiniProgram &p) { return p.frozen; }));
    QString text = tr("%1 of %2 selected").arg(count).arg(m_model->total());
    if (frozen > 0 && frozen < count) {
        text += u" · "_s + tr("%n of them frozen, left out of a publish", nullptr, frozen);
    }
    m_selected->setText(text);
    const int free = count - frozen;
    m_publish->setText(free > 0 ? tr("Publish these %n…", nullptr, free) : tr("Publish…"));
    m_publish->setEnabled(free > 0);
    m_publish->setStatusTip(count == 0 ? tr("Select mini programs first.") : free == 0 ? tr("All selected ones are frozen.") : QString());
    const auto allow = [](QAction *action, bool possible, const QString &why) {
        action->setEnabled(possible);
        action->setStatusTip(possible ? QString() : why);
    };
    const QString none = tr("Select mini programs first.");
    allow(m_edit, count == 1, count == 0 ? none : tr("Select just one to edit it."));
    allow(m_tags, count > 0, none);
    allow(m_freeze, free > 0, count == 0 ? none : tr("All selected ones are frozen already."));
    allow(m_unfreeze, frozen > 0, count == 0 ? none : tr("None of the selected ones is frozen."));
    allow(m_remove, count > 0, none);
}

void ProgramsPage::updateEmptyState()
{
    if (m_model->total() == 0) {
        m_empty->setTexts(tr("No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand."),
                          tr("Import CSV…"));
    } else {
        m_empty->setTexts(tr("No mini program matches this filter."), tr("Clear the filter"));
    }
    m_shown->setText(m_model->rowCount() == m_model->total()
                         ? tr("%n mini program(s)", nullptr, m_model->total())
                         : tr("%1 of %2 shown").arg(m_model->rowCount()).arg(m_model->total()));
}

void ProgramsPage::addProgram()
{
    load();
    QSet<MiniProgramId> taken;
    for (const MiniProgram &program : m_model->programs()) {
        taken.insert(program.id);
    }
    auto *dialog = new ProgramDialog({}, taken, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const MiniProgram added = dialog->program();
        changeStored([added](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
            for (const MiniProgram &program : stored) {
                if (program.id == added.id) {
                    return Error{ErrorKind::Usage, tr("%1 was added by somebody else meanwhile.").arg(added.id.value), {}, {}, {}};
                }
            }
            return QList<MiniProgram>{added};
        }, [added](const QList<MiniProgram> &) { return tr("%1 was added.").arg(added.id.value); });
    });
    openOverPage(dialog);
}

void ProgramsPage::editProgram()
{
    const QList<MiniProgram> rows = selected();
    if (rows.size() != 1) {
        return;
    }
    const MiniProgram &before = rows.constFirst();
    auto *dialog = new ProgramDialog(before, {}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        const MiniProgram now = dialog->program();
        // Only what was edited: somebody else may have changed the rest while the dialog was open.
        changeThese({before.id}, [before, now](MiniProgram &program) {
            program.name = now.name != before.name ? now.name : program.name;
            program.tags = now.tags != before.tags ? now.tags : program.tags;
            program.note = now.note != before.note ? now.note : program.note;
            program.frozen = now.frozen != before.frozen ? now.frozen : program.frozen;
        }, [now](const QList<MiniProgram> &) { return tr("%1 was changed.").arg(now.id.value); });
    });
    openOverPage(dialog);
}

void ProgramsPage::changeTags()
{
    const QList<MiniProgram> rows = selected();
    QStringList present;
    for (const MiniProgram &program : rows) {
        present = changedTags(present, program.tags, {});
    }
    present.sort(Qt::CaseInsensitive);
    auto *dialog = new TagsDialog(int(rows.size()), present, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids = idsOf(rows)] {
        const QStringList add = dialog->added();
        const QStringList remove = dialog->removed();
        changeThese(ids, [add, remove](MiniProgram &program) { program.tags = changedTags(program.tags, add, remove); },
                    [](const QList<MiniProgram> &) { return tr("The tags were changed."); });
    });
    openOverPage(dialog);
}

void ProgramsPage::freeze()
{
    changeThese(idsOf(selected()), [](MiniProgram &program) { program.frozen = true; }, [](const QList<MiniProgram> &rows) {
        return tr("%n mini program(s) frozen: they are left out of every batch.", nullptr, int(rows.size()));
    });
}

void ProgramsPage::unfreeze()
{
    changeThese(idsOf(selected()), [](MiniProgram &program) { program.frozen = false; }, [](const QList<MiniProgram> &rows) {
        return tr("%n mini program(s) can be published again.", nullptr, int(rows.size()));
    });
}

QSet<MiniProgramId> ProgramsPage::idsOf(const QList<MiniProgram> &programs)
{
    QSet<MiniProgramId> ids;
    for (const MiniProgram &program : programs) {
        ids.insert(program.id);
    }
    return ids;
}

void ProgramsPage::changeThese(const QSet<MiniProgramId> &ids, const std::function<void(MiniProgram &)> &change, const Said &said)
{
    changeStored([ids, change](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
        QList<MiniProgram> rows;
        for (const MiniProgram &program : stored) {
            if (ids.contains(program.id)) {
                rows.append(program);
                change(rows.last());
            }
        }
        if (rows.isEmpty()) {
            return Error{ErrorKind::NotFound, tr("They were removed from the catalogue meanwhile."), {}, {}, {}};
        }
        return rows;
    }, said);
}

// Another window may have changed the catalogue since this page read it: what is shown is never written back.
void ProgramsPage::changeStored(const std::function<Result<QList<MiniProgram>>(const QList<MiniProgram> &)> &change,
                                const Said &said)
{
    const Result<QList<MiniProgram>> stored = m_context.workspace.catalogue.programs();
    if (!stored) {
        told(stored.error(), {});
        return;
    }
    const Result<QList<MiniProgram>> rows = change(stored.value());
    if (!rows) {
        told(rows.error(), {});
        return;
    }
    told(m_context.workspace.catalogue.savePrograms(rows.value()), said(rows.value()));
}

void ProgramsPage::removePrograms()
{
    const QList<MiniProgram> rows = selected();
    if (rows.isEmpty()) {
        return;
    }
    QList<MiniProgramId> ids;
    for (const MiniProgram &program : rows) {
        ids += program.id;
    }
    auto *box = new QMessageBox(this);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(tr("Remove from the catalogue"));
    box->setText(rows.size() == 1
                     ? tr("Remove %1 from the catalogue?").arg(rows.constFirst().name.isEmpty() ? ids.constFirst().value : rows.constFirst().name)
                     : tr("Remove %n mini program(s) from the catalogue?", nullptr, int(rows.size())));
    box->setInformativeText(tr("Their tags and notes are lost here. Nothing changes on the platform, and past batches stay as they are."));
    QPushButton *remove = box->addButton(tr("Remove %n", nullptr, int(rows.size())), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, ids] {
        told(m_context.workspace.catalogue.removePrograms(ids), tr("%n mini program(s) removed.", nullptr, int(ids.size())));
    });
    openOverPage(box);
}

void ProgramsPage::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import mini programs"), {}, tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
            const QString why = file.isOpen() ? tr("it is larger than 16 MiB") : file.errorString();
            told(Error{ErrorKind::Usage, tr("%1 could not be read: %2").arg(path, why), {}, {}, {}}, {});
            return;
        }
        const QByteArray content = file.readAll();
        previewImport(readTargets(content), QFileInfo(path).fileName(), content);
    });
    openOverPage(dialog);
}

void ProgramsPage::importClipboard()
{
    previewImport(readPasted(QGuiApplication::clipboard()->text()), {});
}

void ProgramsPage::previewImport(const ImportedList &list, const QString &from, const QByteArray &file)
{
    load();
    auto *dialog = new ImportDialog(list, m_model->programs(), from, this);
    if (!file.isEmpty() && needsMapping(list)) {
        dialog->offerMapping(file);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ImportedList imported = dialog->list();
        changeStored([imported](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
            return toSave(compareImport(imported, stored));
        }, [](const QList<MiniProgram> &rows) { return tr("%n mini program(s) imported.", nullptr, int(rows.size())); });
    });
    openOverPage(dialog);
}

void ProgramsPage::publishSelected()
{
    QList<MiniProgramId> ids;
    const QList<MiniProgram> rows = selected();
    for (const MiniProgram &program : rows) {
        if (!program.frozen) {
            ids += program.id;
        }
    }
    if (!ids.isEmpty()) {
        emit m_bulletin.publishPrograms(ids);
    }
}

void ProgramsPage::told(const Status &status, const QString &done)
{
    if (status) {
        m_problem->setMessage({}, Tone::Bad);
        emit m_bulletin.say(done);
        emit m_bulletin.programsChanged();
    } else {
        m_problem->setMessage(tr("Nothing was changed: %1").arg(status.error().text), Tone::Bad);
    }
}

void ProgramsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla
