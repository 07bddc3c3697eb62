// SPDX-License-Identifier: GPL-3.0-or-later
#include "servecommand.h"

#include "run/credentials.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

ServeCommand::ServeCommand(const Workspace &workspace, const Console &console, const Arguments &arguments, std::unique_ptr<ServiceFactory> services)
    : Command(workspace, console, arguments), m_services(std::move(services))
{
}

void ServeCommand::start()
{
    const auto connections = m_workspace.catalogue.connections();
    if (!connections) {
        fail(connections.error());
        return;
    }
    const auto known = std::find_if(connections->cbegin(), connections->cend(), [this](const Connection &c) { return c.name == m_arguments.connection; });
    if (known == connections->cend()) {
        fail(usage(tr("There is no connection “%1”. “connection list” shows what there is.").arg(m_arguments.connection)));
        return;
    }
    fetchSecrets(m_workspace, *known, this, [this, connection = *known](const Result<Secrets> &secrets) {
        if (secrets) {
            serve(connection, *secrets);
        } else {
            fail(secrets.error());
        }
    });
}

void ServeCommand::serve(const Connection &connection, const Secrets &secrets)
{
    auto made = m_services->make(m_workspace, m_arguments.verb, connection, secrets, m_arguments.given);
    if (!made) {
        fail(made.error());
        return;
    }
    m_service = std::move(made.value());
    connect(m_service.get(), &Service::said, this, [this](const QString &line) { m_console.say(line); });
    connect(m_service.get(), &Service::failed, this, [this](const Error &error) { fail(error); });
    connect(m_service.get(), &Service::began, this, [this](const QString &where) {
        if (m_arguments.json) {
            m_console.json({{u"url"_s, where}});
        } else {
            m_console.print(where);
        }
        m_console.say(tr("Ready at %1. Ctrl+C ends it.").arg(where));
        m_systemd.tell("READY=1");
        m_systemd.live(m_workspace.clock);
    });
    m_service->start();
}

void ServeCommand::interrupt()
{
    if (!m_service) {
        Command::interrupt();
        return;
    }
    m_systemd.tell("STOPPING=1");
    emit finished(ExitCode::Done);
}

} // namespace flotilla

#include "moc_servecommand.cpp"
