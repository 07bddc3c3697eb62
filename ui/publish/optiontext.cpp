// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/optiontext.h"

#include "json/jsonsheet.h"
#include "publish/optionscolumn.h"
#include "run/sentoptions.h"
#include "widgets/openoverpage.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)
};

} // namespace

QStringList emptiedLines(const Workspace &workspace, const Order &order)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const Operation *operation = platform.operation(order.operation);
    const QHash<QString, int> had = emptiedOptions(workspace, order);
    QStringList lines;
    for (const Field &field : operation ? operation->options : QList<Field>()) { // in the order of the form
        if (const int many = had.value(field.name); many > 0) {
            lines.append(OptionTexts::tr("%1: %n mini programs got one the last time and get none now.", "an option", many).arg(platform.words->field(field.name)));
        }
    }
    return lines;
}

void editOption(const Workspace &workspace, const Order &order, const QString &option, OptionsColumn &column)
{
    const Platform &platform = workspace.platforms.of(order.connection.platform);
    const Operation *operation = platform.operation(order.operation);
    const auto field = operation ? std::find_if(operation->options.cbegin(), operation->options.cend(),
                                                [&option](const Field &one) { return one.name == option; })
                                 : QList<Field>::const_iterator();
    if (!operation || field == operation->options.cend()) {
        return;
    }
    // The journal is asked once for each mini program that is looked at.
    const auto known = std::make_shared<QHash<MiniProgramId, std::optional<QString>>>();
    const auto before = [workspace, order, option, known](const Target &target) {
        if (!known->contains(target.program)) {
            known->insert(target.program, sentBefore(workspace, order, option, target));
        }
        return known->value(target.program);
    };
    auto *sheet = new JsonSheet({&platform, *field, order.options.value(option), order.targets, before}, workspace.catalogue, &column);
    sheet->setWindowTitle(u"%1 — %2"_s.arg(sheet->windowTitle(), order.connection.name)); // the text may stand for this connection only
    QObject::connect(sheet, &QDialog::accepted, &column, [sheet, option, &column] { column.setText(option, sheet->text()); });
    openOverPage(sheet);
}

} // namespace flotilla
