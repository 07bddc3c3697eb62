// SPDX-License-Identifier: GPL-3.0-or-later
// What ProgramsPage does with the catalogue; how it is put together is in programspage.cpp.
#include "programs/programspage.h"

#include "listfile.h"
#include "models/programmodel.h"
#include "models/tags.h"
#include "programs/importdialog.h"
#include "programs/programdialog.h"
#include "programs/tagsdialog.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

void ProgramsPage::addProgram()
{
    load();
    QSet<MiniProgramId> taken;
    for (const MiniProgram &program : m_model->programs()) {
        taken.insert(program.id);
    }
    auto *dialog = new ProgramDialog({}, taken, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        MiniProgram added = dialog->program();
        added.connection = m_connection;
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
    changeStored([ids, change, here = m_connection](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
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
    Question question;
    question.title = tr("Remove from the catalogue");
    question.text = rows.size() == 1
        ? tr("Remove %1 from the catalogue?").arg(rows.constFirst().name.isEmpty() ? ids.constFirst().value : rows.constFirst().name)
        : tr("Remove %n mini program(s) from the catalogue?", nullptr, int(rows.size()));
    question.details = tr("Their tags and notes are lost here. Nothing changes on the platform, and past batches stay as they are.");
    question.act = tr("Remove %n", nullptr, int(rows.size()));
    ask(this, question, [this, ids] {
        told(m_context.workspace.catalogue.removePrograms(m_connection, ids), tr("%n mini program(s) removed.", nullptr, int(ids.size())));
    });
}

void ProgramsPage::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import mini programs"), {}, tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<ListFile> file = openList(path);
        if (file) {
            previewImport(*file, QFileInfo(path).fileName());
        } else {
            told(file.error(), {});
        }
    });
    openOverPage(dialog);
}

void ProgramsPage::importClipboard()
{
    previewImport(readPastedList(QGuiApplication::clipboard()->text()), {});
}

void ProgramsPage::previewImport(const ListFile &file, const QString &from)
{
    load();
    auto *dialog = new ImportDialog(file, m_model->programs(), m_connection, from, ImportDialog::Purpose::Save, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ImportedList imported = dialog->list();
        changeStored([imported, here = m_connection](const QList<MiniProgram> &stored) -> Result<QList<MiniProgram>> {
            return toSave(compareImport(imported, stored, here));
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

} // namespace flotilla
