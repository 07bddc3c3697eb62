// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/approvalspage.h"
#include "fakes/tcsaspages.h"
#include "keys/newsecretsheet.h"
#include "keys/secretclipboard.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "platforms/tcsas/messagecopysheet.h"
#include "publish/operationsheet.h"
#include "screenshots/patience.h"
#include "widgets/openoverpage.h"

#include <QTableView>

#include <functional>

namespace flotilla {

/// The pages Approvals and Keys, and what they open.
inline void shootTcsas(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                       const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::TcsasPages rig;
    const QString chosen = rig.store.settings.firstKey();
    const QString connection = rig.store.settings.value(chosen);
    rig.store.settings = settings;
    rig.store.settings.insert(chosen, connection);
    MainWindow window(rig.both, rig.desktop);
    window.resize(size);
    window.show();
    const auto settle = [&rig] {
        letHappen(rig, 700); // the checks wait a moment for the next click
    };
    window.showPage(pages::Approvals);
    shoot(&window, u"approvals-unread-%1"_s.arg(suffix));
    auto *approvals = static_cast<ApprovalsPage *>(window.page(pages::Approvals));
    approvals->refresh();
    settle();
    shoot(&window, u"approvals-%1"_s.arg(suffix));
    approvals->findChild<QTableView *>()->selectRow(6);
    settle();
    shoot(&window, u"approvals-chosen-%1"_s.arg(suffix));
    approvals->showSide(ApprovalsPage::Side::Submissions);
    approvals->refresh();
    settle();
    shoot(&window, u"approvals-own-%1"_s.arg(suffix));
    const auto sheet = [&](QLatin1StringView operation, const Values &options, const QString &name) {
        OperationSheet *open = openOperationSheet(rig.both, window.bulletin(), window.page(window.currentPage()),
                                                  {rig.connection(), operation, rig.store.programRows.mid(2, operation == tcsas::operations::Approve ? 3 : 1), {}, options});
        settle();
        shoot(open, name + u'-' + suffix);
        open->reject();
        settle();
    };
    sheet(tcsas::operations::Approve, {{tcsas::opts::Result, u"reject"_s}}, u"sheet-reject"_s);
    window.showPage(pages::Keys);
    window.page(pages::Keys)->refresh();
    settle();
    shoot(&window, u"keys-%1"_s.arg(suffix));
    window.page(pages::Keys)->findChild<QTableView *>()->selectRow(1);
    settle();
    shoot(&window, u"keys-chosen-%1"_s.arg(suffix));
    sheet(tcsas::operations::SecretReset, {}, u"sheet-reset"_s);
    rig.at(3).domains = {{u"request"_s, u"https://api.ferry.example\nhttps://old.ferry.example"_s}};
    sheet(tcsas::operations::Domains, {{tcsas::opts::Mode, u"set"_s}, {tcsas::opts::File, uR"({"request":["https://api.ferry.example","https://pay.ferry.example"]})"_s}},
          u"sheet-domains"_s);
    sheet(tcsas::operations::EditProgram, {}, u"sheet-edit"_s);
    MessageCopySheet copies(rig.both, window.bulletin(),
                            {rig.connection(), rig.store.programRows.at(0).id,
                             {{u"one-time"_s, u"Order paid"_s, {u"Amount"_s, u"Order number"_s}}, {u"one-time"_s, u"Refunded"_s, {u"Amount"_s}}},
                             {{rig.store.programRows.at(0).id, {{u"one-time"_s, u"Order paid"_s, {u"Amount"_s, u"Order number"_s}}}}}},
                            window.page(window.currentPage()));
    neverSqueeze(&copies);
    copies.show();
    settle();
    shoot(&copies, u"messages-copy-%1"_s.arg(suffix));
    copies.hide();
    SecretClipboard clipboard(nullptr);
    NewSecretSheet fresh(clipboard, &window);
    fresh.showKept(rig.store.programRows.at(0).id, rig.store.programRows.at(0).name, Secret("7f3a1c09e2d84b6fa5517c2093be44d1"), u"GNOME Keyring"_s);
    fresh.showHeld(rig.store.programRows.at(1).id, rig.store.programRows.at(1).name, Secret("c41d5be80a9f4e7788213ffde1602b9a"), u"The keychain is locked."_s);
    fresh.show();
    settle();
    shoot(&fresh, u"newkey-%1"_s.arg(suffix));
}

} // namespace flotilla
