// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishcommand.h"

#include "approvalcommands.h"
#include "batchtext.h"
#include "batchverbs.h"
#include "clitexts.h"
#include "connectioncommands.h"
#include "model/textrules.h"
#include "model/words.h"
#include "operationoptions.h"
#include "orderedtext.h"
#include "optionvalues.h"
#include "run/credentials.h"
#include "run/freezes.h"
#include "run/newprograms.h"
#include "run/plannedorders.h"
#include "run/waveorder.h"
#include "targetlist.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// A tag of a wave that no target has: a slip that would put it into the last wave.
QString missingTag(const QList<WavePart> &parts, const QList<Target> &targets)
{
    const auto part = std::find_if(parts.cbegin(), parts.cend(), [&targets](const WavePart &one) {
        return !one.tag.isEmpty()
               && std::none_of(targets.cbegin(), targets.cend(), [&one](const Target &target) { return target.tags.contains(one.tag); });
    });
    return part == parts.cend() ? QString() : part->tag;
}

} // namespace

PublishCommand::PublishCommand(const Workspace &workspace, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_board(workspace),
      m_follower(workspace, m_board, console, arguments)
{
    connect(&m_follower, &BatchFollower::finished, this, &Command::finished);
}

void PublishCommand::start()
{
    const Result<Connection> connection = findConnection(m_workspace, m_arguments.connection);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_order.connection = *connection;
    m_order.operation = m_arguments.verb;
    if (!operation().name.isEmpty()) { // else create() says that the platform has none of that name
        const Result<Values> options = optionsOf(operation(), m_arguments.given);
        if (!options) {
            fail(options.error());
            return;
        }
        m_order.options = *options;
    }
    m_order.limits = m_arguments.limits;
    if (!readTiming() || !gatherTargets()) {
        return;
    }
    if (const Status confirmed = checkConfirmed(); !confirmed) {
        fail(confirmed.error());
        return;
    }
    if (const QString tag = missingTag(m_arguments.waves, m_order.targets); !tag.isEmpty()) {
        refuse(usage(tr("None of these mini programs has the tag “%1”, so there is nobody for that wave.").arg(tag)), {});
        return;
    }
    arrangeWaves(m_order, m_arguments.waves, m_arguments.gate);
    LocalFacts facts = readLocalFacts(m_workspace, connection->id);
    facts.laneTitles = laneTitlesOf(m_order);
    const QList<Finding> findings = localFindings(m_workspace.platforms.of(connection->platform), m_order.operation, m_order.targets, facts, m_workspace.clock.now());
    const Result<bool> waits = needsSecondPerson(m_workspace, connection->id, operation());
    if (!waits) {
        refuse(waits.error(), findings);
        return;
    }
    m_waits = *waits;
    const bool isForLater = isSet(m_start) || m_waits || !m_arguments.runOn.isEmpty();
    if (m_arguments.dryRun || (isForLater && !stops(findings))) { // what is for later is checked now
        dryRun(findings);
    } else if (stops(findings)) {
        refuse({ErrorKind::Usage, tr("The check before the first call found something that stops this batch."), {}, {}, {}}, findings);
    } else {
        begin(findings);
    }
}

Status PublishCommand::checkConfirmed()
{
    const int programs = programCount(m_order.targets);
    if (operation().confirmsCount && m_arguments.confirm != programs) {
        return usage(tr("--confirm must be the number of mini programs that this is done to, which is %1.").arg(programs));
    }
    if (!operation().tellsSecret) {
        return {};
    }
    if (m_order.connection.source == SecretSource::Environment && !m_arguments.reveal) {
        return usage(tr("The platform shows the new value once, and a connection whose key comes from the environment has no place to keep it: add --reveal."));
    }
    put(m_order.options, options::Reveal, m_arguments.reveal ? u"yes"_s : QString());
    return {};
}

const Operation &PublishCommand::operation() const
{
    static const Operation unknown;
    const Operation *known = m_workspace.platforms.of(m_order.connection.platform).operation(m_order.operation);
    return known ? *known : unknown;
}

Subject PublishCommand::subject() const
{
    return {m_workspace.platforms.of(m_order.connection.platform), operation(), m_workspace.platforms};
}

bool PublishCommand::takeConnection()
{
    const Target target = ownTarget(operation(), m_order.connection);
    if (target.program.isEmpty()) {
        const Field *field = findField(m_workspace.platforms.of(m_order.connection.platform).connection, operation().targetField);
        fail({ErrorKind::Usage,
              tr("The connection “%1” has no --%2, which names what this is done to. Add it again with that.")
                  .arg(m_order.connection.name, field ? field->optionName() : operation().targetField),
              {}, {}, {}});
        return false;
    }
    m_order.targets = {target};
    return true;
}

bool PublishCommand::gatherTargets()
{
    if (!operation().targetField.isEmpty()) {
        return takeConnection();
    }
    ImportedList list;
    if (const Status status = checkOnly(m_workspace.platforms.of(m_order.connection.platform), m_arguments.only); !status) {
        fail(status.error());
        return false;
    }
    for (const MiniProgramId &id : std::as_const(m_arguments.only)) {
        ImportedRow row;
        row.program.id = id;
        list.rows.append(row);
    }
    if (m_arguments.all && !readCatalogue(list)) {
        return false;
    }
    if (!m_arguments.targetsFile.isEmpty()) {
        const ListOf what = operation().madeId.isEmpty() ? ListOf::Programs : ListOf::NewPrograms;
        const Result<ImportedList> read = readTargetsFile(m_console, m_arguments, m_workspace.platforms.of(m_order.connection.platform), what);
        if (!read) {
            fail(read.error());
            return false;
        }
        list = withColumnsChecked(*read, operation(), QFileInfo(m_arguments.targetsFile).absolutePath());
    }
    m_oddRows = list.remarks;
    sayRemarks(m_console, m_oddRows);
    TargetPlan plan = planTargets(list, m_arguments.lanes, operation().laneField, operation().takesColumns);
    if (!plan.bad.isEmpty()) {
        refuse({ErrorKind::Usage,
                tr("%1 has %n bad row(s). Nothing was started.", nullptr, static_cast<int>(plan.bad.size()))
                    .arg(!m_arguments.targetsFile.isEmpty() ? m_arguments.targetsFile : m_arguments.all ? u"--all"_s : u"--only"_s),
                {}, {}, {}},
               {}, plan.bad);
        return false;
    }
    fillKnown(m_workspace, m_order.connection.id, plan.targets);
    for (Target &target : plan.targets) {
        target.values = targetValues(operation(), target.name, target.values);
    }
    m_order.targets = plan.targets;
    return true;
}

// Whoever is frozen is left out by a person, not by this.
bool PublishCommand::readCatalogue(ImportedList &list)
{
    const auto programs = m_workspace.catalogue.programs();
    if (!programs) {
        fail(programs.error());
        return false;
    }
    for (const MiniProgram &program : *programs) {
        if (program.connection == m_order.connection.id) {
            ImportedRow row;
            row.program = program;
            list.rows.append(row);
        }
    }
    return true;
}

void PublishCommand::refuse(const Error &error, const QList<Finding> &findings, const QList<BadRow> &bad)
{
    sayFindings(m_console, subject(), findings, bad);
    m_console.say(error.text);
    if (m_arguments.json) {
        m_console.json(notStartedJson(m_workspace.platforms, error, findingsJson(subject(), findings, bad, m_oddRows)));
    }
    emit finished(exitCodeFor(error));
}

bool PublishCommand::readTiming()
{
    const Instant now = m_workspace.clock.now();
    if (!m_arguments.startAt.isEmpty()) {
        const Result<Instant> start = startFromText(m_arguments.startAt, now, QTimeZone::systemTimeZone());
        if (!start) {
            fail(start.error());
            return false;
        }
        m_start = *start;
        setStart(m_order.options, m_start);
    }
    put(m_order.options, kRunOnOption, m_arguments.runOn);
    const Instant begins = isSet(m_start) ? m_start : now;
    const auto frozen = frozenFor(m_workspace, m_order.connection.id, begins);
    if (!frozen) {
        fail(frozen.error());
        return false;
    }
    if (frozen->has_value() && m_arguments.liftFreeze.isEmpty()) {
        fail(usage(tr("The connection “%1” takes no order for that time. %2. To do it all the same: --lift-freeze \"REASON\"")
                       .arg(m_order.connection.name, frozenText(**frozen))));
        return false;
    }
    if (const Status may = frozen->has_value() ? mayApprove(m_workspace) : Status(); !may) {
        fail(may.error());
        return false;
    }
    return true;
}

Result<BatchId> PublishCommand::create()
{
    Result<BatchId> id = m_board.create(m_order);
    if (!id || m_arguments.liftFreeze.isEmpty()) {
        return id;
    }
    const Status lifted = liftFreeze(m_workspace, *id, isSet(m_start) ? m_start : m_workspace.clock.now(), m_arguments.liftFreeze);
    if (!lifted) { // nobody knows of it: it must not begin by itself
        (void)m_board.stop(*id);
        return lifted.error();
    }
    return id;
}

void PublishCommand::plan(const QList<Finding> &findings)
{
    const Result<BatchId> id = create();
    if (!id) {
        refuse(id.error(), findings);
        return;
    }
    sayFindings(m_console, subject(), findings, {});
    m_console.say(tr("Batch %1: %n mini program(s).", nullptr, programCount(m_order.targets)).arg(id->value));
    sayWaiting(m_workspace, m_console, *id);
    if (isSet(m_start) || !m_arguments.runOn.isEmpty()) {
        m_console.say(orderedText(m_arguments, m_start, m_workspace.clock.now()));
    }
    if (m_arguments.json) {
        QJsonObject told = orderedJson(m_arguments, *id, m_start, findingsJson(subject(), findings, {}, m_oddRows));
        told.insert(u"waits_for_approval"_s, m_waits);
        m_console.json(told);
    }
    emit finished(ExitCode::Done);
}

void PublishCommand::begin(const QList<Finding> &findings)
{
    const Result<BatchId> id = create();
    if (!id) {
        refuse(id.error(), findings);
        return;
    }
    m_console.say(tr("Batch %1: %n mini program(s).", nullptr, programCount(m_order.targets)).arg(id->value));
    m_following = true;
    m_follower.setLocalFindings(findings);
    m_follower.setOddRows(m_oddRows);
    m_board.start(*id, m_follower.watch(*id));
}

void PublishCommand::dryRun(const QList<Finding> &findings)
{
    openGateway(m_workspace, m_order.connection, this, [this, findings](const Result<std::shared_ptr<Gateway>> &gateway) {
        gatewayOpened(findings, gateway);
    });
}

void PublishCommand::gatewayOpened(const QList<Finding> &findings, const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway) {
        notOpened(gateway.error(), findings);
        return;
    }
    const Result<Batch> made = batchOf(m_workspace, m_order);
    if (!made) {
        refuse(made.error(), findings);
        return;
    }
    const Result<BatchState> state = stateOf(m_workspace, *made);
    if (!state) {
        refuse(state.error(), findings);
        return;
    }
    m_preflight = std::make_unique<Preflight>(m_workspace, *made, *state, *gateway);
    m_looking = std::make_unique<TargetLooking>(m_workspace, m_console, *made, *state, *gateway);
    connect(m_preflight.get(), &Preflight::finished, this, [this, findings] { checked(findings); });
    m_preflight->start();
}

// The key may be on the runner alone: it checks before the first call.
void PublishCommand::notOpened(const Error &error, const QList<Finding> &findings)
{
    if (m_arguments.runOn.isEmpty() || m_arguments.dryRun) {
        refuse(error, findings);
    } else {
        m_console.say(tr("The platform was not asked from here, the runner does that: %1").arg(error.text));
        plan(findings);
    }
}

QString PublishCommand::wouldRunText() const
{
    const Platform &platform = m_workspace.platforms.of(m_order.connection.platform);
    const QString name = platform.words->operation(m_order.operation);
    const Operation *operation = platform.operation(m_order.operation);
    if (operation && !operation->targetField.isEmpty()) {
        return tr("“%1” would run on the connection “%2”. Nothing was changed.").arg(name, m_order.connection.name);
    }
    const int programs = programCount(m_order.targets);
    return operation && !operation->madeId.isEmpty() ? tr("“%1” would make %n mini program(s). Nothing was changed.", nullptr, programs).arg(name)
                                                     : tr("“%1” would run for %n mini program(s). Nothing was changed.", nullptr, programs).arg(name);
}

void PublishCommand::checked(QList<Finding> findings)
{
    const QList<Finding> checked = m_preflight->findings();
    for (const Finding &finding : checked) {
        if (!findings.contains(finding)) { // both look for the frozen ones
            findings.append(finding);
        }
    }
    findings = m_arguments.runOn.isEmpty() ? findings : foundForRunner(findings);
    if (m_arguments.dryRun) {
        stops(findings) ? dryRunChecked(findings, {}) : lookAtTargets(findings);
    } else if (stops(findings)) {
        refuse(usage(tr("The check found something that stops this batch, so it was not ordered.")), findings);
    } else {
        plan(findings);
    }
}

void PublishCommand::lookAtTargets(const QList<Finding> &findings)
{
    connect(m_looking.get(), &TargetLooking::looked, this, [this, findings](const LookReport &report) {
        dryRunChecked(withoutOlder(findings, subject().platform, report) + report.findings, report);
    });
    m_looking->start();
}

void PublishCommand::dryRunChecked(const QList<Finding> &findings, const LookReport &looked)
{
    sayFindings(m_console, subject(), findings, {});
    const bool stopped = stops(findings);
    if (m_waits) {
        m_console.say(tr("It would wait until a second person has approved it."));
    }
    m_console.say(stopped ? tr("This batch would not start. Nothing was changed.") : wouldRunText());
    if (!stopped && isSet(m_start)) {
        m_console.say(tr("It would begin at %1, %2.").arg(startText(m_start), countdownText(m_start, m_workspace.clock.now())));
    }
    if (m_arguments.json) {
        QJsonObject told{{u"batch"_s, QString()}, {u"findings"_s, findingsJson(subject(), findings, {}, m_oddRows)}};
        addLooked(told, m_start, looked);
        m_console.json(told);
    }
    emit finished(stopped ? ExitCode::NotStarted : ExitCode::Done);
}

void PublishCommand::interrupt()
{
    if (m_following) {
        m_follower.interrupt();
    } else {
        m_looking.reset();
        m_preflight.reset();
        Command::interrupt();
    }
}

} // namespace flotilla

#include "moc_publishcommand.cpp"
