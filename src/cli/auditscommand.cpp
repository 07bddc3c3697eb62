// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditscommand.h"

#include "connectioncommands.h"
#include "model/words.h"
#include "targetlist.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString isoText(Instant t)
{
    return isSet(t) ? toDateTime(t).toString(Qt::ISODate) : QString();
}

qint64 ageSeconds(const Publication &row, Instant now)
{
    return isSet(row.publishedAt) ? std::chrono::duration_cast<std::chrono::seconds>(now - row.publishedAt).count() : 0;
}

QJsonValue tickJson(const QMap<QString, Tick> &ticks, const QString &stage)
{
    const auto tick = ticks.constFind(stage);
    return tick != ticks.cend() ? QJsonValue(QJsonObject{{u"who"_s, tick->who}, {u"when"_s, isoText(tick->when)}}) : QJsonValue();
}

QJsonObject rowJson(const Platform &platform, const Publication &row, Instant now)
{
    QJsonObject object{
        {u"appid"_s, row.program.value},
        {u"name"_s, row.name},
        {u"connection"_s, row.connectionName},
        {u"batch"_s, row.batch.value},
        {u"label"_s, row.label},
        {u"state"_s, auditName(row.state)},
        {u"word"_s, row.word},
        {u"published"_s, isoText(row.publishedAt)},
        {u"age_seconds"_s, ageSeconds(row, now)},
        {u"since"_s, isoText(row.since)},
        {u"checked"_s, isoText(row.checkedAt)},
        {u"reason"_s, row.reason},
    };
    for (const Operation &operation : platform.operations) {
        if (!operation.identity.isEmpty() && row.marks.contains(operation.identity)) {
            object.insert(operation.identity, row.marks.value(operation.identity));
            if (!operation.laneField.isEmpty()) {
                object.insert(operation.laneField, row.lane.value);
            }
        }
    }
    for (const QString &stage : platform.ticks) {
        object.insert(stage, tickJson(row.ticks, stage));
    }
    return object;
}

QString ageText(qint64 seconds)
{
    constexpr qint64 kHour = 3600;
    constexpr qint64 kDay = 24 * kHour;
    if (seconds >= kDay) {
        return u"%1 d"_s.arg(seconds / kDay);
    }
    return seconds >= kHour ? u"%1 h"_s.arg(seconds / kHour) : u"%1 min"_s.arg(seconds / 60);
}

} // namespace

QString auditName(AuditState state)
{
    switch (state) {
    case AuditState::NotKnown:
        return u"not_known"_s;
    case AuditState::Uploaded:
        return u"uploaded"_s;
    case AuditState::InReview:
        return u"in_review"_s;
    case AuditState::Rejected:
        return u"rejected"_s;
    case AuditState::Released:
        return u"released"_s;
    }
    return {};
}

AuditsCommand::AuditsCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_watch(workspace)
{
    connect(&m_watch, &AuditWatch::finished, this, &AuditsCommand::asked);
}

void AuditsCommand::start()
{
    QString platform; // of all of them, ids of any form
    if (!m_arguments.connection.isEmpty()) {
        const Result<Connection> connection = findConnection(m_workspace, m_arguments.connection);
        if (!connection) {
            fail(connection.error());
            return;
        }
        m_connection = connection->id;
        platform = connection->platform;
    }
    const Result<QList<MiniProgramId>> named = programsNamed(m_console, m_arguments, m_workspace.platforms.of(platform));
    if (!named) {
        fail(named.error());
        return;
    }
    m_only = *named;
    if (m_arguments.refresh) {
        m_watch.refresh(m_connection, m_only);
    } else {
        asked({});
    }
}

void AuditsCommand::interrupt()
{
    disconnect(&m_watch, nullptr, this, nullptr);
    m_watch.stop();
    if (const Status printed = print({interruption().text}); !printed) {
        fail(printed.error());
        return;
    }
    emit finished(ExitCode::Interrupted);
}

void AuditsCommand::asked(const QStringList &problems)
{
    if (const Status printed = print(problems); !printed) {
        fail(printed.error());
        return;
    }
    emit finished(m_watch.unread() > 0 || (m_missing && problems.isEmpty()) ? ExitCode::SomeFailed : problems.isEmpty() ? ExitCode::Done : ExitCode::NotStarted);
}

Status AuditsCommand::print(QStringList problems)
{
    const auto rows = m_workspace.catalogue.publications();
    if (!rows) {
        return rows.error();
    }
    const Instant now = m_workspace.clock.now();
    QJsonArray array;
    QList<MiniProgramId> left = m_only;
    for (const Publication &row : *rows) {
        if ((!m_connection.isEmpty() && row.connection != m_connection) || (!m_only.isEmpty() && !m_only.contains(row.program))) {
            continue;
        }
        left.removeAll(row.program);
        const Platform &platform = m_workspace.platforms.of(row.platform);
        array.append(rowJson(platform, row, now));
        if (!m_arguments.json) {
            const QString word = row.state == AuditState::NotKnown && !row.word.isEmpty() ? row.word : platform.words->audit(row.state);
            const QString since = isSet(row.since) ? toDateTime(row.since).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
            m_console.print(row.program.value + u"  "_s + fitted(row.name, 24) + u"  "_s + fitted(row.lane.value == row.program.value ? QString() : row.lane.value, 18) + u"  "_s
                            + fitted(word, 14) + fitted(since, 18) + fitted(ageText(ageSeconds(row, now)), 9) + row.reason);
        }
    }
    m_missing = !left.isEmpty();
    for (const MiniProgramId &id : std::as_const(left)) {
        problems.append(tr("%1: nothing was published to it from this workspace.").arg(id.value));
    }
    for (const QString &problem : std::as_const(problems)) {
        m_console.say(problem);
    }
    if (m_arguments.json) {
        m_console.json({{u"publications"_s, array}, {u"problems"_s, QJsonArray::fromStringList(problems)}});
    } else if (array.isEmpty() && m_only.isEmpty()) {
        m_console.say(tr("Nothing has been published from this workspace yet."));
    }
    return {};
}

} // namespace flotilla

#include "moc_auditscommand.cpp"
