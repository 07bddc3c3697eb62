// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetactions.h"

#include "buttonlook.h"
#include "procedures/proceduresheet.h"
#include "programs/filesheet.h"
#include "programs/fleetedits.h"
#include "programs/listorder.h"
#include "publish/operationsheet.h"
#include "widgets/droppedfile.h"
#include "widgets/openoverpage.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"

#include <QAction>

#include <algorithm>

namespace flotilla {

namespace {

constexpr const char *kFromList = "fromList"; ///< property of an action: the operation of which a list says whom and what

void allow(QAction *action, bool possible, const QString &why)
{
    action->setEnabled(possible);
    action->setStatusTip(possible ? QString() : why);
}

} // namespace

FleetActions::FleetActions(const UiContext &context, Bulletin &bulletin, QWidget *page)
    : QObject(page), m_context(context), m_bulletin(bulletin), m_page(page), m_edits(new FleetEdits(context, bulletin, page))
{
    m_add = make([this] { m_edits->add(m_connection); });
    m_edit = make([this] { m_edits->edit(m_connection, m_selected().programs); });
    m_tags = make([this] { m_edits->changeTags(m_connection, m_selected().programs); });
    m_freeze = make([this] { m_edits->freeze(m_connection, m_selected().programs, true); });
    m_unfreeze = make([this] { m_edits->freeze(m_connection, m_selected().programs, false); });
    m_remove = make([this] { m_edits->remove(m_selected().programs); });
    m_import = make([this] { m_edits->importFile(m_connection); });
    m_paste = make([this] { m_edits->importClipboard(m_connection); });
    m_export = make([this] {
        const FleetSelection selection = m_selected();
        m_edits->exportList(m_connection, selection.programs, selection.told);
    });
    m_publish = make([this] { publishSelected(); });
    for (QAction *action : {m_publish, m_add, m_edit, m_tags, m_freeze, m_unfreeze, m_remove, m_import, m_paste}) {
        makeWriting(action);
    }
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    connect(m_edits, &FleetEdits::told, this, &FleetActions::told);
    takeDroppedList(page, [this](const QString &path) { m_edits->importFrom(m_connection, path); });
}

QAction *FleetActions::make(const std::function<void()> &what)
{
    auto *action = new QAction(this);
    connect(action, &QAction::triggered, this, what);
    return action;
}

const Platform &FleetActions::platform() const { return m_context.workspace.platforms.of(m_connection.platform); }

QList<QAction *> FleetActions::all() const { return QList<QAction *>{m_publish} + m_operations + m_procedures + QList<QAction *>{m_add} + edits() + QList<QAction *>{m_import, m_paste, m_export}; }

void FleetActions::setConnection(const Connection &connection)
{
    m_connection = connection;
    if (m_made != &platform()) {
        remake();
    }
}

void FleetActions::remake()
{
    m_made = &platform();
    qDeleteAll(m_operations);
    m_operations.clear();
    qDeleteAll(m_procedures);
    m_procedures.clear();
    for (const Procedure &procedure : m_made->procedures) {
        QAction *action = make([this, name = procedure.name] { openProcedure(name); });
        action->setObjectName(procedure.name);
        makeWriting(action);
        m_procedures.append(action);
    }
    QList<const Operation *> possible = operationsOnPrograms(*m_made);
    for (const Operation &operation : m_made->operations) {
        if (!operation.madeId.isEmpty() && !operation.form.fields.isEmpty()) {
            possible.append(&operation); // to nobody that is selected
        }
    }
    for (const Operation *operation : std::as_const(possible)) {
        if (!needsPublishPage(*operation)) {
            QAction *action = make([this, name = operation->name] { open(name); });
            action->setData(operation->name);
            makeWriting(action);
            if (operation->risk == Risk::Final) { // it destroys, and nothing takes it back
                makeDangerous(action);
            }
            m_operations.append(action);
        }
        if (takesList(*operation)) {
            QAction *action = make([this, name = operation->name] {
                askForListOrder(m_context, m_bulletin, m_page, m_connection, name, [this](const QString &text) { emit told(text); });
            });
            action->setProperty(kFromList, operation->name); // no data: it is none of what is done to a selection
            makeWriting(action);
            m_operations.append(action);
        }
    }
    for (const Query &query : m_made->queries) {
        if (query.perProgram && !query.fileName.isEmpty()) {
            QAction *action = make([this, name = query.name] { openFiles(name); });
            action->setObjectName(query.name);
            m_operations.append(action);
        }
    }
    std::stable_partition(m_operations.begin(), m_operations.end(), [this](const QAction *action) { // what removes them comes last
        const Operation *operation = m_made->operation(action->data().toString());
        return !operation || !operation->confirmsCount;
    });
    emit operationsChanged();
}

void FleetActions::retranslate()
{
    m_add->setText(tr("Add…"));
    m_import->setText(tr("Import a list…"));
    m_paste->setText(tr("Paste"));
    setTip(m_paste, tr("Import AppIDs from the clipboard, one a line, or a table with a column “appid”"));
    setTip(m_export, tr("The selected mini programs, or all: as a workbook (XLSX) or as CSV, which can be imported again"));
    m_edit->setText(tr("Edit…"));
    setTip(m_freeze, tr("Leave the selected mini programs out of every batch"));
}

void FleetActions::follow()
{
    const FleetSelection selection = m_selected();
    const int count = static_cast<int>(selection.programs.size());
    const int frozen = static_cast<int>(std::count_if(selection.programs.cbegin(), selection.programs.cend(), [](const MiniProgram &p) { return p.frozen; }));
    const int free = count - frozen;
    m_publish->setText(free > 0 ? tr("Publish these %n…", nullptr, free) : tr("Publish…"));
    // The buttons say what they would do, and to how many of the selected ones.
    m_tags->setText(count > 0 ? tr("Tags of %n…", nullptr, count) : tr("Tags…"));
    m_freeze->setText(free > 0 ? tr("Freeze %n", nullptr, free) : tr("Freeze"));
    m_unfreeze->setText(frozen > 0 ? tr("Unfreeze %n", nullptr, frozen) : tr("Unfreeze"));
    m_remove->setText(count > 0 ? tr("Remove %n…", nullptr, count) : tr("Remove…"));
    m_export->setText(count > 0 ? tr("Export %n…", nullptr, count) : tr("Export…"));
    const QString none = tr("Select mini programs first.");
    allow(m_publish, free > 0, count == 0 ? none : tr("All selected ones are frozen."));
    allow(m_edit, count == 1, count == 0 ? none : tr("Select just one to edit it."));
    allow(m_tags, count > 0, none);
    allow(m_freeze, free > 0, count == 0 ? none : tr("All selected ones are frozen already."));
    allow(m_unfreeze, frozen > 0, count == 0 ? none : tr("None of the selected ones is frozen."));
    allow(m_remove, count > 0, none);
    followOperations(selection);
    for (QAction *action : std::as_const(m_procedures)) {
        action->setText(tr("%1…", "operation").arg(platform().words->procedure(action->objectName())));
        allow(action, count == 1, count == 0 ? none : tr("Select just one: it is done to one after the other."));
    }
}

void FleetActions::followOperations(const FleetSelection &selection)
{
    for (QAction *action : std::as_const(m_operations)) {
        if (const QString listed = action->property(kFromList).toString(); !listed.isEmpty()) { // the list says whom it is about
            action->setText(tr("%1 from a list…", "operation").arg(platform().words->operation(listed)));
            continue;
        }
        const Operation *operation = platform().operation(action->data().toString());
        if (!operation) { // a file of each
            const QString file = platform().words->query(action->objectName());
            const int all = static_cast<int>(selection.programs.size());
            action->setText(all > 0 ? tr("Download: %1 (%2)…", "what kind of file, of how many").arg(file).arg(all) : tr("Download: %1…", "what kind of file").arg(file));
            allow(action, all > 0, tr("Select mini programs first."));
            continue;
        }
        if (!operation->form.fields.isEmpty()) { // it asks about one, or about one that is not there yet
            const bool makes = !operation->madeId.isEmpty();
            const qsizetype count = selection.programs.size();
            action->setText(tr("%1…", "operation").arg(platform().words->operation(operation->name)));
            allow(action, makes || (count == 1 && !selection.programs.constFirst().frozen),
                  count == 0 ? tr("Select mini programs first.") : count == 1 ? tr("All selected ones are frozen.")
                                                                 : tr("Select just one: it is done to one after the other."));
            continue;
        }
        if (operation->takesColumns) { // what becomes of each is in a list, and there is none here
            action->setText(tr("%1…", "operation").arg(platform().words->operation(operation->name)));
            allow(action, false, tr("It takes a list that says what becomes of each. The command line reads one."));
            continue;
        }
        QString need;
        const QList<MiniProgram> fit = fitting(*operation, selection, need);
        const int free = static_cast<int>(std::count_if(fit.cbegin(), fit.cend(), [](const MiniProgram &p) { return !p.frozen; }));
        const QString name = platform().words->operation(operation->name);
        action->setText(free > 0 ? tr("%1 (%2)…", "operation, to how many").arg(name).arg(free) : tr("%1…", "operation").arg(name));
        allow(action, free > 0,
              selection.programs.isEmpty() ? tr("Select mini programs first.") : fit.isEmpty() ? need : tr("All selected ones are frozen."));
    }
}

QList<MiniProgram> FleetActions::fitting(const Operation &operation, const FleetSelection &selection, QString &need) const
{
    if (operation.fits.isEmpty() || !selection.told) {
        return selection.programs;
    }
    QList<MiniProgram> fit;
    int done = 0;
    for (const MiniProgram &program : selection.programs) {
        const Item told = selection.told->value(program.id.value);
        done += operation.isDone && operation.isDone(told.values) ? 1 : 0;
        if (fits(platform(), operation, told)) {
            fit.append(program);
        }
    }
    QStringList why;
    if (done > 0) {
        why.append(tr("For %n of the selected ones it is so already, as the platform told last.", nullptr, done));
    }
    if (fit.size() + done < selection.programs.size()) {
        const Words &words = *platform().words;
        QStringList needs;
        for (const Fit &one : operation.fits) {
            QStringList values;
            for (const QString &word : one.words) {
                values.append(words.toldValue(one.column, word));
            }
            needs.append(values.isEmpty() ? words.column(one.column)
                                          : tr("%1: %2", "column, what it should tell").arg(words.column(one.column), listText(values)));
        }
        const int left = static_cast<int>(selection.programs.size() - fit.size()) - done;
        why.append(tr("%n of the selected ones do not fit, as the platform told last. Needed is %1.", nullptr, left).arg(listText(needs)));
    }
    need = why.join(u' ');
    return fit;
}

void FleetActions::open(const QString &name)
{
    const Operation *operation = platform().operation(name);
    const FleetSelection selection = m_selected();
    QString need;
    if (operation && !operation->madeId.isEmpty()) {
        (void)openOperationSheet(m_context, m_bulletin, m_page, {m_connection, name, {}});
    } else if (operation && !selection.programs.isEmpty()) {
        const QList<MiniProgram> fit = fitting(*operation, selection, need);
        (void)openOperationSheet(m_context, m_bulletin, m_page,
                                 {m_connection, name, fit, selection.hidden, {}, need.isEmpty() ? QStringList() : QStringList{need}});
    }
}

void FleetActions::openProcedure(const QString &name)
{
    const Procedure *procedure = platform().procedure(name);
    const QList<MiniProgram> rows = m_selected().programs;
    if (procedure && rows.size() == 1) {
        openOverPage(new ProcedureSheet(m_context, m_connection, rows.constFirst(), *procedure, m_page));
    }
}

void FleetActions::openFiles(const QString &name)
{
    const Query *query = platform().query(name);
    const FleetSelection selection = m_selected();
    if (!query || selection.programs.isEmpty()) {
        return;
    }
    QHash<MiniProgramId, QString> versions; // what the list told is online
    const Overview *overview = platform().overviews.isEmpty() ? nullptr : &platform().overviews.constFirst();
    for (const MiniProgram &program : selection.programs) {
        versions.insert(program.id, overview && selection.told ? overview->told(selection.told->value(program.id.value), QStringLiteral("online.version")) : QString());
    }
    openOverPage(new FileSheet(m_context, m_connection, *query, selection.programs, versions, m_page));
}

void FleetActions::publishSelected()
{
    QList<MiniProgramId> ids;
    const QList<MiniProgram> rows = m_selected().programs;
    for (const MiniProgram &program : rows) {
        if (!program.frozen) {
            ids += program.id;
        }
    }
    if (!ids.isEmpty()) {
        emit m_bulletin.publishPrograms(ids);
    }
}

} // namespace flotilla

#include "moc_fleetactions.cpp"
