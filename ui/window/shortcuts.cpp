// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shortcuts.h"

#include "mainwindow.h"
#include "page.h"
#include "pagenames.h"
#include "pageregistry.h"
#include "window/frame.h"

#include <QShortcut>

#include <algorithm>

namespace flotilla {

void addShortcuts(MainWindow &window)
{
    MainWindow *const w = &window;
    const auto add = [w](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, w);
        QObject::connect(shortcut, &QShortcut::activated, w, slot);
        return shortcut;
    };
    for (int i = 0; i < 10; ++i) {
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + i)), [w, i] {
            const QStringList &names = w->pageNames();
            const auto found = std::find_if(names.cbegin(), names.cend(), [&names, i](const QString &name) { return pageKey(name, names) == i; });
            if (found != names.cend()) {
                w->showPage(QString(*found));
            }
        });
    }
    add(QKeySequence(Qt::ALT | Qt::Key_Home), [w] { w->showPage(pages::Home); });
    const auto page = [w] { return w->page(w->currentPage()); };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [page] { page()->focusFilter(); });
    add(QKeySequence(Qt::Key_F5), [page] { page()->refresh(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        add(QKeySequence(Qt::CTRL | key), [page] {
            if (page()->isEnabled()) { // else it waits for its dialog
                page()->activatePrimary();
            }
        });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [w] { w->openPalette(); });
    // Also while a dialog has the keyboard.
    add(QKeySequence(Qt::CTRL | Qt::Key_Period), [w] { w->stopEverything(); })->setContext(Qt::ApplicationShortcut);
    add(QKeySequence(Qt::Key_F1), [w] { w->frame()->toggleHelp(); });
    add(QKeySequence(Qt::Key_Escape), [w] { w->frame()->goBack(); });
    add(QKeySequence::Quit, [w] { w->close(); });
}

} // namespace flotilla
