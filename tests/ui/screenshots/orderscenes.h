// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batches/batchbar.h"
#include "batches/batchespage.h"
#include "fakes/teamwindow.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "run/plannedorders.h"
#include "screenshots/patience.h"
#include "widgets/ask.h"

#include <functional>

namespace flotilla {

/// Orders of which nothing was sent yet, on their page: for later, too late, for a runner, and for a second person.
inline void shootOrders(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size, const QString &suffix)
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    fakes::TeamWindow rig;
    const QString second = rig.store.settings.value(u"second_person"_s);
    rig.store.settings = settings;
    const Instant now = rig.clock.now();
    const auto order = [&rig](const QString &app, Instant start, const QString &label) {
        Order wanted = rig.orderOf(8, {app});
        setStart(wanted.options, start);
        put(wanted.options, kRunOnOption, label);
        return *rig.board->create(wanted);
    };
    const QList<std::pair<QString, BatchId>> orders{{u"late"_s, order(u"app-1"_s, now - 2h, {})},
                                                    {u"planned"_s, order(u"app-2"_s, now + 26h, {})},
                                                    {u"runner"_s, order(u"app-3"_s, {}, u"shanghai-office"_s)},
                                                    {u"runner-later"_s, order(u"app-1"_s, now + 3h, u"shanghai-office"_s)}};
    MainWindow window(rig.seen(), rig.desktop);
    window.resize(size);
    window.show();
    window.showPage(pages::Releases);
    auto *releases = static_cast<BatchesPage *>(window.page(pages::Releases));
    const auto open = [&](const QString &name, const BatchId &id) {
        releases->openBatch(id);
        letHappen(rig, 300);
        shoot(&window, u"order-%1-%2"_s.arg(name, suffix));
    };
    for (const auto &[name, id] : orders) {
        open(name, id);
    }
    rig.store.settings.insert(u"second_person"_s, second);
    const BatchId asked = order(u"app-2"_s, now, {});
    releases->refresh();
    open(u"approval-own"_s, asked);
    rig.as(u"anna"_s, true);
    window.showPage(pages::Home);
    letHappen(rig, 300);
    shoot(&window, u"home-approval-"_s + suffix);
    window.showPage(pages::Releases);
    rig.board->tellChanged(asked);
    open(u"approval"_s, asked);
    emit releases->findChild<BatchBar *>()->approveRequested();
    if (auto *question = window.findChild<AskDialog *>()) {
        letHappen(rig, 100);
        shoot(question, u"dialog-approve-"_s + suffix);
        question->reject();
    }
}

} // namespace flotilla
