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
};

QList<VerbRule> verbRules()
{
    const QString batch = u"batch"_s;
    return {
        {u"connection add"_s, {u"platform"_s, u"secret-id"_s, u"env"_s}, {u"endpoint"_s, u"region"_s, u"secret-source"_s, u"purpose"_s},
         true},
        {u"connection list"_s, {}, {}, false},
        {u"connection test"_s, {}, {}, true},
        {u"connection remove"_s, {}, {}, true},
        {u"publish"_s, {u"connection"_s, u"targets"_s},
         {u"app"_s, u"mode"_s, u"build-type"_s, u"binding"_s, u"stop-after"_s, u"dry-run"_s, u"label"_s, u"note"_s}, false},
        {u"audits"_s, {}, {u"refresh"_s, u"connection"_s}, false},
        {u"status"_s, {}, {batch}, false},
        {u"resume"_s, {}, {batch}, false},
        {u"retry"_s, {}, {batch}, false},
        {u"stop"_s, {}, {batch}, false},
        {u"batches"_s, {}, {}, false},
        {u"report"_s, {batch, u"format"_s, u"out"_s}, {}, false},
        {u"resolve"_s, {batch, u"appid"_s, u"as"_s}, {u"app"_s}, false},
        {u"practice"_s, {}, {}, false},
    };
}

QStringList valueOptions()
{
    return {u"workspace"_s, u"platform"_s, u"secret-id"_s, u"env"_s, u"endpoint"_s, u"region"_s, u"secret-source"_s,
            u"connection"_s, u"app"_s, u"targets"_s, u"mode"_s, u"build-type"_s, u"binding"_s, u"stop-after"_s, u"label"_s,
            u"note"_s, u"batch"_s, u"format"_s, u"out"_s, u"appid"_s, u"as"_s, u"purpose"_s};
}

void addOptions(QCommandLineParser &parser)
{
    for (const auto &flag : {u"json"_s, u"dry-run"_s, u"refresh"_s}) {
        parser.addOption(QCommandLineOption(flag));
    }
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    const QStringList names = valueOptions();
    for (const QString &name : names) {
        parser.addOption(QCommandLineOption(name, QString(), name));
    }
}

Error usage(const QString &text)
{
    return {ErrorKind::Usage, text, {}, {}, {}};
}

/// The verb that the words before the options name, with its name if it takes one.
Result<VerbRule> findVerb(const QStringList &words, QString &name)
{
    if (words.isEmpty()) {
        return usage(Cli::tr("Say what to do, for example “publish”. --help lists everything."));
    }
    const bool connection = words.first() == u"connection"_s;
    if (connection && words.size() < 2) {
        return usage(Cli::tr("Say what to do with the connection: add, list, test or remove."));
    }
    const QString verb = words.mid(0, connection ? 2 : 1).join(u' ');
    const QStringList rest = words.mid(connection ? 2 : 1);
    const QList<VerbRule> rules = verbRules();
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
Status checkNotBlank(const QCommandLineParser &parser)
{
    const QStringList names = valueOptions();
    for (const QString &option : names) {
        QStringList values = parser.values(option);
        if (option == u"app"_s && !values.isEmpty()) {
            values = values.join(u',').split(u',');
        }
        if (std::any_of(values.cbegin(), values.cend(), [](const QString &v) { return v.trimmed().isEmpty(); })) {
            return usage(Cli::tr("--%1 is empty. Give it a value, or leave it out.").arg(option));
        }
    }
    return {};
}

TextRule secretIdRule()
{
    return {TextKind::KeyId, {u"AKID"_s, u"IKID"_s}}; // mainland and international site
}

/// What a value may hold, since it is stored or shown. Paths are free, and --secret-source names no text of its own.
std::optional<TextRule> ruleOf(const QString &option)
{
    static const QStringList kFree{u"workspace"_s, u"targets"_s, u"out"_s, u"secret-source"_s};
    static const QHash<QString, TextRule> kRules{
        {u"secret-id"_s, secretIdRule()}, {u"env"_s, {TextKind::Id}}, {u"region"_s, {TextKind::Id}},
        {u"label"_s, {TextKind::Title}}, {u"note"_s, {TextKind::Remark}},
    };
    return kFree.contains(option) ? std::nullopt : std::optional(kRules.value(option, {TextKind::Address}));
}

Status checkTexts(const QCommandLineParser &parser)
{
    const QStringList names = valueOptions();
    for (const QString &option : names) {
        const std::optional<TextRule> rule = ruleOf(option);
        const QString problem = rule ? problemOf(*rule, parser.value(option).trimmed()) : QString();
        if (!problem.isEmpty()) {
            return usage(Cli::tr("--%1: %2", "option, what is wrong with its value").arg(option, problem));
        }
    }
    return {};
}

Status checkOptions(const VerbRule &rule, const QCommandLineParser &parser)
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
    return checkNotBlank(parser);
}

/// An id of a temporary key whose token comes from nowhere. With the keychain the token is still to be read.
Status checkKeyIdHasToken(const Connection &connection)
{
    const bool hasToken = connection.source != SecretSource::Environment || !connection.tokenVariable.isEmpty();
    const QString problem = problemOfKeyId(connection.secretId, hasToken);
    return problem.isEmpty() ? Status() : usage(Cli::tr("--%1: %2", "option, what is wrong with its value").arg(u"secret-id"_s, problem));
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

Status checkWords(const QCommandLineParser &parser)
{
    for (const auto &[option, allowed] : {
             std::pair{u"platform"_s, QStringList{u"weda"_s}},
             std::pair{u"mode"_s, QStringList{u"upload"_s, u"preview"_s}},
             std::pair{u"build-type"_s, QStringList{u"mp"_s}},
             std::pair{u"binding"_s, QStringList{u"unbind"_s, u"keep"_s, u"restore"_s}},
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

/// `keychain` or `env:VAR[,TOKENVAR]`.
Status readSecretSource(const QString &text, Connection &connection)
{
    if (text.isEmpty() || text == u"keychain"_s) {
        return {};
    }
    static const QRegularExpression kNames(u"^env:([A-Za-z_][A-Za-z0-9_]*)(?:,([A-Za-z_][A-Za-z0-9_]*))?$"_s);
    const QRegularExpressionMatch match = kNames.match(text);
    if (!match.hasMatch()) {
        // The text itself is not repeated: somebody may have put the secret there.
        return usage(Cli::tr("--secret-source must be “keychain” or “env:VARIABLE” or “env:VARIABLE,TOKENVARIABLE”."));
    }
    connection.source = SecretSource::Environment;
    connection.keyVariable = match.captured(1);
    connection.tokenVariable = match.captured(2);
    return {};
}

Status readStopAfter(const QCommandLineParser &parser, Limits &limits)
{
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

QList<AppId> readApps(const QCommandLineParser &parser)
{
    QList<AppId> apps;
    const QStringList parts = parser.values(u"app"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const AppId app{part.trimmed()};
        if (!app.isEmpty() && !apps.contains(app)) {
            apps.append(app);
        }
    }
    return apps;
}

Release readRelease(const QCommandLineParser &parser)
{
    Release release;
    release.mode = parser.isSet(u"mode"_s) ? parser.value(u"mode"_s) : release.mode;
    release.buildType = parser.isSet(u"build-type"_s) ? parser.value(u"build-type"_s) : release.buildType;
    release.bindingAfter = bindingFromName(parser.value(u"binding"_s)).value_or(BindingAfter::Unbind);
    release.label = parser.value(u"label"_s);
    release.note = parser.value(u"note"_s);
    return release;
}

Arguments readAll(const QCommandLineParser &parser)
{
    Arguments result;
    result.workspace = parser.value(u"workspace"_s);
    result.json = parser.isSet(u"json"_s);
    result.dryRun = parser.isSet(u"dry-run"_s);
    result.refresh = parser.isSet(u"refresh"_s);
    result.newConnection.platform = parser.value(u"platform"_s);
    result.newConnection.secretId = parser.value(u"secret-id"_s).trimmed();
    result.newConnection.environment = parser.value(u"env"_s).trimmed();
    result.newConnection.endpoint = parser.value(u"endpoint"_s);
    result.newConnection.region = parser.value(u"region"_s);
    result.newConnection.purpose = parser.value(u"purpose"_s) == u"test"_s ? Purpose::Test : Purpose::Production;
    result.connection = parser.value(u"connection"_s);
    result.apps = readApps(parser);
    result.targetsFile = parser.value(u"targets"_s);
    result.release = readRelease(parser);
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

Result<Arguments> parseArguments(const QStringList &arguments)
{
    if (const Status status = checkValuesAreThere(arguments, valueOptions()); !status) {
        return status.error();
    }
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"flotilla-cli"_s} + arguments)) {
        return usage(optionProblem(parser));
    }
    Arguments result = readAll(parser);
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        result.verb = parser.isSet(u"help"_s) ? u"help"_s : u"version"_s;
        return result;
    }
    const Result<VerbRule> rule = findVerb(parser.positionalArguments(), result.name);
    if (!rule) {
        return rule.error();
    }
    result.verb = rule->verb;
    for (const Status &status : {checkOptions(*rule, parser), checkTexts(parser), checkName(*rule, result.name), checkWords(parser),
                                 readStopAfter(parser, result.limits), readSecretSource(parser.value(u"secret-source"_s), result.newConnection)}) {
        if (!status.ok()) {
            return status.error();
        }
    }
    if (const Status status = checkKeyIdHasToken(result.newConnection); !status) {
        return status.error();
    }
    result.warning = warningOf(secretIdRule(), result.newConnection.secretId);
    return result;
}

bool wantsJson(const QStringList &arguments)
{
    return std::any_of(arguments.cbegin(), arguments.cend(), [](const QString &argument) {
        return argument == u"--json"_s || argument.startsWith(u"--json="_s); // which is wrong, but meant
    });
}

} // namespace flotilla
