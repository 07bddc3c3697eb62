// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationlist.h"

#include "batchverbs.h"
#include "connectioncommands.h"
#include "model/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString kindName(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Choice:
        return field.isFlag() ? u"flag"_s : u"choice"_s;
    case Field::Kind::Number:
        return u"number"_s;
    case Field::Kind::Minutes:
        return u"minutes"_s;
    case Field::Kind::Json:
        return u"json"_s;
    case Field::Kind::File:
        return u"file"_s;
    case Field::Kind::Url:
        return u"url"_s;
    case Field::Kind::Secret: // never an option
    case Field::Kind::Text:
        break;
    }
    return u"text"_s;
}

QJsonArray optionsJson(const QList<Field> &fields)
{
    QJsonArray options;
    for (const Field &field : fields) {
        if (field.kind == Field::Kind::Secret) {
            continue;
        }
        QJsonObject option{{u"name"_s, field.optionName()}, {u"kind"_s, kindName(field)}, {u"required"_s, field.required}};
        if (!field.usual.isEmpty()) {
            option.insert(u"usual"_s, field.usual);
        }
        if (!field.isFlag() && !field.choices.isEmpty()) {
            option.insert(u"choices"_s, QJsonArray::fromStringList(field.choices));
        }
        options.append(option);
    }
    return options;
}

QJsonObject verbJson(const QString &name, bool ofConnection, bool writes, const QList<Field> &fields)
{
    return {{u"name"_s, name},
            {u"scope"_s, ofConnection ? u"connection"_s : u"program"_s},
            {u"writes"_s, writes},
            {u"options"_s, optionsJson(fields)}};
}

bool writes(const Operation &operation)
{
    const QList<StepRule> steps = operation.steps + operation.closing;
    return std::any_of(steps.cbegin(), steps.cend(), [](const StepRule &rule) { return rule.effect != Effect::Reads; });
}

/// “publish  --version [--until]”, what changes something with a mark.
QString lineOf(const QJsonObject &verb)
{
    QString line = (verb.value("writes"_L1).toBool() ? u"* "_s : u"  "_s) + verb.value("name"_L1).toString();
    const QJsonArray options = verb.value("options"_L1).toArray();
    for (const auto &each : options) {
        const QString option = u"--"_s + each["name"_L1].toString();
        line += each["required"_L1].toBool() ? u' ' + option : u" ["_s + option + u']';
    }
    return line;
}

} // namespace

QJsonArray operationsJson(const Platform &platform)
{
    QJsonArray verbs;
    for (const Operation &operation : platform.operations) {
        verbs.append(verbJson(operation.name, !operation.targetField.isEmpty(), writes(operation), operation.options));
    }
    for (const Overview &overview : platform.overviews) {
        verbs.append(verbJson(overview.name, false, false, overview.filters));
    }
    for (const Query &query : platform.queries) {
        if (query.isVerb()) {
            verbs.append(verbJson(query.name, !query.perProgram, false, query.options));
        }
    }
    return verbs;
}

ExitCode listOperations(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const Result<Connection> connection = findConnection(workspace, arguments.connection);
    if (!connection) {
        sayNotStarted(console, workspace.platforms, arguments, connection.error());
        return ExitCode::NotStarted;
    }
    const QJsonArray verbs = operationsJson(workspace.platforms.of(connection->platform));
    if (arguments.json) {
        console.json({{u"operations"_s, verbs}});
        return ExitCode::Done;
    }
    for (const auto &verb : verbs) {
        console.print(lineOf(verb.toObject()));
    }
    return ExitCode::Done;
}

} // namespace flotilla
