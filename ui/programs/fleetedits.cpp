// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetedits.h"

#include "listfile.h"
#include "models/importmapping.h"
#include "models/importpreview.h"
#include "models/programmodel.h"
#include "models/tags.h"
#include "pagenames.h"
#include "programs/importdialog.h"
#include "programs/programdialog.h"
#include "programs/tagsdialog.h"
#include "run/fleettable.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"
#include "widgets/savefile.h"
#include "workbook.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace flotilla {

FleetEdits::FleetEdits(const UiContext &context, Bulletin &bulletin, QWidget *page)
    : QObject(page), m_context(context), m_bulletin(bulletin), m_page(page)
{
}

QList<MiniProgram> FleetEdits::known(const Connection &connection) const
{
    const auto stored = m_context.workspace.catalogue.programs();
    QList<MiniProgram> mine = stored ? stored.value() : QList<MiniProgram>();
    mine.removeIf([&connection](const MiniProgram &p) { return p.connection != connection.id && !p.connection.isEmpty(); });
    return mine;
}

const Platform &FleetEdits::platformOf(const Connection &connection) const
{
    return m_context.workspace.platforms.of(connection.platform);
}

void FleetEdits::add(const Connection &connection)
{
    auto *dialog = new ProgramDialog({}, platformOf(connection), idsOf(known(connection)), m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, here = connection.id] {
        MiniProgram added = dialog->program();
        added.connection = here;
        changeStored([added](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
            for (const MiniProgram &program : stored) {
                if (program.id == added.id && program.connection == added.connection) {
                    return Error{ErrorKind::Usage, tr("%1 was added by somebody else meanwhile.").arg(added.id.value), {}, {}, {}};
                }
            }
            return QList<MiniProgram>{added};
        }, [added](const QList<MiniProgram> &) { return tr("%1 was added.").arg(added.id.value); });
    });
    openOverPage(dialog);
}

void FleetEdits::edit(const Connection &connection, const QList<MiniProgram> &rows)
{
    if (rows.size() != 1) {
        return;
    }
    const MiniProgram &before = rows.constFirst();
    auto *dialog = new ProgramDialog(before, platformOf(connection), {}, m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before, here = connection.id] {
        const MiniProgram now = dialog->program();
        // Only what was edited: somebody else may have changed the rest while the dialog was open.
        changeThese(here, {before.id}, [before, now](MiniProgram &program) {
            program.name = now.name != before.name ? now.name : program.name;
            program.tags = now.tags != before.tags ? now.tags : program.tags;
            program.note = now.note != before.note ? now.note : program.note;
            program.frozen = now.frozen != before.frozen ? now.frozen : program.frozen;
        }, [now](const QList<MiniProgram> &) { return tr("%1 was changed.").arg(now.id.value); });
    });
    openOverPage(dialog);
}

void FleetEdits::changeTags(const Connection &connection, const QList<MiniProgram> &rows)
{
    QStringList present;
    for (const MiniProgram &program : rows) {
        present = changedTags(present, program.tags, {});
    }
    present.sort(Qt::CaseInsensitive);
    auto *dialog = new TagsDialog(int(rows.size()), present, m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids = idsOf(rows), here = connection.id] {
        const QStringList add = dialog->added();
        const QStringList remove = dialog->removed();
        changeThese(here, ids, [add, remove](MiniProgram &program) { program.tags = changedTags(program.tags, add, remove); },
                    [](const QList<MiniProgram> &) { return tr("The tags were changed."); });
    });
    openOverPage(dialog);
}

void FleetEdits::freeze(const Connection &connection, const QList<MiniProgram> &rows, bool frozen)
{
    changeThese(connection.id, idsOf(rows), [frozen](MiniProgram &program) { program.frozen = frozen; },
                [frozen](const QList<MiniProgram> &changed) {
                    const int count = int(changed.size());
                    return frozen ? tr("%n mini program(s) frozen: they are left out of every batch.", nullptr, count)
                                  : tr("%n mini program(s) can be published again.", nullptr, count);
                });
}

QSet<MiniProgramId> FleetEdits::idsOf(const QList<MiniProgram> &programs)
{
    QSet<MiniProgramId> ids;
    for (const MiniProgram &program : programs) {
        ids.insert(program.id);
    }
    return ids;
}

void FleetEdits::changeThese(const ConnectionId &here, const QSet<MiniProgramId> &ids,
                               const std::function<void(MiniProgram &)> &change, const Said &said)
{
    changeStored([ids, change, here](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
        QList<MiniProgram> rows;
        for (const MiniProgram &program : stored) {
            if (ids.contains(program.id) && (program.connection == here || program.connection.isEmpty())) {
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
void FleetEdits::changeStored(const std::function<Result<QList<MiniProgram>>(const QList<MiniProgram> &)> &change,
                                const Said &said)
{
    const Result<QList<MiniProgram>> stored = m_context.workspace.catalogue.programs();
    if (!stored) {
        report(stored.error(), {});
        return;
    }
    const Result<QList<MiniProgram>> rows = change(stored.value());
    if (!rows) {
        report(rows.error(), {});
        return;
    }
    report(m_context.workspace.catalogue.savePrograms(rows.value()), said(rows.value()));
}

void FleetEdits::remove(const QList<MiniProgram> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    QList<MiniProgramId> ids;
    QHash<ConnectionId, QList<MiniProgramId>> owned; // some may belong to no connection yet
    for (const MiniProgram &program : rows) {
        ids += program.id;
        owned[program.connection] += program.id;
    }
    Question question;
    question.title = tr("Remove from the catalogue");
    question.text = rows.size() == 1
        ? tr("Remove %1 from the catalogue?").arg(rows.constFirst().name.isEmpty() ? ids.constFirst().value : rows.constFirst().name)
        : tr("Remove %n mini program(s) from the catalogue?", nullptr, int(rows.size()));
    question.details = tr("Tags and notes are lost here. Nothing changes on the platform, and past batches stay as they are.");
    question.act = tr("Remove %n", nullptr, int(rows.size()));
    ask(m_page, question, [this, ids, owned] {
        Status removed;
        for (auto it = owned.cbegin(); removed && it != owned.cend(); ++it) {
            removed = m_context.workspace.catalogue.removePrograms(it.key(), it.value());
        }
        report(removed, tr("%n mini program(s) removed.", nullptr, int(ids.size())));
    });
}

void FleetEdits::exportList(const Connection &connection, const QList<MiniProgram> &rows, const QHash<QString, Item> *told)
{
    const Platform &platform = platformOf(connection);
    const Overview *overview = platform.overview(pages::Fleet);
    const QList<QStringList> table = fleetTable(rows.isEmpty() ? known(connection) : rows, platform, overview, told);
    const QString sheet = connection.name;
    saveFileAs(m_page, tr("Export mini programs"), u"fleet.xlsx"_s, {tr("Workbook (*.xlsx)"), tr("CSV (*.csv)")},
               [table, sheet](const QString &ending) { return ending == "xlsx"_L1 ? writeWorkbook(sheet, table) : fleetCsv(table); });
}

void FleetEdits::importFile(const Connection &connection)
{
    auto *dialog = new QFileDialog(m_page, tr("Import mini programs"), {}, tr("Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, connection](const QString &path) { importFrom(connection, path); });
    openOverPage(dialog);
}

void FleetEdits::importFrom(const Connection &connection, const QString &path)
{
    const Result<ListFile> file = openList(path, platformOf(connection));
    if (file) {
        previewImport(connection, *file, QFileInfo(path).fileName());
    } else {
        report(file.error(), {});
    }
}

void FleetEdits::importClipboard(const Connection &connection)
{
    previewImport(connection, readPastedList(QGuiApplication::clipboard()->text(), platformOf(connection)), {});
}

void FleetEdits::previewImport(const Connection &connection, const ListFile &file, const QString &from)
{
    auto *dialog = new ImportDialog(file, known(connection), connection.id, from, ImportDialog::Purpose::Save, m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, here = connection.id] {
        const ImportedList imported = dialog->list();
        changeStored([imported, here](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
            return toSave(compareImport(imported, stored, here));
        }, [](const QList<MiniProgram> &rows) { return tr("%n mini program(s) imported.", nullptr, int(rows.size())); });
    });
    openOverPage(dialog);
}

void FleetEdits::report(const Status &status, const QString &done)
{
    if (!status) {
        emit told(tr("Nothing was changed: %1").arg(status.error().text));
        return;
    }
    emit told({});
    emit m_bulletin.say(done);
    emit m_bulletin.programsChanged();
}

} // namespace flotilla

#include "moc_fleetedits.cpp"
