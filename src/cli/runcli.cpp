// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include "addconnection.h"
#include "approvalcommands.h"
#include "arguments.h"
#include "auditscommand.h"
#include "batchverbs.h"
#include "compose/services.h"
#include "connectioncommands.h"
#include "followcommand.h"
#include "freezecommand.h"
#include "operationlist.h"
#include "overviewcommand.h"
#include "passwordcommand.h"
#include "practicecommand.h"
#include "publishcommand.h"
#include "querycommand.h"
#include "reopencommand.h"
#include "runnercommand.h"
#include "runnerlist.h"
#include "servecommand.h"
#include "stopcommand.h"
#include "stopsignals.h"
#include "trailcommands.h"
#include "unlockquestion.h"
#include "verbrules.h"
#include "workspacecommands.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString folderFor(const Arguments &arguments)
{
    if (!arguments.workspace.isEmpty()) {
        return arguments.workspace;
    }
    // Not the window's practice folder: its sandbox and ours would use one state.
    const QString folder = arguments.verb == u"practice"_s ? practiceFolder() : defaultFolder();
    return arguments.verb == u"practice"_s && !folder.isEmpty() ? folder + u"-terminal"_s : folder;
}

Workspace workspaceOf(Composition &composition, const CliPorts &ports)
{
    const Workspace w = composition.workspace();
    return {w.journal, w.history, w.leases, w.catalogue, w.fleet, w.secrets, w.sessionSecrets, ports.gateways ? *ports.gateways : w.gateways,
            w.clock, ports.platforms, w.self, w.folder, w.people};
}

/// The verbs that talk to a platform or a keychain; null for the others.
std::unique_ptr<Command> commandFor(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const QString &verb = arguments.verb;
    if (verb == u"connection add"_s) {
        return std::make_unique<AddConnection>(workspace, console, arguments);
    }
    if (verb == u"connection test"_s) {
        return std::make_unique<TestConnection>(workspace, console, arguments);
    }
    if (verb == u"connection remove"_s) {
        return std::make_unique<RemoveConnection>(workspace, console, arguments);
    }
    if (arguments.isOperation) {
        return std::make_unique<PublishCommand>(workspace, console, arguments);
    }
    if (arguments.isQuery) {
        return std::make_unique<QueryCommand>(workspace, console, arguments);
    }
    if (verb == u"resume"_s || verb == u"retry"_s) {
        return std::make_unique<ReopenCommand>(workspace, console, arguments);
    }
    if (verb == u"follow"_s) {
        return std::make_unique<FollowCommand>(workspace, console, arguments);
    }
    if (verb == u"stop"_s) {
        return std::make_unique<StopCommand>(workspace, console, arguments);
    }
    if (arguments.isOverview || (verb == u"audits"_s && OverviewCommand::isMeant(workspace, arguments))) {
        return std::make_unique<OverviewCommand>(workspace, console, arguments);
    }
    if (verb == u"audits"_s) {
        return std::make_unique<AuditsCommand>(workspace, console, arguments);
    }
    return verb == u"practice"_s ? std::make_unique<PracticeCommand>(workspace, console, arguments) : nullptr;
}

/// The verbs that only look into the journal.
ExitCode runAtOnce(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments)
{
    const QString &verb = arguments.verb;
    if (verb == u"connection list"_s) {
        return listConnections(workspace, console, arguments);
    }
    if (verb == u"connection freeze"_s) {
        return freezeConnection(workspace, console, arguments);
    }
    if (verb == u"connection labels"_s) {
        return labelsOfConnection(workspace, console, arguments);
    }
    if (verb == u"operations"_s) {
        return listOperations(workspace, console, arguments);
    }
    if (verb == u"status"_s) {
        return showStatus(workspace, runners, console, arguments);
    }
    if (verb == u"approve-order"_s || verb == u"reject-order"_s) {
        return decideAboutOrder(workspace, console, arguments);
    }
    if (verb == u"second-person"_s) {
        return secondPersonOf(workspace, console, arguments);
    }
    if (verb == u"batches"_s) {
        return listBatches(workspace, runners, console, arguments);
    }
    if (verb == u"report"_s) {
        return writeReport(workspace, console, arguments);
    }
    if (verb == u"workspace backup"_s) {
        return backUpWorkspace(workspace, console, arguments);
    }
    return resolveTarget(workspace, console, arguments);
}

/// Runs the event loop until the command has finished.
template <typename Verb>
ExitCode runToEnd(Verb &command, StopSignals &stopSignals)
{
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &command, &Verb::interrupt);
    // At once: a signal that comes before the loop has ended must not make it end, and print, a second time.
    QObject::connect(&command, &Verb::finished, &stopSignals,
                     [&stopSignals, &command] { QObject::disconnect(&stopSignals, nullptr, &command, nullptr); });
    // Queued: a command may end inside start(), before the event loop runs.
    QObject::connect(
        &command, &Verb::finished, qApp, [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); },
        Qt::QueuedConnection);
    command.start(); // before the event loop, which brings the signals
    return static_cast<ExitCode>(QCoreApplication::exec());
}

/// From the keychain, where libpq finds none. Runs the event loop until the keychain has answered.
Result<TeamPasswords> passwordsFor(const QStringList &places, const Console &console, StopSignals &stopSignals)
{
    const Result<QStringList> wanting = placesWantingPassword(places);
    if (!wanting || wanting->isEmpty()) {
        return wanting ? Result(TeamPasswords()) : Result<TeamPasswords>(wanting.error());
    }
    const std::unique_ptr<SecretStore> keychain = sessionKeychain();
    letKeychainAsk(*keychain, console);
    QObject context;
    Result<TeamPasswords> found = Error{ErrorKind::Usage, QCoreApplication::translate("flotilla::Command", "Interrupted before it was done."), {}, {}, {}};
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &context, [] { QCoreApplication::exit(); });
    readTeamPasswords(*keychain, *wanting, &context, [&found](const Result<TeamPasswords> &passwords) {
        found = passwords;
        QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    });
    (void)QCoreApplication::exec();
    return found;
}

/// zh_CN for a Chinese system, else en, which has a file too: the plural forms come from it.
QString systemLanguage()
{
    const QString first = QLocale::system().uiLanguages().value(0);
    return first.startsWith("zh"_L1) ? u"zh_CN"_s : u"en"_s;
}

ExitCode runVerb(const Arguments &arguments, const Console &console, StopSignals &stopSignals, const CliPorts &ports)
{
    if (arguments.verb == u"help"_s) {
        const QStringList lines = helpText(ports.platforms).trimmed().split(u'\n');
        for (const QString &line : lines) {
            console.print(line);
        }
        return ExitCode::Done;
    }
    if (arguments.verb == u"version"_s) {
        console.print(u"flotilla-cli "_s + QStringLiteral(FLOTILLA_VERSION));
        return ExitCode::Done;
    }
    if (arguments.verb == u"workspace password"_s) {
        PasswordCommand command(ports.platforms, console, arguments);
        return runToEnd(command, stopSignals);
    }
    const Result<TeamPasswords> passwords = passwordsFor({folderFor(arguments), arguments.to}, console, stopSignals);
    if (!passwords) {
        sayNotStarted(console, ports.platforms, arguments, passwords.error());
        return exitCodeFor(passwords.error());
    }
    if (arguments.verb.startsWith(u"workspace "_s) && arguments.verb != u"workspace backup"_s) {
        return manageWorkspace(folderFor(arguments), console, ports.platforms, arguments, *passwords);
    }
    const auto composition = Composition::open(folderFor(arguments), ports.wrapJournal, *passwords);
    if (!composition) {
        sayNotStarted(console, ports.platforms, arguments, composition.error());
        return ExitCode::NotStarted;
    }
    (*composition)->setLanguage(systemLanguage());
    const Workspace workspace = workspaceOf(**composition, ports);
    letKeychainAsk(workspace.secrets, console);
    if (arguments.verb.startsWith("trail "_L1)) {
        return arguments.verb == "trail head"_L1 ? tellTrailHead((*composition)->trail(), workspace, console, arguments)
                                                 : verifyTrail((*composition)->trail(), workspace, console, arguments);
    }
    if (arguments.verb == "runner"_L1) {
        RunnerCommand runner(workspace, (*composition)->runners(), console, arguments);
        return runToEnd(runner, stopSignals);
    }
    if (arguments.verb == "runners"_L1) {
        return listRunners((*composition)->runners(), workspace, console, arguments);
    }
    const std::unique_ptr<Command> command = arguments.isService
        ? std::make_unique<ServeCommand>(workspace, console, arguments, std::make_unique<PlatformServices>((*composition)->network()))
        : commandFor(workspace, console, arguments);
    return command ? runToEnd(*command, stopSignals) : runAtOnce(workspace, (*composition)->runners(), console, arguments);
}

/// The code where the result was lost on its way out: never 0, and 2 only where that is true, since it says that nothing was sent.
ExitCode codeOfLostResult(ExitCode code, const Arguments &arguments)
{
    static const QStringList kSending{u"resume"_s, u"retry"_s};
    if (code != ExitCode::Done) {
        return code;
    }
    return arguments.isOperation || kSending.contains(arguments.verb) ? ExitCode::SomeFailed : ExitCode::NotStarted;
}

} // namespace

int runCli(const QStringList &arguments, const CliPorts &ports)
{
    StopSignals stopSignals;
    const Console console;
    QTranslator translator;
    if (translator.load(u"flotilla_"_s + systemLanguage(), u":/i18n"_s)) {
        QCoreApplication::installTranslator(&translator);
    }
    const Result<Arguments> parsed = parseArguments(ports.platforms, arguments);
    if (!parsed) {
        Arguments asked;
        asked.verb = verbIn(ports.platforms, arguments);
        asked.json = wantsJson(arguments);
        sayNotStarted(console, ports.platforms, asked, parsed.error());
        return static_cast<int>(ExitCode::NotStarted);
    }
    ExitCode code = runVerb(*parsed, console, stopSignals, ports);
    if (!console.isResultWritten()) {
        console.say(QCoreApplication::translate("Cli", "The result could not be written to standard output."));
        code = codeOfLostResult(code, *parsed);
    }
    return static_cast<int>(code);
}

} // namespace flotilla
