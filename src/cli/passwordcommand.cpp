// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordcommand.h"

#include "batchtext.h"
#include "compose/teampasswords.h"
#include "unlockquestion.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace flotilla {

PasswordCommand::PasswordCommand(const Platforms &platforms, const Console &console, const Arguments &arguments)
    : m_platforms(platforms), m_console(console), m_arguments(arguments), m_reader(m_clock), m_keychain(sessionKeychain())
{
    letKeychainAsk(*m_keychain, console);
    connect(&m_reader, &SecretReader::read, this, &PasswordCommand::keep);
    connect(&m_reader, &SecretReader::interrupted, this, &PasswordCommand::interrupt);
}

void PasswordCommand::start()
{
    const auto item = passwordItem(m_arguments.workspace);
    if (!item) {
        fail(item.error(), exitCodeFor(item.error()));
        return;
    }
    m_item = *item;
    if (!m_arguments.forget) {
        m_reader.start(m_console, tr("Password for %1 (it is not shown): ").arg(m_arguments.workspace));
        return;
    }
    m_keychain->remove(m_item, this, [this](const Status &removed) {
        if (removed) {
            succeed(tr("The keychain has no password for %1 any more.").arg(m_arguments.workspace), u"forgotten"_s);
        } else {
            fail(removed.error(), exitCodeFor(removed.error()));
        }
    });
}

void PasswordCommand::interrupt()
{
    fail({ErrorKind::Stopped, tr("Interrupted before it was done."), {}, {}, {}}, ExitCode::Interrupted);
}

void PasswordCommand::keep(const Result<Secret> &typed)
{
    if (!typed) {
        fail(typed.error(), exitCodeFor(typed.error()));
        return;
    }
    const Secret password(typed->reveal().split('\n').constFirst()); // a second line is of secrets that have two
    if (const Status reached = reachTeam(m_arguments.workspace, password); !reached) {
        const QString text = tr("%1 The password was not kept.", "why the server cannot be reached").arg(reached.error().text);
        fail({reached.error().kind, text, {}, {}, {}}, exitCodeFor(reached.error()));
        return;
    }
    m_keychain->write(m_item, password, this, [this](const Status &kept) {
        if (kept) {
            succeed(tr("The password for %1 is kept in %2.").arg(m_arguments.workspace, m_keychain->place()), u"kept"_s);
        } else {
            fail(kept.error(), exitCodeFor(kept.error()));
        }
    });
}

void PasswordCommand::fail(const Error &error, ExitCode code)
{
    m_console.say(error.text);
    if (m_arguments.json) {
        m_console.json(errorJson(m_platforms, m_arguments.verb, error));
    }
    emit finished(code);
}

void PasswordCommand::succeed(const QString &sentence, const QString &word)
{
    m_console.say(sentence);
    if (m_arguments.json) {
        m_console.json({{u"workspace"_s, m_arguments.workspace}, {word, true}});
    }
    emit finished(ExitCode::Done);
}

} // namespace flotilla

#include "moc_passwordcommand.cpp"
