// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/queryfeed.h"

#include "run/credentials.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr auto kOldQuery = std::chrono::minutes(10);
constexpr qsizetype kMostAsked = 3; // of the mini programs through which something about the connection is told

} // namespace

QueryFeed::QueryFeed(Workspace &workspace, QString name, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_name(std::move(name)), m_list(workspace)
{
    connect(&m_list, &ItemList::finished, this, &QueryFeed::listed);
}

const Query *QueryFeed::query() const
{
    return m_connection.id.isEmpty() ? nullptr : m_workspace.platforms.of(m_connection.platform).query(m_name);
}

void QueryFeed::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        ++m_generation;
        m_reading = false;
        m_error = {};
    }
    m_connection = connection;
    readCache();
}

void QueryFeed::readCache()
{
    m_told = {};
    if (query()) {
        if (const Result<Listing> told = m_workspace.fleet.told(m_connection.id, m_name)) {
            m_told = told.value();
        }
    }
    emit changed();
}

void QueryFeed::refresh()
{
    const Query *one = query();
    if (!one || m_reading) {
        return;
    }
    m_reading = true;
    ++m_generation;
    if (one->single) {
        askOne();
    } else {
        m_list.load(m_connection, one->call);
    }
    emit changed();
}

void QueryFeed::refreshIfOld()
{
    readCache();
    if (!isSet(m_told.at) || m_workspace.clock.now() - m_told.at > kOldQuery) {
        refresh();
    }
}

void QueryFeed::listed()
{
    if (m_reading) {
        end(m_list.items(), m_list.error());
    }
}

// It is about the connection, but told through any of its mini programs. Those that answered the last time come first.
Result<QList<MiniProgramId>> QueryFeed::candidates() const
{
    const auto programs = m_workspace.catalogue.programs();
    if (!programs) {
        return programs.error();
    }
    QSet<QString> failed;
    const QString overview = m_workspace.platforms.of(m_connection.platform).overviews.value(0).name;
    if (const auto told = m_workspace.fleet.told(m_connection.id, overview); told && !overview.isEmpty()) {
        for (const Item &row : told->items) {
            if (row.values.contains(overviews::Problem)) {
                failed.insert(row.id);
            }
        }
    }
    QList<MiniProgramId> first;
    QList<MiniProgramId> last;
    for (const MiniProgram &program : *programs) {
        if (program.connection == m_connection.id) {
            (program.frozen || failed.contains(program.id.value) ? last : first).append(program.id);
        }
    }
    const QList<MiniProgramId> all = first + last;
    return all.first(std::min(all.size(), kMostAsked));
}

void QueryFeed::askOne()
{
    const Result<QList<MiniProgramId>> able = candidates();
    if (!able || able->isEmpty()) {
        end({}, able ? usage(tr("The connection has no mini program yet through which it could be asked.")) : able.error());
        return;
    }
    m_candidates = able.value();
    openGateway(m_workspace, m_connection, this, [this, generation = m_generation](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (generation != m_generation) {
            return;
        }
        if (!gateway) {
            end({}, gateway.error());
            return;
        }
        m_gateway = gateway.value();
        askNext();
    });
}

void QueryFeed::askNext()
{
    Call call;
    call.name = query()->call;
    call.program = m_candidates.takeFirst();
    call.lane = {call.program.value};
    const auto send = [this, call](Gateway::Callback done) { return m_gateway->send(call, std::move(done)); };
    m_call.make(false, send, [this, generation = m_generation](const Reply &reply) {
        if (generation != m_generation) {
            return;
        }
        const bool ofOne = (reply.outcome == Outcome::Refused || reply.outcome == Outcome::Denied) && reply.scope != RefusalScope::Batch;
        if (ofOne && !m_candidates.isEmpty()) {
            askNext(); // it may have taken its authorisation back, which says nothing of the others
            return;
        }
        end({Item{{}, {}, reply.values}}, reply.outcome == Outcome::Accepted ? Error{} : reply.error);
    });
}

void QueryFeed::end(const QList<Item> &items, const Error &error)
{
    m_reading = false;
    m_error = error;
    if (error.kind == ErrorKind::None) {
        m_told = {items, m_workspace.clock.now()};
        (void)m_workspace.fleet.keep(m_connection.id, m_name, m_told); // without it, it is asked again at the next start
        if (query() && query()->single) {
            (void)m_workspace.fleet.record(m_connection.id, m_name, {m_told.at, items.value(0).values}); // a gap in its history
        }
    }
    emit changed();
}

} // namespace flotilla

#include "moc_queryfeed.cpp"
