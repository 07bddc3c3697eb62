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

} // namespace flotilla
