// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+K offers; the rest of the window is in mainwindow.cpp.
#include "mainwindow.h"

#include "batches/batchespage.h"
#include "page.h"
#include "pageindex.h"
#include "programs/programspage.h"
#include "widgets/timewords.h"
#include "window/commandpalette.h"

#include <QAction>
#include <QPointer>

namespace flotilla {

QList<PaletteEntry> MainWindow::actionEntries(int index)
{
    QList<PaletteEntry> entries;
    const QList<QAction *> actions = page(index)->commands();
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty()) {
            continue;
        }
        const QString text = action->text().remove(u'&');
        if (index == currentPage()) {
            const QPointer<QAction> still(action);
            const auto run = [this, index, still] {
                if (still && page(index)->isEnabled()) { // else it waits for a dialog
                    still->trigger();
                }
            };
            entries.append({text, tr("action"), run, false, {}});
        } else {
            // What it would act on is not in sight: the page comes up, the person decides there.
            entries.append({text, tr("action · %1", "page").arg(page(index)->title()), [this, index] { showPage(index); }, false, {}});
        }
    }
    return entries;
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    const QString pageKind = tr("page");
    const QString actionKind = tr("action");
    const QString batchKind = tr("batch");
    const QString programKind = tr("mini program");
    for (int i = 0; i < m_pages.size(); ++i) {
        entries.append({page(i)->title(), pageKind, [this, i] { showPage(i); }, false, {}});
    }
    for (int i = 0; i < m_pages.size(); ++i) {
        entries += actionEntries(i);
    }
    if (isBusy()) {
        entries.append({tr("Stop everything"), actionKind, [this] { stopEverything(); }, false, {}});
    }
    entries.append({tr("Read this page again"), actionKind, [this] { page(currentPage())->refresh(); }, false, {}});
    entries.append({tr("Help for this page"), actionKind, [this] { toggleHelp(); }, false, {}});
    const Instant now = m_context.workspace.clock.now();
    for (const BatchSummary &batch : m_batches->batches()) {
        const BatchId id = batch.id;
        entries.append({tr("%1, %2", "batch, when").arg(batch.title, ago(batch.createdAt, now)), batchKind,
                        [this, id] { openBatch(id); }, false, {}});
    }
    if (const auto programs = m_context.workspace.catalogue.programs()) {
        for (const MiniProgram &program : programs.value()) {
            const MiniProgramId id = program.id;
            const QString text = program.name.isEmpty() ? id.value : tr("%1  %2", "name, AppID").arg(program.name, id.value);
            const auto open = [this, id] {
                showPage(kProgramsPage);
                m_programs->showProgram(id);
            };
            entries.append({text, programKind, open, true, {}});
        }
    }
    return entries;
}

CommandPalette *MainWindow::openPalette()
{
    auto *palette = new CommandPalette(paletteEntries(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->show();
    return palette;
}

} // namespace flotilla
