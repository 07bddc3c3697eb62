// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/queryfeed.h"

#include "run/credentials.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {

constexpr auto kOldQuery = std::chrono::minutes(10);

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

// It is about the connection, but told through any of its mini programs.
void QueryFeed::askOne()
{
    Call call;
    call.name = query()->call;
    if (const auto programs = m_workspace.catalogue.programs()) {
        const auto any = std::find_if(programs->cbegin(), programs->cend(),
                                      [this](const MiniProgram &program) { return program.connection == m_connection.id; });
        if (any == programs->cend()) {
            end({}, usage(tr("The connection has no mini program yet through which it could be asked.")));
            return;
        }
        call.program = any->id;
        call.lane = {call.program.value};
    }
    openGateway(m_workspace, m_connection, this, [this, call, generation = m_generation](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (generation != m_generation) {
            return;
        }
        if (!gateway) {
            end({}, gateway.error());
            return;
        }
        m_gateway = gateway.value();
        const auto send = [this, call](Gateway::Callback done) { return m_gateway->send(call, std::move(done)); };
        m_call.make(false, send, [this, generation](const Reply &reply) {
            if (generation == m_generation) {
                end({Item{{}, {}, reply.values}}, reply.outcome == Outcome::Accepted ? Error{} : reply.error);
            }
        });
    });
}

void QueryFeed::end(const QList<Item> &items, const Error &error)
{
    m_reading = false;
    m_error = error;
    if (error.kind == ErrorKind::None) {
        m_told = {items, m_workspace.clock.now()};
        (void)m_workspace.fleet.keep(m_connection.id, m_name, m_told); // without it, it is asked again at the next start
    }
    emit changed();
}

} // namespace flotilla

#include "moc_queryfeed.cpp"
