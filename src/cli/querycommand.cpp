// SPDX-License-Identifier: GPL-3.0-or-later
#include "querycommand.h"

#include "connectioncommands.h"
#include "run/credentials.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace flotilla {

QueryCommand::QueryCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_list(workspace)
{
    connect(&m_list, &ItemList::finished, this, &QueryCommand::listed);
}

void QueryCommand::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.connection);
    if (!connection) {
        fail(connection.error());
        return;
    }
    const Query *query = m_workspace.platforms.of(connection->platform).query(m_arguments.verb);
    if (!query || query->list.isEmpty()) {
        fail({ErrorKind::Usage, tr("The platform of the connection “%1” has no “%2”.").arg(connection->name, m_arguments.verb), {}, {}, {}});
        return;
    }
    m_query = *query;
    if (!m_query.perProgram) {
        m_list.load(*connection, m_query.call);
        return;
    }
    m_programs = m_arguments.only;
    if (m_programs.isEmpty()) {
        const auto known = m_workspace.catalogue.programs();
        if (!known) {
            fail(known.error());
            return;
        }
        for (const MiniProgram &program : *known) {
            if (program.connection == connection->id) {
                m_programs.append(program.id);
            }
        }
    }
    openGateway(m_workspace, *connection, this, [this](const Result<std::shared_ptr<Gateway>> &gateway) {
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
    const MiniProgramId program = m_programs.takeFirst();
    Call call;
    call.name = m_query.call;
    call.lane = {program.value};
    call.program = program;
    m_last = std::move(m_call);
    m_call = m_gateway->send(call, [this, program](const Reply &reply) { answered(program, reply); });
}

void QueryCommand::answered(const MiniProgramId &program, const Reply &reply)
{
    if (reply.outcome == Outcome::Accepted) {
        m_rows.append(QJsonObject{{u"appid"_s, program.value}, {m_query.list, told(reply.items, program.value + u"  "_s)}});
    } else {
        m_console.say(program.value + u": "_s + (reply.error.vendorCode + u' ' + reply.error.text).trimmed());
        m_problems.append(QJsonObject{{u"appid"_s, program.value}, {u"code"_s, reply.error.vendorCode}, {u"text"_s, reply.error.text}});
    }
    askNext();
}

void QueryCommand::tell()
{
    if (m_arguments.json) {
        m_console.json({{u"programs"_s, m_rows}, {u"problems"_s, m_problems}});
    }
    emit finished(m_problems.isEmpty() ? ExitCode::Done : ExitCode::SomeFailed);
}

QJsonArray QueryCommand::told(const QList<Item> &items, const QString &before) const
{
    QJsonArray array;
    for (const Item &item : items) {
        QJsonObject row;
        QStringList cells;
        for (const Query::Column &column : m_query.columns) {
            QString text = column.value.isEmpty() ? item.id : item.values.value(column.value);
            if (column.isTime && !text.isEmpty()) {
                text = toDateTime(instantOf(text)).toString(Qt::ISODate);
            }
            row.insert(column.name, text);
            cells.append(text);
        }
        array.append(row);
        if (!m_arguments.json) {
            m_console.print(before + cells.join(u"  "_s));
        }
    }
    return array;
}

} // namespace flotilla
