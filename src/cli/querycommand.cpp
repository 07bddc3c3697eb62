// SPDX-License-Identifier: GPL-3.0-or-later
#include "querycommand.h"

#include "columntext.h"
#include "connectioncommands.h"
#include "operationoptions.h"
#include "run/credentials.h"
#include "run/savedfile.h"
#include "targetlist.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostAsked = 3;   // mini programs through which one thing is asked, where the first has no say any more
constexpr int kMostTries = 5;         // of a call that the platform puts off
constexpr int kMostUnsent = 3; // then the network is away
constexpr qsizetype kMostItems = 5000; // of one mini program

} // namespace

QueryCommand::QueryCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_list(workspace)
{
    connect(&m_list, &ItemList::finished, this, [this] { m_findsPrograms ? programsListed() : listed(); });
}

void QueryCommand::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.connection);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = *connection;
    const Query *query = m_workspace.platforms.of(m_connection.platform).query(m_arguments.verb);
    if (!query || !query->isVerb()) {
        fail(usage(tr("The platform of the connection “%1” has no “%2”.").arg(m_connection.name, m_arguments.verb)));
        return;
    }
    m_query = *query;
    const Result<Values> options = optionsOf(m_query, m_arguments.given, m_workspace.clock.now());
    if (!options) {
        fail(options.error());
        return;
    }
    m_options = *options;
    if (!m_query.file.isEmpty() && !QDir().mkpath(m_arguments.out)) {
        fail(usage(tr("The folder “%1” cannot be made.").arg(m_arguments.out)));
        return;
    }
    if (m_query.perProgram || m_query.single) {
        choosePrograms();
    } else {
        m_list.load(m_connection, m_query.call);
    }
}

void QueryCommand::choosePrograms()
{
    const Result<QList<MiniProgramId>> named = programsNamed(m_console, m_arguments, m_workspace.platforms.of(m_connection.platform));
    if (!named) {
        fail(named.error());
        return;
    }
    m_programs = *named;
    m_named = !m_programs.isEmpty();
    if (m_named) {
        askPrograms();
        return;
    }
    if (!takeCatalogue()) {
        return;
    }
    // One that the platform lists can certainly be asked; and a new workspace knows none yet.
    const Platform &platform = m_workspace.platforms.of(m_connection.platform);
    const Query *all = platform.query(platform.programs);
    if (all && (m_query.single || m_query.shared || m_programs.isEmpty())) {
        m_findsPrograms = true;
        m_list.load(m_connection, all->call);
        return;
    }
    askPrograms();
}

bool QueryCommand::takeCatalogue()
{
    const auto known = m_workspace.catalogue.programs();
    if (!known) {
        fail(known.error());
        return false;
    }
    for (const MiniProgram &program : *known) {
        if (program.connection == m_connection.id) {
            m_programs.append(program.id);
        }
    }
    return true;
}

void QueryCommand::programsListed()
{
    const bool isKnown = m_list.error().kind == ErrorKind::None;
    if (!isKnown && m_programs.isEmpty()) {
        fail(m_list.error());
        return;
    }
    if (isKnown) {
        const Platform &platform = m_workspace.platforms.of(m_connection.platform);
        m_programs.clear();
        for (const Item &item : m_list.items()) {
            if (!platform.isWellFormed || platform.isWellFormed({item.id})) {
                m_programs.append({item.id});
            }
        }
    }
    askPrograms();
}

void QueryCommand::askPrograms()
{
    if (m_query.single || (m_query.shared && !m_named)) {
        m_programs = m_programs.mid(0, kMostAsked);
        if (m_programs.isEmpty()) {
            fail(usage(tr("The connection “%1” has no mini program yet.").arg(m_connection.name)));
            return;
        }
    }
    openGateway(m_workspace, m_connection, this, [this](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (gateway) {
            m_gateway = gateway.value();
            askNext();
        } else {
            fail(gateway.error());
        }
    });
}

void QueryCommand::listed()
{
    if (m_list.error().kind != ErrorKind::None) {
        fail(m_list.error());
        return;
    }
    const QJsonArray items = told(m_list.items(), {});
    if (m_arguments.json) {
        m_console.json({{m_query.list, items}});
    }
    emit finished(ExitCode::Done);
}

void QueryCommand::askNext()
{
    if (m_programs.isEmpty()) {
        tell();
        return;
    }
    m_program = m_programs.takeFirst();
    m_items.clear();
    ask();
}

void QueryCommand::ask()
{
    Call call;
    call.name = m_query.call;
    call.lane = {m_program.value};
    call.program = m_program;
    call.options = m_options;
    call.offset = static_cast<int>(m_items.size());
    m_last = std::move(m_call);
    m_call = m_gateway->send(call, [this](const Reply &reply) { m_query.single ? singleAnswered(reply) : answered(reply); });
}

// One that was taken away meanwhile says nothing about the others.
void QueryCommand::singleAnswered(const Reply &reply)
{
    if (reply.outcome != Outcome::Accepted) {
        if (reply.scope != RefusalScope::Batch && !m_programs.isEmpty()) {
            askNext();
        } else {
            fail(reply.error);
        }
        return;
    }
    const Item item{{}, {}, reply.values};
    const Instant now = m_workspace.clock.now();
    (void)m_workspace.fleet.record(m_connection.id, m_query.name, {now, reply.values}); // its history has a gap without it
    if (m_arguments.json) {
        m_console.json(columnsJson(m_query.columns, item, now));
    } else {
        for (const Query::Column &column : std::as_const(m_query.columns)) {
            m_console.print(column.name + u"  "_s + columnsLine({column}, item, now));
        }
    }
    emit finished(ExitCode::Done);
}

void QueryCommand::answered(const Reply &reply)
{
    m_unsent = reply.outcome == Outcome::NotSent ? m_unsent + 1 : 0;
    if (reply.outcome == Outcome::Limited && reply.scope != RefusalScope::Batch && ++m_tries < kMostTries) { // it says nothing about this one
        m_again = m_workspace.clock.at(m_workspace.clock.now() + std::max(reply.error.retryAfter, Millis{1000}), [this] { ask(); });
        return;
    }
    m_tries = 0;
    if (reply.outcome != Outcome::Accepted) {
        noteProblem(reply.error);
        while ((reply.scope == RefusalScope::Batch || m_unsent >= kMostUnsent) && !m_programs.isEmpty()) {
            m_program = m_programs.takeFirst(); // it would hear the same
            noteProblem(reply.error);
        }
        askNext();
        return;
    }
    m_items.append(reply.items);
    if (!reply.items.isEmpty() && m_items.size() < reply.total && m_items.size() < kMostItems) {
        ask(); // the next page
        return;
    }
    taken(reply);
    if (m_query.shared && !m_named) { // the others would tell the same
        m_programs.clear();
        m_problems = {};
    }
    askNext();
}

void QueryCommand::taken(const Reply &reply)
{
    if (m_query.file.isEmpty()) {
        m_rows.append(QJsonObject{{u"appid"_s, m_program.value}, {m_query.list, told(m_items, m_program.value + u"  "_s)}});
    } else if (const Status written = writeFile(reply); !written) {
        noteProblem(written.error());
    }
}

Status QueryCommand::writeFile(const Reply &reply)
{
    const Result<SavedFile> saved = saveFileOf(m_query, m_program, reply, m_arguments.out);
    if (!saved) {
        return saved.error();
    }
    QJsonObject row{{u"appid"_s, m_program.value}, {u"file"_s, saved->path}};
    if (!m_query.fileName.isEmpty()) {
        const QJsonObject told = columnsJson(m_query.columns, {m_program.value, {}, reply.values}, m_workspace.clock.now());
        for (auto it = told.constBegin(); it != told.constEnd(); ++it) {
            row.insert(it.key(), it.value());
        }
        row.insert(u"sha256"_s, saved->sha256);
    }
    m_rows.append(row);
    if (!m_arguments.json) {
        m_console.print(saved->path);
    }
    return {};
}

void QueryCommand::noteProblem(const Error &error)
{
    m_console.say(m_program.value + u": "_s + (error.vendorCode + u' ' + error.text).trimmed());
    m_problems.append(QJsonObject{{u"appid"_s, m_program.value}, {u"code"_s, error.vendorCode}, {u"text"_s, error.text}});
}

void QueryCommand::tell()
{
    if (m_arguments.json) {
        m_console.json({{m_query.file.isEmpty() ? u"programs"_s : u"files"_s, m_rows}, {u"problems"_s, m_problems}});
    }
    emit finished(m_problems.isEmpty() ? ExitCode::Done : ExitCode::SomeFailed);
}

QJsonArray QueryCommand::told(const QList<Item> &items, const QString &before) const
{
    QJsonArray array;
    const Instant now = m_workspace.clock.now();
    for (const Item &item : items) {
        array.append(columnsJson(m_query.columns, item, now));
        if (!m_arguments.json) {
            m_console.print(before + columnsLine(m_query.columns, item, now));
        }
    }
    return array;
}

} // namespace flotilla

#include "moc_querycommand.cpp"
