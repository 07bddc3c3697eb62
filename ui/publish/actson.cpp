// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/actson.h"

#include "publish/operationsheet.h"
#include "run/overviewreader.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr auto kFresh = std::chrono::minutes(1);
constexpr qsizetype kMostAskedAnew = 100;

struct ActsOnTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActsOn)
};

} // namespace

ActsOn::ActsOn(const Workspace &workspace, Connection connection, const Operation &operation)
    : m_workspace(workspace), m_connection(std::move(connection)), m_platform(workspace.platforms.of(m_connection.platform)), m_operation(operation)
{
    read({});
}

ActsOn::~ActsOn() = default;

bool ActsOn::isNeeded() const
{
    return !m_operation.versionColumn.isEmpty() && !m_platform.overviews.isEmpty();
}

// `asked`: when all that matters of the first overview was asked, whatever its own time says; not set: it was not.
void ActsOn::read(Instant asked)
{
    if (!isNeeded()) {
        return;
    }
    for (const Overview &overview : m_platform.overviews) { // each is read when a person looks at its page
        const Result<Listing> known = OverviewReader::known(m_workspace, m_connection, overview);
        if (!known.ok() || (!isSet(known->at) && !isSet(asked))) {
            continue;
        }
        if (&overview == &m_platform.overviews.constFirst()) {
            m_told = known->items;
            m_at = std::max(known->at, asked);
        } else if (known->at > m_at) {
            const QList<Item> later = withLaterVersions(m_platform, m_operation, m_told, overview, known->items);
            m_at = later == m_told ? m_at : known->at;
            m_told = later;
        }
    }
}

void ActsOn::refresh(const QList<Target> &targets)
{
    if (!isNeeded() || targets.isEmpty() || targets.size() > kMostAskedAnew || (isSet(m_at) && m_workspace.clock.now() - m_at < kFresh)) {
        return;
    }
    QSet<MiniProgramId> these;
    for (const Target &target : targets) {
        these.insert(target.program);
    }
    m_reader = std::make_unique<OverviewReader>(m_workspace);
    connect(m_reader.get(), &OverviewReader::finished, this, &ActsOn::ended);
    m_reader->refresh(m_connection, m_platform.overviews.constFirst(), these);
}

void ActsOn::ended()
{
    if (m_reader->error().kind == ErrorKind::None && m_reader->failed() == 0) {
        read(m_workspace.clock.now());
        emit changed();
    }
}

QString ActsOn::text(const QList<Target> &targets) const
{
    const QList<VersionCount> counts = versionsActedOn(m_platform, m_operation, m_told, targets);
    if (counts.isEmpty()) {
        return {};
    }
    return isSet(m_at) ? ActsOnTexts::tr("Version: %1 (read %2)", "which × how many mini programs, 3 min ago").arg(versionsText(counts), ago(m_at, m_workspace.clock.now()))
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

#include "moc_actson.cpp"
