// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "model/textrules.h"
#include "model/words.h"
#include "optionvalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A verb with the options that it understands and those that it cannot do without.
struct VerbRule
{
    QString verb;
    QStringList required;
    QStringList optional;
    bool takesName = false;
    QList<Field> fields = {}; ///< declared by the platforms; which of them belong to the connection's is known only later
    bool isOperation = false;
};

/// The fields of all platforms that have a verb of this name, each option once.
QList<Field> fieldsOf(const Platforms &platforms, const QString &verb)
{
    QList<Field> fields;
    for (const Platform *platform : platforms.all()) {
        const Operation *operation = platform->operation(verb);
        const QList<Field> more = verb == "connection add"_L1 ? platform->connection : operation ? operation->options : QList<Field>();
        for (const Field &field : more) {
            const bool known = std::any_of(fields.cbegin(), fields.cend(), [&field](const Field &f) { return f.optionName() == field.optionName(); });
            if (!known && field.kind != Field::Kind::Secret) {
                fields.append(field);
            }
        }
    }
    return fields;
}

QStringList optionNames(const QList<Field> &fields)
{
    QStringList names;
    for (const Field &field : fields) {
        names.append(field.optionName());
    }
    return names;
}

/// What a lane is called on the command line, by any platform; a platform whose lanes are the mini programs has no such option.
QStringList laneOptions(const Platforms &platforms)
{
    QStringList names;
    for (const Platform *platform : platforms.all()) {
        for (const Operation &operation : platform->operations) {
            if (!operation.laneField.isEmpty() && !names.contains(operation.laneField)) {
                names.append(operation.laneField);
            }
        }
    }
    return names;
}

QList<VerbRule> verbRules(const Platforms &platforms)
{
    const QString batch = u"batch"_s;
    const QList<Field> connection = fieldsOf(platforms, u"connection add"_s);
    QList<VerbRule> rules{
        {u"connection add"_s, {u"platform"_s}, QStringList{u"secret-source"_s, u"purpose"_s} + optionNames(connection), true, connection},
        {u"connection list"_s, {}, {}, false},
        {u"connection test"_s, {}, {}, true},
        {u"connection remove"_s, {}, {}, true},
        {u"audits"_s, {}, {u"refresh"_s, u"connection"_s}, false},
        {u"follow"_s, {}, {u"all"_s}, false},
        {u"status"_s, {}, {batch}, false},
        {u"resume"_s, {}, {batch, u"open-gate"_s}, false},
        {u"retry"_s, {}, {batch}, false},
        {u"stop"_s, {}, {batch}, false},
        {u"batches"_s, {}, {}, false},
        {u"report"_s, {batch, u"format"_s, u"out"_s}, {}, false},
        {u"resolve"_s, {batch, u"appid"_s, u"as"_s}, laneOptions(platforms), false},
        {u"workspace backup"_s, {u"out"_s}, {}, false},
        {u"practice"_s, {}, {}, false},
    };
    QStringList done;
    for (const Platform *platform : platforms.all()) {
        for (const Operation &operation : platform->operations) {
            if (done.contains(operation.name)) {
                continue;
            }
            done.append(operation.name);
            const QList<Field> fields = fieldsOf(platforms, operation.name);
            rules.append({operation.name, {u"connection"_s, u"targets"_s},
                          QStringList{u"stop-after"_s, u"dry-run"_s, u"first"_s, u"gate"_s, u"width"_s} + laneOptions(platforms)
                              + optionNames(fields),
                          false, fields, true});
        }
    }
    return rules;
}

QStringList valueOptions(const Platforms &platforms)
{
    QStringList names{u"workspace"_s, u"platform"_s, u"secret-source"_s, u"connection"_s, u"targets"_s, u"stop-after"_s,
                      u"first"_s, u"gate"_s, u"width"_s, u"batch"_s, u"format"_s, u"out"_s, u"appid"_s, u"as"_s, u"purpose"_s};
    names += laneOptions(platforms);
    const QList<VerbRule> rules = verbRules(platforms);
    for (const VerbRule &rule : rules) {
        names += optionNames(rule.fields);
    }
    names.removeDuplicates();
    return names;
}

void addOptions(QCommandLineParser &parser, const Platforms &platforms)
{
    for (const auto &flag : {u"json"_s, u"dry-run"_s, u"refresh"_s, u"all"_s, u"open-gate"_s}) {
        parser.addOption(QCommandLineOption(flag));
    }
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    const QStringList names = valueOptions(platforms);
    for (const QString &name : names) {
        parser.addOption(QCommandLineOption(name, QString(), name));
    }
}

QStringList platformIds(const Platforms &platforms)
{
    QStringList ids;
    for (const Platform *platform : platforms.all()) {
        ids.append(platform->id);
    }
    return ids;
}

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

/// The verb that the words before the options name, with its name if it takes one.
Result<VerbRule> findVerb(const Platforms &platforms, const QStringList &words, QString &name)
{
    if (words.isEmpty()) {
        return usage(Cli::tr("Say what to do, for example “publish”. --help lists everything."));
    }
    const bool connection = words.first() == u"connection"_s;
    if (connection && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the connection: add, list, test or remove."));
    }
    const bool workspace = words.first() == u"workspace"_s;
    if (workspace && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the workspace: backup."));
    }
    const int length = connection || workspace ? 2 : 1;
    const QString verb = words.mid(0, length).join(u' ');
    const QStringList rest = words.mid(length);
    const QList<VerbRule> rules = verbRules(platforms);
    const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&verb](const VerbRule &r) { return r.verb == verb; });
    if (rule == rules.cend()) {
        return usage(Cli::tr("“%1” is not known. --help lists everything.").arg(withoutKeys(verb)));
    }
    if (rule->takesName && rest.value(0).trimmed().isEmpty()) {
        return usage(Cli::tr("“%1” needs the name of the connection.").arg(verb));
    }
    if (rest.size() > (rule->takesName ? 1 : 0)) {
        return usage(Cli::tr("“%1” is one word too many.").arg(withoutKeys(rest.last())));
    }
    name = rest.value(0);
    return *rule;
}

/// A variable of the shell that is not set must not mean "the newest", "all" or "none".
Status checkNotBlank(const Platforms &platforms, const QCommandLineParser &parser)
{
    const QStringList names = valueOptions(platforms);
    const QStringList lanes = laneOptions(platforms);
    for (const QString &option : names) {
        QStringList values = parser.values(option);
        if (lanes.contains(option) && !values.isEmpty()) {
            values = values.join(u',').split(u',');
        }
        if (std::any_of(values.cbegin(), values.cend(), [](const QString &v) { return v.trimmed().isEmpty(); })) {
            return usage(Cli::tr("--%1 is empty. Give it a value, or leave it out.").arg(option));
        }
    }
    return {};
}

Status refusal(const QString &option, const QString &problem)
{
    return problem.isEmpty() ? Status() : usage(Cli::tr("--%1: %2", "option, what is wrong with its value").arg(option, problem));
}

/// What a value may hold, since it is stored or shown. Paths are free, and --secret-source names no text of its own.
Status checkTexts(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser)
{
    static const QStringList kFree{u"workspace"_s, u"targets"_s, u"out"_s, u"secret-source"_s};
    const QStringList names = valueOptions(platforms);
    for (const QString &option : names) {
        const QString value = parser.value(option).trimmed();
        const auto field = std::find_if(rule.fields.cbegin(), rule.fields.cend(), [&option](const Field &f) { return f.optionName() == option; });
        if (field != rule.fields.cend() || kFree.contains(option)) {
            continue;
        }
        if (const Status status = refusal(option, problemOf({TextKind::Address}, value)); !status) {
            return status;
        }
    }
    for (const Field &field : rule.fields) {
        const QString option = field.optionName();
        if (const Status status = refusal(option, problemOf(field, parser.value(option).trimmed())); !status) {
            return status;
        }
    }
    return {};
}

Status checkOptions(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser)
{
    const QStringList everywhere{u"workspace"_s, u"json"_s};
    const QStringList given = parser.optionNames();
    for (const QString &option : given) {
        if (!rule.required.contains(option) && !rule.optional.contains(option) && !everywhere.contains(option)) {
            return usage(Cli::tr("“%1” has no option --%2.").arg(rule.verb, option));
        }
    }
    for (const QString &option : rule.required) {
        if (!given.contains(option)) {
            return usage(Cli::tr("“%1” needs --%2.").arg(rule.verb, option));
        }
    }
    return checkNotBlank(platforms, parser);
}

Status checkName(const VerbRule &rule, const QString &name)
{
    // One that was added before this was checked can still be tested and removed.
    const QString problem = rule.verb == u"connection add"_s ? problemOf({TextKind::Title}, name) : QString();
    return problem.isEmpty() ? Status() : usage(Cli::tr("The name of the connection: %1", "what is wrong with it").arg(problem));
}

Status checkWord(const QCommandLineParser &parser, const QString &option, const QStringList &allowed)
{
    if (parser.isSet(option) && !allowed.contains(parser.value(option))) {
        return usage(Cli::tr("--%1 must be one of: %2.").arg(option, listText(allowed)));
    }
    return {};
}

Status checkWords(const Platforms &platforms, const QCommandLineParser &parser)
{
    for (const auto &[option, allowed] : {
             std::pair{u"platform"_s, platformIds(platforms)},
             std::pair{u"format"_s, QStringList{u"csv"_s, u"html"_s, u"json"_s}},
             std::pair{u"purpose"_s, QStringList{u"production"_s, u"test"_s}},
             std::pair{u"as"_s, QStringList{u"accepted"_s, u"not-accepted"_s, u"skip"_s}},
         }) {
        if (Status status = checkWord(parser, option, allowed); !status.ok()) {
            return status;
        }
    }
    return {};
}

/// The declared fields: which are missing, and their values under their names.
Status readFields(const QList<Field> &fields, const QCommandLineParser &parser, Values &values)
{
    for (const Field &field : fields) {
        const QString value = parser.value(field.optionName()).trimmed();
        if (field.required && value.isEmpty()) {
            return usage(Cli::tr("It needs --%1.").arg(field.optionName()));
        }
        put(values, field.name, value);
    }
    return {};
}

/// `keychain` or `env:VAR[,VAR…]`: the variables in the order of the platform's secret fields.
Status readSecretSource(const Platform &platform, const QString &text, Connection &connection)
{
    if (text.isEmpty() || text == u"keychain"_s) {
        return {};
    }
    static const QRegularExpression kNames(u"^env:[A-Za-z_][A-Za-z0-9_]*(?:,[A-Za-z_][A-Za-z0-9_]*)*$"_s);
    const QStringList variables = text.mid(4).split(u',');
    QStringList secrets;
    for (const Field &field : platform.connection) {
        if (field.kind == Field::Kind::Secret) {
            secrets.append(field.name);
        }
    }
    if (!kNames.match(text).hasMatch() || variables.size() > secrets.size()) {
        // The text itself is not repeated: somebody may have put the secret there.
        return usage(Cli::tr("--secret-source must be “keychain” or “env:VARIABLE” or “env:VARIABLE,TOKENVARIABLE”."));
    }
    connection.source = SecretSource::Environment;
    for (qsizetype i = 0; i < variables.size(); ++i) {
        connection.variables.insert(secrets.at(i), variables.at(i));
    }
    return {};
}

/// What connection add says of the new connection: the fields of its platform, each checked.
Status readConnection(const Platforms &platforms, const QCommandLineParser &parser, Connection &connection, QString &warning)
{
    const Platform &platform = platforms.of(parser.value(u"platform"_s));
    connection.platform = platform.id;
    connection.purpose = parser.value(u"purpose"_s) == u"test"_s ? Purpose::Test : Purpose::Production;
    QList<Field> fields;
    std::copy_if(platform.connection.cbegin(), platform.connection.cend(), std::back_inserter(fields),
                 [](const Field &field) { return field.kind != Field::Kind::Secret; });
    if (Status status = readFields(fields, parser, connection.fields); !status) {
        return status;
    }
    if (Status status = readSecretSource(platform, parser.value(u"secret-source"_s), connection); !status) {
        return status;
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

/// --first N [--gate click|share:PERCENT|soak:MINUTES,…]: a canary, then the rest.
Status readWaves(const QCommandLineParser &parser, QList<Wave> &waves)
{
    if (!parser.isSet(u"first"_s)) {
        return parser.isSet(u"gate"_s) ? Status(usage(Cli::tr("--gate goes together with --first."))) : Status();
    }
    bool isNumber = false;
    Wave first;
    first.targets = parser.value(u"first"_s).toInt(&isNumber);
    const QStringList gates = parser.isSet(u"gate"_s) ? parser.value(u"gate"_s).split(u',') : QStringList{u"click"_s};
    bool good = isNumber && first.targets > 0;
    for (const QString &gate : gates) {
        const int number = gate.section(u':', 1).toInt();
        if (gate == "click"_L1) {
            first.gate.person = true;
        } else if (gate.startsWith("share:"_L1) && number >= 1 && number <= 100) {
            first.gate.share = number;
        } else if (gate.startsWith("soak:"_L1) && number >= 1) {
            first.gate.soak = std::chrono::minutes(number);
        } else {
            good = false;
        }
    }
    if (!good) {
        return usage(Cli::tr("--first takes a number of mini programs, --gate one or more of: click, share:PERCENT, soak:MINUTES."));
    }
    waves = {first, {}};
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
    result.json = parser.isSet(u"json"_s);
    result.dryRun = parser.isSet(u"dry-run"_s);
    result.refresh = parser.isSet(u"refresh"_s);
    result.all = parser.isSet(u"all"_s);
    result.openGate = parser.isSet(u"open-gate"_s);
    result.connection = parser.value(u"connection"_s);
    result.lanes = readLanes(platforms, parser);
    result.targetsFile = parser.value(u"targets"_s);
    result.batch = {parser.value(u"batch"_s)};
    result.program = {parser.value(u"appid"_s)};
    const QString as = parser.value(u"as"_s);
    result.verdict = as == u"accepted"_s ? Verdict::Accepted : as == u"skip"_s ? Verdict::Skip : Verdict::NotAccepted;
    result.format = parser.value(u"format"_s);
    result.out = parser.value(u"out"_s);
    return result;
}

/// The parser's own message, or a better one for what must never be there.
QString optionProblem(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    for (const QString &option : unknown) {
        if (option.contains(u"key"_s, Qt::CaseInsensitive) || option.contains(u"token"_s, Qt::CaseInsensitive)) {
            return Cli::tr("A SecretKey is never an argument, where other users of this computer could read it. Give it on "
                           "standard input, or name an environment variable with --secret-source env:VARIABLE.");
        }
    }
    return unknown.isEmpty() ? parser.errorText() : Cli::tr("There is no option --%1.").arg(withoutKeys(unknown.first()));
}

} // namespace

Result<Arguments> parseArguments(const Platforms &platforms, const QStringList &arguments)
{
    if (const Status status = checkValuesAreThere(arguments, valueOptions(platforms)); !status) {
        return status.error();
    }
    QCommandLineParser parser;
    addOptions(parser, platforms);
    if (!parser.parse(QStringList{u"flotilla-cli"_s} + arguments)) {
        return usage(optionProblem(parser));
    }
    Arguments result = readAll(platforms, parser);
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        result.verb = parser.isSet(u"help"_s) ? u"help"_s : u"version"_s;
        return result;
    }
    const Result<VerbRule> rule = findVerb(platforms, parser.positionalArguments(), result.name);
    if (!rule) {
        return rule.error();
    }
    result.verb = rule->verb;
    result.isOperation = rule->isOperation;
    for (const Status &status : {checkOptions(platforms, *rule, parser), checkTexts(platforms, *rule, parser), checkName(*rule, result.name),
                                 checkWords(platforms, parser), readStopAfter(parser, result.limits), readWaves(parser, result.waves)}) {
        if (!status.ok()) {
            return status.error();
        }
    }
    if (rule->isOperation) {
        if (const Status status = readFields(rule->fields, parser, result.options); !status) {
            return status.error();
        }
    } else if (rule->verb == "connection add"_L1) {
        if (const Status status = readConnection(platforms, parser, result.newConnection, result.warning); !status) {
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
