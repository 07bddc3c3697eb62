// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishcheck.h"

#include "models/connectioncheck.h"
#include "publish/publishwords.h"
#include "run/credentials.h"
#include "run/runners.h"
#include "run/waveorder.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

// Ticking three apps one after the other shall ask the platform once.
constexpr int kSoonMillis = 250;

} // namespace

PublishCheck::PublishCheck(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMillis);
    connect(&m_soon, &QTimer::timeout, this, &PublishCheck::ask);
}

PublishCheck::~PublishCheck() = default;

void PublishCheck::setOrder(const Order &order, const QList<LaneId> &lanes)
{
    const bool otherConnection = !sameAccess(order.connection, m_order.connection);
    const bool ownLanes = hasOwnLanes(order);
    // Where there are no lanes the platform is asked about the order itself.
    const bool otherLanes = lanes != m_lanes
        || (ownLanes && (order.options != m_order.options || order.targets.size() != m_order.targets.size()));
    m_order = order;
    m_lanes = lanes;
    checkLocally();
    if (otherConnection) {
        m_gateway.reset();
        m_looks.reset();
        m_memory.clear();
        m_looksUnwanted = false;
        m_clockOffset.reset();
        m_identity.clear();
    }
    if (otherConnection || otherLanes) {
        scopeChanged();
    }
    emit changed();
}

bool PublishCheck::hasOwnLanes(const Order &order) const
{
    const Operation *operation = m_workspace.platforms.of(order.connection.platform).operation(order.operation);
    return operation && operation->laneField.isEmpty();
}

void PublishCheck::scopeChanged()
{
    m_remote.clear();
    m_askedAt = {};
    m_preflight.reset();
    m_looks.reset();
    m_looked = {};
    m_opening.reset();
    m_asking = !m_order.connection.id.isEmpty() && !m_lanes.isEmpty();
    if (m_asking && hasOwnLanes(m_order)) {
        const Platform &platform = m_workspace.platforms.of(m_order.connection.platform);
        m_asking = !m_order.targets.isEmpty() && wrongOption(m_order, *platform.operation(m_order.operation), *platform.words).isEmpty();
    }
    if (m_asking) {
        m_soon.start();
    } else {
        m_soon.stop();
    }
}

void PublishCheck::recheck(Answers answers)
{
    m_gateway.reset(); // the secret may have been corrected meanwhile
    m_looks.reset();
    if (answers == Answers::Forgotten) {
        m_memory.clear();
        m_looksUnwanted = false;
    }
    scopeChanged();
    emit changed();
}

void PublishCheck::takeFacts(const QList<MiniProgram> &programs)
{
    m_facts = {};
    if (const auto published = m_workspace.history.lastPublished(); published) {
        m_facts.lastPublished = published.value();
    }
    for (const MiniProgram &program : programs) {
        if (program.frozen) {
            m_facts.frozen.insert(program.id);
        }
    }
    checkLocally();
    emit changed();
}

QList<Finding> PublishCheck::all() const
{
    const Platform &platform = m_workspace.platforms.of(m_order.connection.platform);
    const QList<Finding> found = m_local + withoutOlder(m_remote, platform, m_looked) + m_looked.findings;
    return runOn(m_order.options).isEmpty() ? found : foundForRunner(found);
}

bool PublishCheck::isRefused() const
{
    return std::any_of(m_remote.cbegin(), m_remote.cend(), [](const Finding &finding) {
        return finding.level == Level::Stop || finding.check == checks::Credentials;
    });
}

void PublishCheck::checkLocally()
{
    m_facts.laneTitles = laneTitlesOf(m_order);
    m_local = m_order.targets.isEmpty() ? QList<Finding>()
                                        : localFindings(m_workspace.platforms.of(m_order.connection.platform), m_order.operation, m_order.targets, m_facts,
                                                        m_workspace.clock.now());
}

void PublishCheck::ask()
{
    if (m_gateway) {
        startPreflight();
        return;
    }
    m_opening = std::make_unique<QObject>();
    openGateway(m_workspace, m_order.connection, m_opening.get(),
                [this](const Result<std::shared_ptr<Gateway>> &gateway) { opened(gateway); });
}

void PublishCheck::opened(const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway) {
        m_remote = {Finding{Level::Stop, checks::Credentials, {}, {}, gateway.error().text}};
        m_asking = false;
        emit changed();
        return;
    }
    m_gateway = gateway.value();
    startPreflight();
}

void PublishCheck::startPreflight()
{
    const Result<Batch> made = batchOf(m_workspace, m_order);
    if (!made) {
        m_remote = {Finding{Level::Stop, checks::Credentials, {}, {}, made.error().text}};
        m_asking = false;
        emit changed();
        return;
    }
    Batch batch = *made;
    if (!hasOwnLanes(m_order)) {
        batch.targets.clear(); // these checks are about the lanes; the mini programs were looked at locally
        for (const LaneId &lane : std::as_const(m_lanes)) {
            batch.targets.append(Target{lane, {}, {}, {}});
        }
    }
    const Result<BatchState> state = stateOf(m_workspace, batch);
    if (!state) {
        m_remote = {Finding{Level::Stop, checks::JournalUnreadable, {}, {}, state.error().text}};
        m_asking = false;
        emit changed();
        return;
    }
    m_asked = *made;
    m_askedState = *state;
    m_preflight = std::make_unique<Preflight>(m_workspace, batch, *state, m_gateway);
    connect(m_preflight.get(), &Preflight::finished, this, &PublishCheck::answered);
    m_preflight->start();
}

void PublishCheck::answered()
{
    m_remote = m_preflight->findings();
    m_clockOffset = m_preflight->clockOffset();
    m_identity = m_preflight->identity();
    m_askedAt = m_workspace.clock.now();
    m_asking = false;
    if (!isRefused()) {
        lookAtTargets();
    }
    emit changed();
}

void PublishCheck::lookAtTargets()
{
    const Platform &platform = m_workspace.platforms.of(m_order.connection.platform);
    m_looks = std::make_unique<TargetLooks>(m_workspace.clock, platform, m_asked, m_askedState, m_gateway, m_memory);
    connect(m_looks.get(), &TargetLooks::progressed, this, &PublishCheck::looksProgressed);
    connect(m_looks.get(), &TargetLooks::finished, this, &PublishCheck::takeLooks, Qt::QueuedConnection); // whoever hears of it may begin others
    if (m_looksUnwanted || !m_looks->start()) {
        takeLooks();
    }
}

void PublishCheck::takeLooks()
{
    if (!m_looks) { // of an order that is another one by now
        return;
    }
    const Platform &platform = m_workspace.platforms.of(m_order.connection.platform);
    m_looked = lookReport(platform, m_asked, m_askedState, m_memory, m_workspace.clock.now());
    emit changed();
}

void PublishCheck::stopLooking()
{
    if (m_looks && m_looks->isLooking()) {
        m_looks->stop();
        m_looksUnwanted = true;
        takeLooks();
    }
}

} // namespace flotilla

#include "moc_publishcheck.cpp"
