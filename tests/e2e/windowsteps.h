// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "pagenames.h"
#include "publish/confirmdialog.h"
#include "publish/publishpage.h"
#include "run/batchboard.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// A person's steps in the real window.
namespace e2e {

inline constexpr int kPatience = 60'000;

/// The button in sight that begins so.
[[nodiscard]] inline QPushButton *button(const QWidget &root, const QString &begin)
{
    const auto buttons = root.findChildren<QPushButton *>();
    for (QPushButton *b : buttons) {
        if (b->isVisible() && b->text().startsWith(begin)) {
            return b;
        }
    }
    return nullptr;
}

[[nodiscard]] inline bool confirm(const flotilla::MainWindow &window, flotilla::BatchBoard &board)
{
    QPushButton *yes = button(*window.findChild<flotilla::ConfirmDialog *>(), QStringLiteral("Publish"));
    if (!yes) {
        return false;
    }
    QSignalSpy started(&board, &flotilla::BatchBoard::runnerAdded);
    yes->click();
    return !started.isEmpty() || started.wait(kPatience);
}

/// Ticks the first app and these mini programs, presses the button, says yes.
[[nodiscard]] inline bool publish(flotilla::MainWindow &window, flotilla::BatchBoard &board, const QList<flotilla::MiniProgramId> &programs)
{
    window.showPage(flotilla::pages::Publish);
    flotilla::PublishPage *page = window.publishPage();
    page->publishPrograms(programs);
    QListView *apps = nullptr;
    const auto lists = page->findChildren<QListView *>();
    for (QListView *list : lists) {
        apps = list->accessibleName() == QStringLiteral("Apps") ? list : apps;
    }
    if (!apps || !QTest::qWaitFor([apps] { return apps->model()->rowCount() > 0; }, kPatience)) {
        return false;
    }
    const QModelIndex first = apps->model()->index(0, 0);
    apps->model()->setData(first, Qt::Checked, Qt::CheckStateRole);
    const auto asked = [&window] { return window.findChild<flotilla::ConfirmDialog *>() != nullptr; };
    // The button waits for the check of the platform.
    const bool came = QTest::qWaitFor([page, &asked] {
        page->activatePrimary();
        return asked();
    }, kPatience);
    if (!came) {
        const auto labels = page->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            qWarning("%s", qPrintable(label->text()));
        }
    }
    return came && confirm(window, board);
}

} // namespace e2e
