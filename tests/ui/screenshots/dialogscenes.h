// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/windowrig.h"
#include "listfile.h"
#include "mainwindow.h"
#include "page.h"
#include "pagenames.h"
#include "programs/fleetpage.h"
#include "screenshots/patience.h"
#include "widgets/actionbutton.h"
#include "widgets/pictureview.h"

#include <QDialog>
#include <QTableView>

#include <functional>

namespace flotilla {

/// The dialogs that a click opens over a page, the first start, and the help beside a page.
inline void shootDialogs(const std::function<void(QWidget *, const QString &)> &shoot, const QMap<QString, QString> &settings, const QSize &size,
                         const QString &suffix)
{
    using namespace Qt::StringLiterals;
    fakes::WindowRig rig;
    rig.store.settings = settings;
    MainWindow window(rig.context, rig.desktop);
    window.resize(size);
    window.show();
    letHappen(rig, 100);
    const auto shootOpen = [&](const QString &name) {
        letHappen(rig, 100);
        const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            if (dialog->isVisible()) {
                shoot(dialog, u"%1-%2"_s.arg(name, suffix));
                dialog->reject();
                letHappen(rig, 100);
                return;
            }
        }
        qFatal("%s does not open", qPrintable(name));
    };
    const auto press = [&](const char *context, const char *text, int count = -1) {
        const QString words = QCoreApplication::translate(context, text, nullptr, count);
        const QList<ActionButton *> buttons = window.page(window.currentPage())->findChildren<ActionButton *>();
        for (ActionButton *button : buttons) {
            if (button->text() == words) {
                button->click();
            }
        }
    };
    window.showPage(pages::Fleet);
    auto *fleet = static_cast<FleetPage *>(window.page(pages::Fleet));
    press("flotilla::FleetActions", "Add…");
    shootOpen(u"dialog-add"_s);
    fleet->findChild<QTableView *>()->selectRow(2);
    press("flotilla::FleetActions", "Tags of %n…", 1);
    shootOpen(u"dialog-tags"_s);
    press("flotilla::FleetActions", "Remove %n…", 1);
    shootOpen(u"dialog-remove"_s);
    const QByteArray file = "Shop,Code\nQuay,wxabcdef0123456789\nHill,wx\n";
    fleet->previewImport(readList(file, weda::platform()), u"fleet.csv"_s);
    shootOpen(u"dialog-import"_s);
    window.showPage(pages::Connections);
    window.page(pages::Connections)->findChild<QTableView *>()->selectRow(1);
    press("flotilla::ConnectionsPage", "Delete…");
    shootOpen(u"dialog-delete"_s);
    QPixmap picture(900, 1600);
    picture.fill(Qt::darkCyan);
    showPicture(window.page(pages::Connections), u"Shop"_s, picture);
    shootOpen(u"dialog-picture"_s);
    rig.platform.buildTime = std::chrono::minutes(3);
    const BatchId id = rig.startBatch(rig.orderOf(5));
    rig.run([&rig, id] { return rig.board->runner(id) && rig.board->runner(id)->progress(0).step == weda::steps::Build; });
    window.close();
    shootOpen(u"dialog-close"_s);
}

} // namespace flotilla
