// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/tcsasrig.h"
#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "pagenames.h"
#include "platforms/tcsas/grayform.h"
#include "platforms/tcsas/grayobjects.h"
#include "platforms/tcsas/grayscalepage.h"
#include "platforms/tcsas/messageadder.h"
#include "platforms/tcsas/messagespage.h"
#include "platforms/tcsas/messagetemplates.h"
#include "platforms/tcsas/pages.h"
#include "programs/filesheet.h"
#include "run/localrecord.h"
#include "screenshots/patience.h"
#include "widgets/orderpicker.h"
#include "widgets/readingorder.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <functional>

namespace flotilla {

/// The window over a superapp platform with grayscale tasks and message templates.
struct PlanWindow : fakes::WindowRig
{
    fakes::FakeTcsas superapp{clock};
    UiContext both;

    PlanWindow() : WindowRig(24), both{withSuperapp()} {}
    ~PlanWindow() { board.reset(); }
    PlanWindow(const PlanWindow &) = delete;
    PlanWindow &operator=(const PlanWindow &) = delete;

    void plan(int program, const QString &name, int users, int fromHour, int hours, const QStringList &states)
    {
        tcsas::GrayTask task;
        task.version = QStringLiteral("2.5.0");
        task.name = name;
        task.users = users;
        task.from = clock.now() + std::chrono::hours(fromHour);
        task.to = task.from + std::chrono::hours(hours);
        task.superapps = {{QStringLiteral("app-1"), QStringLiteral("Harbour"), {QStringLiteral("3.0"), {}}}};
        task.ios = program != 2;
        task.network = program == 2 ? QString(tcsas::gray::Wifi) : QString();
        const RecordOf of{connectionOf(tcsas::platform().id).id, store.programRows.at(program).id, tcsas::gray::Kind, newRecordId()};
        for (const QString &state : states) {
            (void)keepRecord(ports, of, state, tcsas::textOf(task));
        }
    }

private:
    UiContext withSuperapp()
    {
        Connection connection = fakes::FakeTcsas::connection();
        connection.name = QStringLiteral("Harbour superapp");
        add(tcsas::platform(), superapp, connection);
        Listing fleet{{}, clock.now()};
        for (int i = 0; i < store.programRows.size(); ++i) {
            MiniProgram &program = store.programRows[i];
            program.connection = connection.id;
            program.id = fakes::tcsasProgram(i + 1);
            superapp.add(program.id).messages = i % 5 == 1 ? QStringList{QStringLiteral("mti_%1").arg(i)} : QStringList();
            Values values{{tcsas::told::OnlineVersion, QStringLiteral("2.4.0")}, {tcsas::told::PlatformVersion, QStringLiteral("2.5.0")}, {tcsas::told::PlatformApproval, tcsas::words::Approved}};
            if (i == 1) {
                values.insert(tcsas::told::OnlineCanary, QStringLiteral("1"));
            }
            fleet.items.append({program.id.value, {}, values});
        }
        (void)store.keep(connection.id, QStringLiteral("fleet"), fleet);
        ports.platforms = platforms;
        board = std::make_unique<BatchBoard>(ports);
        return {ports, *board, audits, false, QStringLiteral("0.1.0"), tcsasPages()};
    }
};

/// Grayscale tasks, message templates and a download of files.
inline void shootPlans(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size, const QString &suffix)
{
    using namespace Qt::StringLiterals;
    PlanWindow rig;
    rig.store.settings = settings;
    rig.plan(1, u"First 1,000"_s, 1000, -20, 24, {u"planned"_s, u"pending"_s, u"delivering"_s});
    rig.plan(1, u"A tenth"_s, 20000, 4, 24, {u"planned"_s, u"pending"_s});
    rig.plan(1, u"Half"_s, 100000, 28, 48, {u"planned"_s});
    rig.plan(2, u"Wi-Fi first"_s, 5000, -30, 24, {u"planned"_s, u"pending"_s, u"delivering"_s, u"suspended"_s});
    MainWindow window(rig.both, rig.desktop);
    window.resize(size);
    window.show();
    window.chooseConnection(rig.connectionOf(tcsas::platform().id).id);
    const auto settle = [&rig] {
        letHappen(rig, 600);
    };
    window.showPage(pages::Grayscale);
    auto *gray = static_cast<GrayscalePage *>(window.page(pages::Grayscale));
    settle();
    gray->findChild<QTableView *>()->selectRow(1);
    settle();
    shoot(&window, u"grayscale-"_s + suffix);
    gray->activatePrimary();
    auto *sheet = gray->findChild<GraySheet *>();
    sheet->form().objects().set(tcsas::gray::Guid, {u"7f1c-0a"_s, u"two words"_s, u"7f1c-0b"_s});
    sheet->form().name()->setText(u"Named testers"_s);
    settle();
    shoot(sheet, u"grayscale-sheet-"_s + suffix);
    sheet->reject();
    window.showPage(pages::Messages);
    auto *messages = static_cast<MessagesPage *>(window.page(pages::Messages));
    messages->shown();
    settle();
    messages->findChild<QListWidget *>(u"message-library"_s)->setCurrentRow(0);
    settle();
    messages->adder().picker().setPicked({u"2"_s, u"1"_s});
    messages->adder().programs().setChecked({fakes::tcsasProgram(2), fakes::tcsasProgram(4), fakes::tcsasProgram(5)});
    messages->adder().scene()->setText(u"After a payment"_s);
    settle();
    shoot(&window, u"messages-"_s + suffix);
    messages->findChild<QTabWidget *>()->setCurrentIndex(1);
    messages->templates().refresh();
    settle();
    messages->findChild<QTableView *>(u"message-templates"_s)->selectRow(0);
    settle();
    shoot(&window, u"message-templates-"_s + suffix);
    const QTemporaryDir folder;
    window.showPage(pages::Fleet);
    FileSheet files(rig.both, rig.connectionOf(tcsas::platform().id), *tcsas::platform().query(u"offline"_s), rig.store.programRows.first(6),
                    {{fakes::tcsasProgram(3), u"0.9"_s}}, window.page(pages::Fleet));
    tabsAsRead(&files);
    files.show();
    files.download(folder.path());
    settle();
    shoot(&files, u"files-"_s + suffix);
}

} // namespace flotilla
