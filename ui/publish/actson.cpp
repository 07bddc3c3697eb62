// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/actson.h"

#include "publish/operationsheet.h"
#include "run/overviewreader.h"
#include "widgets/timewords.h"

#include <QCoreApplication>

namespace flotilla {

namespace {

struct ActsOnTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActsOn)
};

} // namespace

ActsOn::ActsOn(const Workspace &workspace, const Connection &connection, const Operation &operation)
    : m_platform(workspace.platforms.of(connection.platform)), m_operation(operation), m_now(workspace.clock.now())
{
    if (operation.versionColumn.isEmpty() || m_platform.overviews.isEmpty()) {
        return;
    }
    for (const Overview &overview : m_platform.overviews) { // each is read when a person looks at its page
        const Result<Listing> known = OverviewReader::known(workspace, connection, overview);
        if (!known.ok() || !isSet(known->at)) {
            continue;
        }
        if (&overview == &m_platform.overviews.constFirst()) {
            m_told = known->items;
            m_at = known->at;
        } else if (known->at > m_at) {
            const QList<Item> later = withLaterVersions(m_platform, m_operation, m_told, overview, known->items);
            m_at = later == m_told ? m_at : known->at;
            m_told = later;
        }
    }
}

QString ActsOn::text(const QList<Target> &targets) const
{
    const QList<VersionCount> counts = versionsActedOn(m_platform, m_operation, m_told, targets);
    if (counts.isEmpty()) {
        return {};
    }
    return isSet(m_at) ? ActsOnTexts::tr("Version: %1 (read %2)", "which × how many mini programs, 3 min ago").arg(versionsText(counts), ago(m_at, m_now))
                       : ActsOnTexts::tr("Version: %1", "which × how many mini programs").arg(versionsText(counts));
}

QList<const Operation *> operationsOnPrograms(const Platform &platform)
{
    QList<const Operation *> all;
    for (const Operation &operation : platform.operations) {
        if (takesPrograms(operation)) {
            all.append(&operation);
        }
    }
    return all;
}

bool needsPublishPage(const Operation &operation)
{
    return !operation.laneField.isEmpty() || (!operation.sourceOption.isEmpty() && operation.targetField.isEmpty());
}

} // namespace flotilla
