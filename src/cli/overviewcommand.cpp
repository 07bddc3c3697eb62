// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewcommand.h"

#include "columntext.h"
#include "connectioncommands.h"
#include "fleetexport.h"
#include "run/credentials.h"
#include "run/programsecrets.h"
#include "targetlist.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Result<QList<Connection>> connectionsMeant(const Workspace &workspace, const Arguments &arguments)
{
    if (!arguments.connection.isEmpty()) {
        const Result<Connection> one = findConnection(workspace, arguments.connection);
        return one ? Result<QList<Connection>>(QList<Connection>{*one}) : one.error();
    }
    Result<QList<Connection>> all = workspace.catalogue.connections();
    if (all && all->isEmpty()) {
        return findConnection(workspace, {}).error();
    }
    return all;
}

bool hasIt(const Workspace &workspace, const Connection &connection, const Arguments &arguments)
{
    return workspace.platforms.of(connection.platform).overview(arguments.verb) != nullptr;
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

/// The rows of all connections.
struct OverviewCommand::Told
{
    QStringList names;
    QJsonArray rows;
    QJsonArray problems;
    Instant at; ///< of the one that is oldest
    bool asked = true;
};

bool OverviewCommand::isMeant(const Workspace &workspace, const Arguments &arguments)
{
    const Result<QList<Connection>> connections = connectionsMeant(workspace, arguments);
    return connections && std::all_of(connections->cbegin(), connections->cend(),
                                      [&](const Connection &connection) { return hasIt(workspace, connection, arguments); });
}

const Overview *OverviewCommand::overviewOf(const Connection &connection) const
{
    return m_workspace.platforms.of(connection.platform).overview(m_arguments.verb);
}

void OverviewCommand::start()
{
    const Result<QList<Connection>> connections = connectionsMeant(m_workspace, m_arguments);
    if (!connections) {
        fail(connections.error());
        return;
    }
    m_connections = *connections;
    if (m_arguments.connection.isEmpty() && m_connections.size() > 1) { // of those whose platforms have it
        m_connections.removeIf([this](const Connection &connection) { return !hasIt(m_workspace, connection, m_arguments); });
    }
    if (m_connections.isEmpty()) {
        fail(usage(tr("No connection here has “%1”.").arg(m_arguments.verb)));
        return;
    }
    if (const Status possible = m_arguments.out.isEmpty() ? Status() : canExportTo(m_arguments.out); !possible) {
        fail(possible.error());
        return;
    }
    for (const Connection &connection : std::as_const(m_connections)) {
        if (!overviewOf(connection)) {
            fail(usage(tr("The platform of the connection “%1” has no “%2”.").arg(connection.name, m_arguments.verb)));
            return;
        }
    }
    if (readSelection()) {
        askNext();
    }
}

/// The connections whose overview is asked for, one after the other; then what is known of all of them.
void OverviewCommand::askNext()
{
    while (m_next < m_connections.size() && !isAsked(m_connections.at(m_next))) {
        ++m_next;
    }
    if (m_next < m_connections.size() && !m_interrupted) {
        refreshNext();
    } else {
        end();
    }
}

bool OverviewCommand::readSelection()
{
    const bool chosen = !m_arguments.only.isEmpty() || !m_arguments.targetsFile.isEmpty() || !m_arguments.out.isEmpty();
    if (chosen && m_connections.size() > 1) {
        fail(usage(tr("Say with --connection whose mini programs these are.")));
        return false;
    }
    const QString platform = m_connections.isEmpty() ? QString() : m_connections.first().platform;
    const Result<QList<MiniProgramId>> named = programsNamed(m_console, m_arguments, m_workspace.platforms.of(platform));
    if (!named) {
        fail(named.error());
        return false;
    }
    m_only = QSet<MiniProgramId>(named->cbegin(), named->cend());
    return true;
}

bool OverviewCommand::isAsked(const Connection &connection) const
{
    return m_arguments.refresh || (overviewOf(connection)->fresh && !m_arguments.cached);
}

Values OverviewCommand::filterOf(const Connection &connection) const
{
    Values filter;
    for (const Field &field : overviewOf(connection)->filters) {
        put(filter, field.name, m_arguments.given.value(field.optionName()));
    }
    return filter;
}

void OverviewCommand::interrupt()
{
    m_interrupted = true;
    if (!m_reader.stop()) {
        Command::interrupt();
    }
}

void OverviewCommand::refreshNext()
{
    const Connection &connection = m_connections.at(m_next++);
    m_reader.setFilter(filterOf(connection));
    m_reader.refresh(connection, *overviewOf(connection), m_only);
}

void OverviewCommand::refreshed()
{
    const Error &error = m_reader.error();
    const Connection &connection = m_connections.at(m_next - 1);
    const Result<Listing> known = OverviewReader::known(m_workspace, connection, *overviewOf(connection));
    if (error.kind != ErrorKind::None && !m_interrupted && m_connections.size() == 1 && (!known || known->items.isEmpty())) {
        fail(error);
        return;
    }
    if (error.kind != ErrorKind::None) {
        m_console.say((error.vendorCode + u' ' + error.text).trimmed());
    }
    m_failed = m_failed || error.kind != ErrorKind::None || m_reader.failed() > 0;
    askNext();
}

void OverviewCommand::end()
{
    lookForSecrets(0);
}

void OverviewCommand::lookForSecrets(qsizetype at)
{
    if (at >= m_connections.size()) {
        tell();
        return;
    }
    const Connection &connection = m_connections.at(at);
    const QList<Query::Column> &columns = overviewOf(connection)->columns;
    const Result<Listing> known = OverviewReader::known(m_workspace, connection, *overviewOf(connection));
    const bool tells = std::any_of(columns.cbegin(), columns.cend(), [](const Query::Column &column) { return column.value == overviews::Held; });
    if (!known || !tells) {
        lookForSecrets(at + 1);
        return;
    }
    QList<MiniProgramId> programs;
    for (const Item &item : known->items) {
        programs.append({item.id});
    }
    readProgramSecrets(m_workspace, connection, programs, this, [this, at, id = connection.id](const QMap<MiniProgramId, Secrets> &secrets) {
        const auto doubted = programsInDoubt(m_workspace, id);
        m_held.insert(id, QSet<MiniProgramId>(secrets.keyBegin(), secrets.keyEnd()) - (doubted ? *doubted : QSet<MiniProgramId>()));
        lookForSecrets(at + 1);
    });
}

void OverviewCommand::tell()
{
    if (const Status printed = m_arguments.out.isEmpty() ? print() : write(); !printed) {
        fail(printed.error());
        return;
    }
    emit finished(m_interrupted ? ExitCode::Interrupted : m_failed ? ExitCode::SomeFailed : ExitCode::Done);
}

QList<Item> OverviewCommand::missing(const QList<Item> &rows) const
{
    QSet<MiniProgramId> left = m_only;
    for (const Item &row : rows) {
        left.remove({row.id});
    }
    QList<Item> asked = m_reader.notKept();
    for (const Item &row : std::as_const(asked)) {
        left.remove({row.id});
    }
    for (const MiniProgramId &id : std::as_const(left)) {
        const QString why = tr("The workspace knows no such mini program of this connection; --refresh asks the platform.");
        asked.append({id.value, {}, {{overviews::Problem, why}}});
    }
    std::sort(asked.begin(), asked.end(), [](const Item &one, const Item &other) { return one.id < other.id; });
    return asked;
}

Status OverviewCommand::gather(const Connection &connection, Told &told)
{
    const Overview &overview = *overviewOf(connection);
    const Result<Listing> known = OverviewReader::known(m_workspace, connection, overview);
    if (!known) {
        return known.error();
    }
    const Instant now = m_workspace.clock.now();
    const QList<Query::Column> &columns = overview.columns;
    const bool tellsProblem = std::any_of(columns.cbegin(), columns.cend(), [](const Query::Column &c) { return c.value == overviews::Problem; });
    QList<Item> rows = known->items;
    rows.removeIf([this](const Item &row) { return !m_only.isEmpty() && !m_only.contains({row.id}); });
    const QList<Item> strange = missing(rows);
    m_failed = m_failed || !strange.isEmpty();
    const Values filter = filterOf(connection);
    rows.removeIf([&filter](const Item &row) { return !OverviewReader::matches(row, filter); });
    rows += strange;
    const QSet<MiniProgramId> held = m_held.value(connection.id);
    for (Item item : std::as_const(rows)) {
        put(item.values, overviews::Held, held.contains({item.id}) ? u"yes"_s : QString());
        const QString problem = problemText(item);
        if (!problem.isEmpty()) {
            told.problems.append(QJsonObject{{u"appid"_s, item.id}, {u"code"_s, item.values.value(overviews::Code)},
                                             {u"text"_s, item.values.value(overviews::Problem)}});
            item.values.insert(overviews::Problem, problem);
            if (!tellsProblem) {
                m_console.say(item.id + u": "_s + problem);
            }
        }
        if (!overview.has(item)) {
            continue;
        }
        told.rows.append(columnsJson(columns, item, now));
        if (!m_arguments.json) {
            m_console.print(columnsLine(columns, item, now));
        }
    }
    told.names.append(connection.name);
    told.asked = told.asked && isSet(known->at);
    told.at = isSet(told.at) ? std::min(told.at, known->at) : known->at;
    return {};
}

Status OverviewCommand::write()
{
    const Connection &connection = m_connections.constFirst();
    const Result<int> written = exportFleet(m_workspace, connection, overviewOf(connection), m_only, m_arguments.out);
    if (!written) {
        return written.error();
    }
    const int count = *written;
    if (const auto unknown = m_only.size() - count; unknown > 0) {
        m_failed = true;
        m_console.say(tr("%1 of those named are not in the workspace; --refresh asks the platform for them.").arg(unknown));
    }
    m_console.say(tr("Wrote %n mini programs to %1.", nullptr, count).arg(m_arguments.out));
    if (m_arguments.json) {
        m_console.json({{u"connection"_s, connection.name}, {u"out"_s, m_arguments.out}, {u"programs"_s, count}});
    }
    return {};
}

Status OverviewCommand::print()
{
    Told told;
    for (const Connection &connection : m_connections) {
        if (Status gathered = gather(connection, told); !gathered) {
            return gathered;
        }
    }
    const Overview &overview = *overviewOf(m_connections.constFirst());
    const bool tellsProblem = std::any_of(overview.columns.cbegin(), overview.columns.cend(),
                                          [](const Query::Column &c) { return c.value == overviews::Problem; });
    if (m_arguments.json) {
        QJsonObject object{{u"connection"_s, told.names.join(u", "_s)},
                           {u"refreshed_at"_s, told.asked ? toDateTime(told.at).toString(Qt::ISODate) : QString()}, {overview.list, told.rows}};
        if (!tellsProblem) {
            object.insert(u"problems"_s, told.problems);
        }
        m_console.json(object);
    } else if (!told.asked) {
        m_console.say(tr("The platform was not asked for all of them yet; --refresh asks it."));
    } else {
        m_console.say(tr("As the platform told it at %1; --refresh asks anew.").arg(toDateTime(told.at).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    }
    return {};
}

} // namespace flotilla

#include "moc_overviewcommand.cpp"
