// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/liftquestion.h"

#include "run/freezes.h"
#include "run/secondperson.h"
#include "widgets/ask.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct LiftQuestion
{
    Q_DECLARE_TR_FUNCTIONS(LiftQuestion)
};

} // namespace

void liftFirst(QWidget *page, const Workspace &workspace, const Batch &batch, const std::function<void()> &act, const std::function<bool()> &still)
{
    const auto frozen = frozenFor(workspace, batch, workspace.clock.now());
    if (!frozen || !frozen->has_value() || !mayApprove(workspace)) {
        act();
        return;
    }
    const QString text = frozenText(**frozen) + u'\n' + LiftQuestion::tr("Why does it go on all the same? The trail keeps that.");
    askForLine(page, LiftQuestion::tr("Lift the freeze for this order"), text, {}, LiftQuestion::tr("Lift it and go on"),
               [workspace, batch, asked = **frozen, act, still](const QString &why) {
                   const auto now = frozenFor(workspace, batch, workspace.clock.now());
                   if (now && *now == asked && (!still || still())) {
                       (void)liftFreeze(workspace, batch.id, workspace.clock.now(), why); // if that cannot be written, what follows says that it is frozen
                   }
                   act();
               });
}

} // namespace flotilla
