// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/batch.h"

#include <QSet>

namespace flotilla {

QList<AppId> Batch::apps() const
{
    QList<AppId> result;
    QSet<AppId> seen;
    for (const Target &target : targets) {
        if (!seen.contains(target.app)) {
            seen.insert(target.app);
            result.append(target.app);
        }
    }
    return result;
}

QString Batch::appTitle(const AppId &app) const
{
    const QString title = appTitles.value(apps().indexOf(app));
    return title.isEmpty() ? app.value : title;
}

QHash<AppId, QString> Batch::titles() const
{
    QHash<AppId, QString> all;
    const QList<AppId> ids = apps();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString title = appTitles.value(i);
        all.insert(ids.at(i), title.isEmpty() ? ids.at(i).value : title);
    }
    return all;
}

} // namespace flotilla
