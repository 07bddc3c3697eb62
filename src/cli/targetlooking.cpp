// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetlooking.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kToldEach = 25; // mini programs

QString isoText(Instant at)
{
    return isSet(at) ? toDateTime(at).toString(Qt::ISODate) : QString();
}

} // namespace

TargetLooking::TargetLooking(const Workspace &workspace, const Console &console, Batch batch, BatchState state, std::shared_ptr<Gateway> gateway)
    : m_workspace(workspace), m_console(console), m_batch(std::move(batch)), m_state(std::move(state)),
      m_looks(workspace.clock, workspace.platforms.of(m_batch), m_batch, m_state, std::move(gateway), m_memory)
{
}

void TargetLooking::start()
{
    connect(&m_looks, &TargetLooks::progressed, this, [this] {
        if (m_looks.answered() % kToldEach == 0 && m_looks.answered() < m_looks.asked()) {
            m_console.say(tr("%1 of %2").arg(QString::number(m_looks.answered()), QString::number(m_looks.asked())));
        }
    });
    connect(&m_looks, &TargetLooks::finished, this, &TargetLooking::tell);
    if (!m_looks.start()) {
        tell();
        return;
    }
    const int count = m_looks.asked();
    m_console.say(tr("Asking the platform about %n mini program(s). Nothing is changed by it.", nullptr, count));
}

void TargetLooking::tell()
{
    emit looked(lookReport(m_workspace.platforms.of(m_batch), m_batch, m_state, m_memory, m_workspace.clock.now()));
}

void addLooked(QJsonObject &told, Instant start, const LookReport &report)
{
    if (isSet(start)) {
        told.insert(u"start"_s, isoText(start));
    }
    if (report.wanted > 0) {
        told.insert(u"looked"_s, QJsonObject{{u"programs"_s, report.looked}, {u"of"_s, report.wanted}, {u"oldest_at"_s, isoText(report.oldest)}});
    }
}

} // namespace flotilla

#include "moc_targetlooking.cpp"
