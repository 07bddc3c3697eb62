// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "clitexts.h"
#include "model/textrules.h"
#include "model/words.h"
#include "operationoptions.h"
#include "optionvalues.h"
#include "run/programid.h"
#include "run/runners.h"
#include "run/servicecredential.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kVersion = "version"_L1;

void addOptions(QCommandLineParser &parser, const Platforms &platforms)
{
    const QStringList flags = QStringList{u"json"_s, u"dry-run"_s, u"refresh"_s, u"cached"_s, u"reveal"_s, u"all"_s, u"open-gate"_s, u"list"_s, u"forget"_s} + flagOptions(platforms);
    for (const QString &flag : flags) {
        parser.addOption(QCommandLineOption(flag));
    }
    const QStringList names = valueOptions(platforms);
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(names.contains(kVersion) ? QStringList{u"v"_s} : QStringList{u"v"_s, kVersion}));
    for (const QString &name : names) {
        parser.addOption(QCommandLineOption(name, QString(), name));
    }
}

/// Whether --version asks for the program's own: a platform may declare an option of that name, which then belongs to its verbs.
bool asksForVersion(const Platforms &platforms, const QStringList &arguments)
{
    return arguments.contains(u"--"_s + kVersion) && verbIn(platforms, arguments).isEmpty();
}

/// The verb that the words before the options name, with its name if it takes one.
Result<VerbRule> findVerb(const Platforms &platforms, const QStringList &words, QString &name)
{
    if (words.isEmpty()) {
        return usage(Cli::tr("Say what to do, for example “publish”. --help lists everything."));
    }
    const bool connection = words.first() == u"connection"_s;
    if (connection && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the connection: add, list, test, freeze or remove."));
    }
    const bool workspace = words.first() == u"workspace"_s;
    if (workspace && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the workspace: backup, init, copy, check, grant or password."));
    }
    const bool trail = words.first() == u"trail"_s;
    if (trail && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the trail: verify or head."));
    }
    const int length = connection || workspace || trail ? 2 : 1;
    const QString verb = words.mid(0, length).join(u' ');
    const QStringList rest = words.mid(length);
    const QList<VerbRule> rules = verbRules(platforms);
    const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&verb](const VerbRule &r) { return r.verb == verb; });
    if (rule == rules.cend()) {
        return usage(Cli::tr("“%1” is not known. --help lists everything.").arg(withoutKeys(verb)));
    }
    if (rule->takesName && rest.value(0).trimmed().isEmpty()) {
        return usage(verb.endsWith("-order"_L1)        ? Cli::tr("“%1” needs the number of the batch.").arg(verb)
                     : verb == "workspace grant"_L1 ? Cli::tr("“%1” needs the name of the user on the server.").arg(verb)
                                                   : Cli::tr("“%1” needs the name of the connection.").arg(verb));
    }
    if (rest.size() > (rule->takesName ? 1 : 0)) {
        return usage(Cli::tr("“%1” is one word too many.").arg(withoutKeys(rest.last())));
    }
    name = rest.value(0);
    return *rule;
}

/// The fields of a new connection under their names; an option that only another platform declares is an error.
Status readFields(const VerbRule &rule, const QList<Field> &fields, const QCommandLineParser &parser, Values &values)
{
    for (const Field &any : rule.fields) {
        const bool known = std::any_of(fields.cbegin(), fields.cend(), [&any](const Field &f) { return f.optionName() == any.optionName(); });
        if (!known && parser.isSet(any.optionName())) {
            return usage(Cli::tr("“%1” has no option --%2.").arg(rule.verb, any.optionName()));
        }
    }
    for (const Field &field : fields) {
        put(values, field.name, parser.value(field.optionName()).trimmed());
    }
    for (const Field &field : fields) {
        const QString value = values.value(field.name);
        if (!value.isEmpty() && !field.appliesTo(values)) {
            const QString other = findField(fields, field.onlyWith)->optionName();
            return usage(Cli::tr("--%1 goes together with --%2 %3.").arg(field.optionName(), other, listText(field.onlyWithValues)));
        }
        if (Status status = refusal(field.optionName(), problemOf(field, value)); !status) {
            return status;
        }
        if (field.required && value.isEmpty() && field.appliesTo(values)) {
            return usage(Cli::tr("It needs --%1.").arg(field.optionName()));
        }
    }
    return {};
}

/// `keychain`, `env:VAR[,VAR…]` or `cred:NAME[,NAME…]`: the variables or credentials in the order of the platform's secret fields.
Status readSecretSource(const Platform &platform, const QString &text, Connection &connection)
{
    if (text.isEmpty() || text == u"keychain"_s) {
        return {};
    }
    static const QRegularExpression kNames(u"^env:[A-Za-z_][A-Za-z0-9_]*(?:,[A-Za-z_][A-Za-z0-9_]*)*$"_s);
    const bool isCredential = text.startsWith("cred:"_L1);
    const QStringList variables = text.section(u':', 1).split(u',');
    QStringList secrets;
    for (const Field &field : platform.connection) {
        if (field.kind == Field::Kind::Secret && field.appliesTo(connection.fields)) {
            secrets.append(field.name);
        }
    }
    const bool isGood = isCredential ? std::all_of(variables.cbegin(), variables.cend(), isCredentialName) : kNames.match(text).hasMatch();
    if (!isGood || variables.size() > secrets.size()) {
        // The text itself is not repeated: somebody may have put the secret there.
        return usage(Cli::tr("--secret-source must be “keychain”, “env:VARIABLE”, “env:VARIABLE,TOKENVARIABLE”, or “cred:NAME” for a credential that systemd gives a service."));
    }
    connection.source = SecretSource::Environment;
    for (qsizetype i = 0; i < variables.size(); ++i) {
        connection.variables.insert(secrets.at(i), (isCredential ? u"cred:"_s : QString()) + variables.at(i));
    }
    return {};
}

/// What connection add says of the new connection: the fields of its platform, each checked.
Status readConnection(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser, Connection &connection, QString &warning)
{
    const Platform &platform = platforms.of(parser.value(u"platform"_s));
    connection.platform = platform.id;
    connection.purpose = parser.value(u"purpose"_s) == u"test"_s ? Purpose::Test : Purpose::Production;
    QList<Field> fields;
    std::copy_if(platform.connection.cbegin(), platform.connection.cend(), std::back_inserter(fields),
                 [](const Field &field) { return field.kind != Field::Kind::Secret; });
    if (Status status = readFields(rule, fields, parser, connection.fields); !status) {
        return status;
    }
    if (Status status = readSecretSource(platform, parser.value(u"secret-source"_s), connection); !status) {
        return status;
    }
    for (const Field &field : platform.connection) {
        const bool missing = field.kind == Field::Kind::Secret && field.required && field.appliesTo(connection.fields)
                             && !connection.variables.contains(field.name);
        if (missing && connection.source == SecretSource::Environment) {
            return usage(Cli::tr("--secret-source needs one more variable, for: %1.").arg(platform.words->field(field.name)));
        }
    }
    for (const Field &field : std::as_const(fields)) {
        const QString value = connection.field(field.name);
        if (field.rule.kind == TextKind::KeyId) {
            // An id of a temporary key whose token comes from nowhere. With the keychain the token is still to be read.
            const bool hasToken = connection.source != SecretSource::Environment || connection.variables.size() > 1;
            if (Status status = refusal(field.optionName(), problemOfKeyId(value, hasToken)); !status) {
                return status;
            }
        }
        warning = warning.isEmpty() ? warningOf(field.rule, value) : warning;
    }
    return {};
}

/// --first N or --waves tag:a,tag:b,…, with [--gate click|share:PERCENT|soak:MINUTES|clean,…] behind each: canaries, then the rest.
Status readWaves(const QCommandLineParser &parser, Arguments &result)
{
    const bool first = parser.isSet(u"first"_s);
    const bool waves = parser.isSet(u"waves"_s);
    if (first == waves) {
        return first                       ? Status(usage(Cli::tr("Give one of --first and --waves.")))
               : parser.isSet(u"gate"_s) ? Status(usage(Cli::tr("--gate goes together with --first or --waves.")))
                                           : Status();
    }
    const QStringList parts = first ? QStringList{parser.value(u"first"_s)} : parser.value(u"waves"_s).split(u',');
    for (const QString &part : parts) {
        bool isNumber = false;
        const WavePart wave{part.toInt(&isNumber), waves && part.startsWith("tag:"_L1) ? part.mid(4).trimmed() : QString()};
        if (wave.tag.isEmpty() && (!isNumber || wave.count < 1)) {
            return first ? usage(Cli::tr("--first takes a number of mini programs."))
                         : usage(Cli::tr("--waves takes numbers of mini programs and tags, for example tag:pilot,20,tag:vip. The rest is the last wave."));
        }
        result.waves.append(wave);
    }
    const QStringList gates = parser.isSet(u"gate"_s) ? parser.value(u"gate"_s).split(u',') : QStringList{u"click"_s};
    for (const QString &gate : gates) {
        const int number = gate.section(u':', 1).toInt();
        if (gate == "click"_L1) {
            result.gate.person = true;
        } else if (gate == "clean"_L1) {
            result.gate.clean = true;
        } else if (gate.startsWith("share:"_L1) && number >= 1 && number <= 100) {
            result.gate.share = number;
        } else if (gate.startsWith("soak:"_L1) && number >= 1) {
            result.gate.soak = std::chrono::minutes(number);
        } else {
            return usage(Cli::tr("--gate takes one or more of: click, share:PERCENT, soak:MINUTES, clean (no rejection)."));
        }
    }
    return {};
}

Status readStopAfter(const QCommandLineParser &parser, Limits &limits)
{
    if (parser.isSet(u"width"_s)) {
        limits.width = parser.value(u"width"_s).toInt();
        if (limits.width < 1) {
            return usage(Cli::tr("--width must be a number of lanes that move at once."));
        }
    }
    if (!parser.isSet(u"stop-after"_s)) {
        return {};
    }
    bool isNumber = false;
    limits.stopAfter = parser.value(u"stop-after"_s).toInt(&isNumber);
    if (!isNumber || limits.stopAfter < 0) {
        return usage(Cli::tr("--stop-after must be a number of failures; 0 means never."));
    }
    return {};
}

/// --targets FILE, --only ID[,ID…] or --all: one of them.
Status readSelection(const VerbRule &rule, const QCommandLineParser &parser, Arguments &result)
{
    const QStringList ids = parser.values(u"only"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &text : ids) {
        const MiniProgramId id{text.trimmed()};
        if (const QString problem = problemOfBareId(id.value); !problem.isEmpty()) { // its form the platform judges
            return refusal(u"only"_s, problem);
        }
        if (!result.only.contains(id)) {
            result.only.append(id);
        }
    }
    if (parser.isSet(u"only"_s) && result.only.isEmpty()) { // only commas: no way to say “all”
        return usage(Cli::tr("--%1 is empty. Give it a value, or leave it out.").arg(u"only"_s));
    }
    if (parser.isSet(u"encoding"_s) && !parser.isSet(u"targets"_s)) {
        return usage(Cli::tr("--encoding goes together with --targets."));
    }
    const int given = (parser.isSet(u"targets"_s) ? 1 : 0) + (parser.isSet(u"only"_s) ? 1 : 0) + (parser.isSet(u"all"_s) ? 1 : 0);
    if (rule.isOperation && !rule.ofConnection && given == 0) {
        return usage(Cli::tr("“%1” needs --%2.").arg(rule.verb, u"targets"_s));
    }
    return given > 1 || (rule.needsPrograms && given == 0) ? usage(Cli::tr("Give one of --targets, --only and --all.")) : Status();
}

QList<LaneId> readLanes(const Platforms &platforms, const QCommandLineParser &parser)
{
    QList<LaneId> lanes;
    for (const QString &option : laneOptions(platforms)) {
        const QStringList parts = parser.values(option).join(u',').split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const LaneId lane{part.trimmed()};
            if (!lane.isEmpty() && !lanes.contains(lane)) {
                lanes.append(lane);
            }
        }
    }
    return lanes;
}

Arguments readAll(const Platforms &platforms, const QCommandLineParser &parser)
{
    Arguments result;
    result.workspace = parser.value(u"workspace"_s);
    result.to = parser.value(u"to"_s);
    result.json = parser.isSet(u"json"_s);
    result.dryRun = parser.isSet(u"dry-run"_s);
    result.refresh = parser.isSet(u"refresh"_s);
    result.cached = parser.isSet(u"cached"_s);
    result.reveal = parser.isSet(u"reveal"_s);
    result.confirm = parser.value(u"confirm"_s).toInt();
    result.all = parser.isSet(u"all"_s);
    result.openGate = parser.isSet(u"open-gate"_s);
    result.platform = parser.value(u"platform"_s);
    result.connection = parser.value(u"connection"_s);
    result.lanes = readLanes(platforms, parser);
    result.targetsFile = parser.value(u"targets"_s);
    result.encoding = parser.value(u"encoding"_s);
    result.batch = {parser.value(u"batch"_s)};
    result.program = {parser.value(u"appid"_s)};
    const QString as = parser.value(u"as"_s);
    result.verdict = as == u"accepted"_s ? Verdict::Accepted : as == u"skip"_s ? Verdict::Skip : Verdict::NotAccepted;
    result.format = parser.value(u"format"_s);
    result.out = parser.value(u"out"_s);
    result.head = parser.value(u"head"_s);
    result.role = parser.value(u"role"_s);
    result.forget = parser.isSet(u"forget"_s);
    result.orders = parser.value(u"orders"_s);
    result.startAt = parser.value(u"at"_s).trimmed();
    result.runOn = parser.value(u"run-on"_s).trimmed();
    result.labels = parser.values(u"label"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    result.exitIp = parser.value(u"exit-ip"_s).trimmed();
    result.liftFreeze = parser.value(u"lift-freeze"_s).simplified();
    result.freeze = {parser.value(u"weekly"_s), parser.value(u"from"_s), parser.value(u"to"_s), parser.value(u"reason"_s), parser.value(u"remove"_s).toInt()};
    return result;
}

/// connection freeze: --weekly SPAN, or --from T --to T --reason TEXT, or --remove N, or nothing, which lists.
Status readFreeze(const VerbRule &rule, const QCommandLineParser &parser)
{
    if (rule.verb != "connection freeze"_L1) {
        return {};
    }
    const bool dated = parser.isSet(u"from"_s) || parser.isSet(u"to"_s);
    const int given = (parser.isSet(u"weekly"_s) ? 1 : 0) + (dated ? 1 : 0) + (parser.isSet(u"remove"_s) ? 1 : 0) + (parser.isSet(u"list"_s) ? 1 : 0);
    if (given > 1) {
        return usage(Cli::tr("Give one of --weekly, --from with --to, --remove and --list."));
    }
    const bool describes = dated || (parser.isSet(u"reason"_s) && given == 0);
    if (describes && !(parser.isSet(u"from"_s) && parser.isSet(u"to"_s) && parser.isSet(u"reason"_s))) {
        return usage(Cli::tr("A freeze once needs --from, --to and --reason."));
    }
    if (parser.isSet(u"remove"_s) && parser.value(u"remove"_s).toInt() < 1) {
        return usage(Cli::tr("--remove takes the number that --list tells."));
    }
    return {};
}

Status checkLabels(const Arguments &arguments)
{
    // --label is an option of operations, too.
    const QStringList labels = arguments.verb == "runner"_L1 ? arguments.labels : QStringList{arguments.runOn};
    for (const QString &label : labels) {
        if (!label.isEmpty() && !isRunnerLabel(label)) {
            return usage(Cli::tr("A label of a runner has lower-case letters, digits, “.”, “-” and “_”, at most 40: server, for example."));
        }
    }
    return {};
}

/// The parser's own message, or a better one for what must never be there.
QString optionProblem(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    for (const QString &option : unknown) {
        if (option.contains(u"key"_s, Qt::CaseInsensitive) || option.contains(u"token"_s, Qt::CaseInsensitive)) {
            return Cli::tr("A secret is never an argument, where other users of this computer could read it. Give it on "
                           "standard input, or name an environment variable with --secret-source env:VARIABLE.");
        }
    }
    return unknown.isEmpty() ? parser.errorText() : Cli::tr("There is no option --%1.").arg(withoutKeys(unknown.first()));
}

} // namespace

Result<Arguments> parseArguments(const Platforms &platforms, const QStringList &arguments)
{
    if (asksForVersion(platforms, arguments)) {
        Arguments result;
        result.verb = kVersion;
        return result;
    }
    if (const Status status = checkValuesAreThere(arguments, valueOptions(platforms)); !status) {
        return status.error();
    }
    QCommandLineParser parser;
    addOptions(parser, platforms);
    if (!parser.parse(QStringList{u"flotilla-cli"_s} + arguments)) {
        return usage(optionProblem(parser));
    }
    Arguments result = readAll(platforms, parser);
    if (parser.isSet(u"help"_s) || parser.isSet(u"v"_s)) {
        result.verb = parser.isSet(u"help"_s) ? u"help"_s : kVersion;
        return result;
    }
    const Result<VerbRule> rule = findVerb(platforms, parser.positionalArguments(), result.name);
    if (!rule) {
        return rule.error();
    }
    result.verb = rule->verb;
    result.isOperation = rule->isOperation;
    result.isQuery = rule->isQuery;
    result.isOverview = rule->isOverview;
    result.isService = rule->isService;
    for (const Status &status : {checkOptions(platforms, *rule, parser), checkTexts(platforms, *rule, parser), checkName(*rule, result.name),
                                 checkWords(platforms, parser), readStopAfter(parser, result.limits), readWaves(parser, result),
                                 readSelection(*rule, parser, result), readFreeze(*rule, parser), checkEncoding(result.encoding), checkLabels(result), checkOutput(result)}) {
        if (!status.ok()) {
            return status.error();
        }
    }
    if (rule->isOperation || rule->isQuery) {
        result.given = givenOptions(platforms, *rule, parser);
        if (const Status status = checkFits(platforms, rule->verb, result.given); !status) {
            return status.error();
        }
    } else if (rule->isOverview || rule->isService) {
        result.given = givenOptions(platforms, *rule, parser);
    } else if (rule->verb == "connection add"_L1) {
        if (const Status status = readConnection(platforms, *rule, parser, result.newConnection, result.warning); !status) {
            return status.error();
        }
    }
    return result;
}

bool wantsJson(const QStringList &arguments)
{
    return std::any_of(arguments.cbegin(), arguments.cend(), [](const QString &argument) {
        return argument == u"--json"_s || argument.startsWith(u"--json="_s); // which is wrong, but meant
    });
}

} // namespace flotilla
