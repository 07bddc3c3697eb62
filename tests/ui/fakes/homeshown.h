// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "home/homefeed.h"
#include "home/homepage.h"
#include "home/linelist.h"
#include "pagenames.h"
#include "mainwindow.h"
#include "window/navigation.h"

#include <QTest>

namespace flotilla::fakes {

using namespace Qt::StringLiterals;

/// The window with Home in sight, and its lists.
struct HomeShown
{
    MainWindow window;
    HomePage &home;
    LineList &needs;
    LineList &health;

    HomeShown(const UiContext &context, const Desktop &desktop)
        : window(context, desktop), home(static_cast<HomePage &>(*window.page(pages::Home))), needs(list(u"What needs you"_s)),
          health(list(u"How the connections are"_s))
    {
        window.resize(1280, 800);
        window.show();
    }
    LineList &list(const QString &name)
    {
        const QList<LineList *> lists = home.findChildren<LineList *>();
        for (LineList *one : lists) {
            if (one->accessibleName() == name) {
                return *one;
            }
        }
        qFatal("no such list");
    }
    [[nodiscard]] bool isRead() const { return home.feed().isComplete(); }
    [[nodiscard]] QStringList titles()
    {
        QStringList all;
        for (const Line &line : needs.lines().lines()) {
            all.append(line.title);
        }
        return all;
    }
    /// Presses Return on the line that begins like this.
    [[nodiscard]] bool open(LineList &list, const QString &begin)
    {
        for (int row = 0; row < list.lines().rowCount(); ++row) {
            if (list.lines().at(row).title.startsWith(begin)) {
                list.setFocus();
                list.setCurrentIndex(list.lines().index(row));
                QTest::keyClick(&list, Qt::Key_Return);
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] int badge()
    {
        const auto *navigation = window.findChild<Navigation *>();
        return navigation->item(0)->data(Qt::UserRole).toInt();
    }
};

} // namespace flotilla::fakes
