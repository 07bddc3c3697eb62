// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/listorder.h"

#include "listfile.h"
#include "programs/importdialog.h"
#include "publish/operationsheet.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct ListOrders
{
    Q_DECLARE_TR_FUNCTIONS(ListOrder)
};

QList<MiniProgram> programsKnown(const Workspace &workspace, const ConnectionId &connection)
{
    QList<MiniProgram> known;
    const auto programs = workspace.catalogue.programs();
    for (const MiniProgram &program : programs ? programs.value() : QList<MiniProgram>()) {
        if (program.connection == connection) {
            known.append(program);
        }
    }
    return known;
}

} // namespace

bool takesList(const Operation &operation)
{
    return operation.takesColumns && !operation.form.fields.isEmpty() && operation.laneField.isEmpty() && !needsPublishPage(operation);
}

SheetOrder orderOfList(const Connection &connection, const Operation &operation, const ImportedList &list, const QList<MiniProgram> &known)
{
    SheetOrder order{connection, operation.name, {}};
    order.ofList = true;
    for (const ImportedRow &row : list.rows) {
        const auto there = std::find_if(known.cbegin(), known.cend(), [&row](const MiniProgram &one) { return one.id == row.program.id; });
        MiniProgram program = row.program;
        if (operation.madeId.isEmpty() && there != known.cend()) {
            program = *there;
        }
        program.connection = connection.id;
        Values own = row.others;
        put(own, u"name"_s, row.program.name); // it is a column, too
        order.programs.append(program);
        order.own.insert(program.id, own);
    }
    return order;
}

void askForListOrder(const UiContext &context, Bulletin &bulletin, QWidget *page, const Connection &connection, const QString &operation,
                     const std::function<void(const QString &)> &trouble)
{
    auto *dialog = new QFileDialog(page, ListOrders::tr("Choose a list of mini programs"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ListOrders::tr("Lists (*.csv *.txt *.tsv *.xlsx)"), ListOrders::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, page, [=, &bulletin](const QString &path) {
        const Status read = orderFromFile(context, bulletin, page, connection, operation, path);
        trouble(read ? QString() : read.error().text);
    });
    openOverPage(dialog);
}

Status orderFromFile(const UiContext &context, Bulletin &bulletin, QWidget *page, const Connection &connection, const QString &operation, const QString &path)
{
    const Platform &platform = context.workspace.platforms.of(connection.platform);
    const Operation *what = platform.operation(operation);
    if (!what || !takesList(*what)) {
        return usage(ListOrders::tr("The platform takes no list for this."));
    }
    const Result<ListFile> file = openList(path, platform, what->madeId.isEmpty() ? ListOf::Programs : ListOf::NewPrograms);
    if (!file) {
        return file.error();
    }
    const QList<MiniProgram> known = programsKnown(context.workspace, connection.id);
    const QFileInfo from(path);
    auto *dialog = new ImportDialog(*file, known, connection.id, from.fileName(), ImportDialog::Purpose::Order, page);
    dialog->orderFor(*what, from.absolutePath());
    QObject::connect(dialog, &QDialog::accepted, page, [=, &bulletin] {
        (void)openOperationSheet(context, bulletin, page, orderOfList(connection, *what, dialog->list(), known));
    });
    openOverPage(dialog);
    return {};
}

} // namespace flotilla
