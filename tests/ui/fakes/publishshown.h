// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/windowrig.h"
#include "models/itemlistmodel.h"
#include "publish/programcolumn.h"
#include "publish/publishpage.h"
#include "widgets/messagebar.h"

#include <QPushButton>
#include <QTest>

namespace flotilla::fakes {

/// "app mini program", in the order in which they are published.
inline QStringList pairs(const Order &order)
{
    QStringList result;
    for (const Target &target : order.targets) {
        result.append(target.lane.value + QLatin1Char(' ') + target.program.value);
    }
    return result;
}

/// A Publish page on the screen whose apps were read.
struct PublishShown
{
    WindowRig &rig;
    Bulletin bulletin;
    PublishPage page;
    explicit PublishShown(WindowRig &r) : rig(r), page(r.context, bulletin, nullptr)
    {
        page.resize(1200, 700);
        page.show();
        auto *apps = page.findChild<ItemListModel *>();
        if (!r.listing.broken && !r.store.connectionRows.isEmpty()) {
            QVERIFY(r.until([apps] { return apps->count() == 3; }));
        }
    }
    void choose(const QStringList &ids)
    {
        QSet<LaneId> apps;
        for (const QString &id : ids) {
            apps.insert({id});
        }
        page.findChild<ItemListModel *>()->setChosen(apps);
    }
    void tick(int count)
    {
        QList<MiniProgramId> ids;
        for (int i = 0; i < count; ++i) {
            ids.append(rig.store.programRows.at(i).id);
        }
        page.publishPrograms(ids);
    }
    QPushButton *button()
    {
        const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
        for (QPushButton *b : buttons) {
            if (b->isDefault()) {
                return b;
            }
        }
        return nullptr;
    }
    QString why() { return button()->accessibleDescription(); }
    /// The platform has answered; nothing stops.
    bool ready()
    {
        return rig.until([this] { return button()->isEnabled(); });
    }
    ItemListModel *apps() { return page.findChild<ItemListModel *>(); }
    ProgramColumn *programs() { return page.findChild<ProgramColumn *>(); }
    MessageBar *bar() { return page.findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly); }
};

} // namespace flotilla::fakes
