// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/paletteentries.h"

#include "batches/batchespage.h"
#include "context.h"
#include "model/words.h"
#include "page.h"
#include "pagenames.h"
#include "pageregistry.h"
#include "widgets/timewords.h"
#include "window/pagestack.h"
#include "workflow/starttime.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QPointer>

namespace flotilla {

namespace {

class Entries
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::PaletteEntries)
public:
    Entries(PageStack &pages, const UiContext &context, Bulletin &bulletin)
        : m_pages(pages), m_context(context), m_bulletin(bulletin)
    {
    }

    [[nodiscard]] QList<PaletteEntry> all()
    {
        const QStringList names = m_pages.names();
        for (const QString &name : names) {
            add(m_pages.page(name)->title(), tr("page"), [&b = m_bulletin, name] { emit b.showPage(name); });
            m_entries.last().keys = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + pageKey(name, names))).toString(QKeySequence::NativeText);
        }
        for (const QString &name : names) {
            addActions(name);
        }
        addConnections();
        addBatches();
        addPrograms();
        return m_entries;
    }

private:
    void add(const QString &text, const QString &kind, std::function<void()> run, bool onlyWhenTyped = false)
    {
        m_entries.append({text, kind, std::move(run), onlyWhenTyped});
    }

    void addActions(const QString &name)
    {
        Page *page = m_pages.page(name);
        const bool inSight = name == m_pages.current();
        const QList<QAction *> actions = page->commands();
        for (QAction *action : actions) {
            if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty()) {
                continue;
            }
            const QString text = action->text().remove(u'&');
            const QPointer<QAction> still(action);
            if (name == pages::Settings) { // its actions lead to a field and change nothing
                add(text, tr("setting"), [&b = m_bulletin, name, still] {
                    emit b.showPage(name);
                    if (still) {
                        still->trigger();
                    }
                });
            } else if (inSight) {
                add(text, tr("action"), [page, still] {
                    if (still && page->isEnabled()) { // else it waits for a dialog
                        still->trigger();
                    }
                });
            } else {
                // What it would act on is not in sight: the page comes up, the person decides there.
                add(text, tr("action · %1", "page").arg(page->title()), [&b = m_bulletin, name] { emit b.showPage(name); });
            }
        }
    }

    void addConnections()
    {
        const auto connections = m_context.workspace.catalogue.connections();
        if (!connections || connections->isEmpty()) {
            return;
        }
        for (const Connection &connection : connections.value()) {
            m_connections.insert(connection.id);
            const ConnectionId id = connection.id;
            add(tr("%1 (%2)", "connection, what it is for").arg(connection.name, purposeWord(connection.purpose)), tr("connection"),
                [&b = m_bulletin, id] { emit b.chooseConnection(id); });
        }
        add(tr("All connections"), tr("connection"), [&b = m_bulletin] { emit b.chooseConnection({}); });
    }

    void addBatches()
    {
        const auto *releases = static_cast<const BatchesPage *>(m_pages.page(pages::Releases));
        const Instant now = m_context.workspace.clock.now();
        for (const BatchSummary &batch : releases->batches()) {
            const BatchId id = batch.id;
            const Instant start = releases->plannedFor(id);
            const QString text = isSet(start) ? tr("%1, planned for %2", "batch, a moment").arg(releases->titleOf(id), shortStartText(start))
                                              : tr("%1, %2", "batch, when").arg(releases->titleOf(id), ago(batch.createdAt, now));
            add(text, isSet(start) ? tr("planned order") : tr("batch"), [&b = m_bulletin, id] { emit b.showBatch(id); });
        }
    }

    void addPrograms()
    {
        const auto programs = m_context.workspace.catalogue.programs();
        if (!programs) {
            return;
        }
        const ConnectionId here = m_pages.connection().id;
        for (const MiniProgram &program : programs.value()) {
            const ConnectionId connection = program.connection.isEmpty() ? here : program.connection;
            if (!m_connections.contains(connection)) {
                continue; // nothing can show it
            }
            const MiniProgramId id = program.id;
            const QString text = program.name.isEmpty() ? id.value : tr("%1  %2", "name, AppID").arg(program.name, id.value);
            add(text, tr("mini program"), [&b = m_bulletin, connection, id] { emit b.showProgram(connection, id); }, true);
        }
    }

    PageStack &m_pages;
    const UiContext &m_context;
    Bulletin &m_bulletin;
    QSet<ConnectionId> m_connections;
    QList<PaletteEntry> m_entries;
};

} // namespace

QList<PaletteEntry> paletteEntries(PageStack &pages, const UiContext &context, Bulletin &bulletin)
{
    return Entries(pages, context, bulletin).all();
}

} // namespace flotilla
