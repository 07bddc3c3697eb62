// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewcommand.h"

#include "columntext.h"
#include "connectioncommands.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Result<Connection> connectionMeant(const Workspace &workspace, const Arguments &arguments)
{
    if (arguments.connection.isEmpty()) {
        const auto all = workspace.catalogue.connections();
        if (all && all->size() == 1) {
            return all->constFirst();
        }
    }
    return findConnection(workspace, arguments.connection);
}

/// The problem as one text, with the platform's code in front.
QString problemText(const Item &item)
{
    return (item.values.value(overviews::Code) + u' ' + item.values.value(overviews::Problem)).trimmed();
}

} // namespace

OverviewCommand::OverviewCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_reader(workspace)
{
    connect(&m_reader, &OverviewReader::finished, this, &OverviewCommand::refreshed);
}

bool OverviewCommand::isMeant(const Workspace &workspace, const Arguments &arguments)
{
    const Result<Connection> connection = connectionMeant(workspace, arguments);
    return connection && workspace.platforms.of(connection->platform).overview(arguments.verb) != nullptr;
}

void OverviewCommand::start()
{
    const Result<Connection> connection = connectionMeant(m_workspace, m_arguments);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = *connection;
    const Overview *overview = m_workspace.platforms.of(m_connection.platform).overview(m_arguments.verb);
    if (!overview) {
        fail(usage(tr("The platform of the connection “%1” has no “%2”.").arg(m_connection.name, m_arguments.verb)));
        return;
    }
    m_overview = *overview;
    if (m_arguments.refresh) {
        m_reader.refresh(m_connection, m_overview);
        return;
    }
    if (const Status printed = print(); !printed) {
        fail(printed.error());
        return;
    }
    emit finished(ExitCode::Done);
}

void OverviewCommand::refreshed()
{
    const Error &error = m_reader.error();
    if (const Result<Listing> known = OverviewReader::known(m_workspace, m_connection, m_overview);
        error.kind != ErrorKind::None && (!known || known->items.isEmpty())) {
        fail(error);
        return;
    }
    if (error.kind != ErrorKind::None) {
        m_console.say((error.vendorCode + u' ' + error.text).trimmed());
    }
    if (const Status printed = print(); !printed) {
        fail(printed.error());
        return;
    }
    emit finished(error.kind != ErrorKind::None || m_reader.failed() > 0 ? ExitCode::SomeFailed : ExitCode::Done);
}

Status OverviewCommand::print() const
{
    const Result<Listing> known = OverviewReader::known(m_workspace, m_connection, m_overview);
    if (!known) {
        return known.error();
    }
    const Instant now = m_workspace.clock.now();
    const QList<Query::Column> &columns = m_overview.columns;
    const bool tellsProblem = std::any_of(columns.cbegin(), columns.cend(), [](const Query::Column &c) { return c.value == overviews::Problem; });
    QJsonArray rows;
    QJsonArray problems;
    for (Item item : known->items) {
        const QString problem = problemText(item);
        if (!problem.isEmpty()) {
            problems.append(QJsonObject{{u"appid"_s, item.id}, {u"code"_s, item.values.value(overviews::Code)},
                                        {u"text"_s, item.values.value(overviews::Problem)}});
            item.values.insert(overviews::Problem, problem);
            if (!tellsProblem) {
                m_console.say(item.id + u": "_s + problem);
            }
        }
        if (!m_overview.needs.isEmpty() && !item.values.contains(m_overview.needs)) {
            continue;
        }
        rows.append(columnsJson(columns, item, now));
        if (!m_arguments.json) {
            m_console.print(columnsLine(columns, item, now));
        }
    }
    const QString at = isSet(known->at) ? toDateTime(known->at).toString(Qt::ISODate) : QString();
    if (m_arguments.json) {
        QJsonObject told{{u"connection"_s, m_connection.name}, {u"refreshed_at"_s, at}, {m_overview.list, rows}};
        if (!tellsProblem) {
            told.insert(u"problems"_s, problems);
        }
        m_console.json(told);
    } else if (at.isEmpty()) {
        m_console.say(tr("The platform was not asked yet; --refresh asks it."));
    } else {
        m_console.say(tr("As the platform told it at %1; --refresh asks anew.").arg(toDateTime(known->at).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    }
    return {};
}

} // namespace flotilla
