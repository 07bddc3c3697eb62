// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/tcsaswindowrig.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "programs/fleetpage.h"
#include "programs/programtabs.h"
#include "publish/confirmdialog.h"
#include "publish/filechoice.h"
#include "publish/operationsheet.h"
#include "publish/publishpage.h"
#include "screenshots/patience.h"
#include "widgets/wraptabs.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QTableView>

#include <functional>

namespace flotilla {

/// Mini programs in every state that a superapp platform tells of.
inline void fillSuperapp(fakes::TcsasWindowRig &rig)
{
    using namespace Qt::StringLiterals;
    for (int n = 1; n <= rig.store.programRows.size(); ++n) {
        fakes::FakeTcsas::Program &program = rig.at(n);
        program.domains = {{u"request"_s, u"https://api.shop.example\nhttps://cdn.shop.example"_s}};
        program.secretState = n % 7 == 0 ? tcsas::words::Frozen : n % 3 == 0 ? tcsas::words::None : tcsas::words::Active;
        if (n % 4 == 1) {
            rig.superapp.addVersion(program, u"1.1.0"_s);
        } else if (n % 4 == 2) {
            rig.superapp.addVersion(program, u"1.1.0"_s);
            rig.superapp.ask(program);
            program.versions.last().approval.state = n % 8 == 2 ? tcsas::words::Rejected : tcsas::words::Pending;
        }
        program.offShelf = n == 11;
        if (n % 5 == 0) {
            program.shown = program.versions.last().id;
            program.path = u"pages/index"_s;
        }
    }
}

/// A superapp platform's fleet, its details, a publish and the sheets of what cannot be taken back.
inline void shootSuperapp(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                          const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::TcsasWindowRig rig(40);
    rig.store.settings = settings;
    fillSuperapp(rig);
    MainWindow window(rig.both, rig.desktop);
    window.resize(size);
    window.show();
    window.chooseConnection(rig.superappConnection().id);
    window.showPage(pages::Fleet);
    auto *page = static_cast<FleetPage *>(window.page(pages::Fleet));
    page->refresh();
    const auto settle = [&rig] {
        letHappen(rig, 700); // the checks wait a moment for the next click
    };
    settle();
    rig.clock.advance(std::chrono::minutes(4));
    auto *table = page->findChild<QTableView *>();
    table->selectAll();
    settle();
    shoot(&window, u"superapp-fleet-"_s + suffix);
    table->clearSelection();
    table->selectRow(5);
    auto *tabs = page->findChild<ProgramTabs *>();
    for (int i = 0; i < tabs->bar()->count(); ++i) {
        tabs->bar()->setCurrentIndex(i);
        settle();
        if (i == 0 || i == 1 || i == 2 || i == 6) {
            shoot(&window, u"superapp-tab%1-%2"_s.arg(i).arg(suffix));
        }
    }
    tabs->bar()->setCurrentIndex(0);
    const auto sheet = [&](QLatin1StringView operation, qsizetype programs) {
        OperationSheet *open = openOperationSheet(rig.both, window.bulletin(), page, {rig.superappConnection(), operation, rig.store.programRows.first(programs)});
        settle();
        shoot(open, u"superapp-%1-%2"_s.arg(operation, suffix));
        open->reject();
        settle();
    };
    for (const QLatin1StringView operation : {tcsas::operations::Rollback, tcsas::operations::DeleteProgram, tcsas::operations::OffShelf,
                                              tcsas::operations::SecretReset, tcsas::operations::Approve, tcsas::operations::Domains}) {
        sheet(operation, operation == tcsas::operations::SecretReset ? 1 : 6);
    }
    window.showPage(pages::Publish);
    settle();
    shoot(&window, u"superapp-publish-empty-"_s + suffix);
    auto *file = window.publishPage()->findChild<FileChoice *>();
    file->setPath(fakes::tcsasPackage());
    file->findChild<QLineEdit *>(options::Label)->setText(u"2.0.0"_s);
    file->findChild<QLineEdit *>(options::Note)->setText(u"Coupons, faster order page"_s);
    QList<MiniProgramId> ids;
    for (int n = 1; n <= 20; ++n) {
        ids.append(fakes::tcsasProgram(n));
    }
    window.publishPage()->publishPrograms(ids);
    window.publishPage()->findChild<QRadioButton *>(u"release"_s)->setChecked(true);
    settle();
    shoot(&window, u"superapp-publish-"_s + suffix);
    ConfirmDialog dialog(window.publishPage()->order(), tcsas::platform(), {}, &window, {}, {});
    dialog.show();
    shoot(&dialog, u"superapp-confirm-"_s + suffix);
}

} // namespace flotilla
