// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/firstline.h"

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

template<typename Item>
QJsonArray idsOf(const QList<Item> &items)
{
    QJsonArray ids;
    for (const Item &item : items)
        ids.append(item.id);
    return ids;
}

} // namespace

QJsonObject firstLine(const World &world, const Places &places)
{
    return {{u"url"_s, places.api},
            {u"cosUrl"_s, places.cos},
            {u"secretId"_s, world.credentials.secretId},
            {u"secretKey"_s, world.credentials.secretKey},
            {u"platformId"_s, world.credentials.platformId},
            {u"programs"_s, idsOf(world.programs)},
            {u"teams"_s, idsOf(world.teams)},
            {u"applications"_s, idsOf(world.applications)}};
}

} // namespace flotilla::sandbox::tcsas
