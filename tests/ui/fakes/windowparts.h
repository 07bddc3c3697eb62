// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "publish/publishpage.h"

#include <QLabel>
#include <QPushButton>

namespace flotilla::fakes {

/// The button with this text that is not hidden; null: there is none.
inline QPushButton *buttonOf(QWidget *window, const QString &text)
{
    const QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if ((button->text() == text || button->accessibleName() == text) && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

/// The button of the Publish page is enabled.
inline bool canPublish(const MainWindow &window)
{
    return window.publishPage()->commands().constFirst()->isEnabled();
}

/// A label in sight says just this.
inline bool says(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *l) { return l->text() == text && l->isVisible(); });
}

/// Starts a batch of five and waits for its first build.
inline BatchId startLong(WindowRig &rig)
{
    rig.platform.buildTime = std::chrono::minutes(3);
    const BatchId id = rig.startBatch(rig.orderOf(5));
    if (!rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->progress(0).step == weda::steps::Build; }, false)) {
        qFatal("the batch does not start");
    }
    return id;
}

} // namespace flotilla::fakes
