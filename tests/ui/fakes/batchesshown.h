// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "fakes/windowrig.h"
#include "widgets/messagebar.h"

#include <QPushButton>

namespace flotilla::fakes {

/// What the pipeline of a target says of a visible step.
inline QString stepWord(const BatchModel &model, int target, const QString &step)
{
    return model.words().cell(model.cells(target).marks().value(shownSteps(model.operation()).indexOf(step)));
}

/// The Batches page on a screen, with what the tests ask it for.
struct BatchesShown
{
    WindowRig &rig;
    Bulletin bulletin;
    BatchesPage page;
    explicit BatchesShown(WindowRig &r) : rig(r), page(r.context, bulletin, nullptr)
    {
        page.resize(1100, 700);
        page.show();
    }
    BatchView &view() { return *page.view(); }
    QString cell(int target, BatchModel::Column column)
    {
        return view().model().index(view().model().rowOf(target), static_cast<int>(column)).data().toString();
    }
    /// The word for a visible step.
    QString cell(int target, QLatin1StringView step) { return stepWord(view().model(), target, step); }
    MessageBar *messages() { return view().findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly); }
    QPushButton *button(const QString &text)
    {
        const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
        for (QPushButton *b : buttons) {
            if ((b->text().isEmpty() ? b->accessibleName() : b->text()) == text && !b->isHidden()) {
                return b;
            }
        }
        return nullptr;
    }
    QString bar() { return messages()->text(); }
};

} // namespace flotilla::fakes
