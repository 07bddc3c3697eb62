// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// The fields of all platforms that have a verb of this name, each option once.
QList<Field> fieldsOf(const Platforms &platforms, const QString &verb)
{
    QList<Field> fields;
    for (const Platform *platform : platforms.all()) {
        const Operation *operation = platform->operation(verb);
        const Query *query = platform->query(verb);
        const QList<Field> more = verb == "connection add"_L1 ? platform->connection
                                  : operation                 ? operation->options
                                  : query                     ? query->options
                                                              : QList<Field>();
        for (const Field &field : more) {
            const auto known = std::find_if(fields.begin(), fields.end(), [&field](const Field &f) { return f.optionName() == field.optionName(); });
            if (known != fields.end()) {
                known->many = known->many || field.many; // whose platform wants one text says so
            } else if (field.kind != Field::Kind::Secret) {
                fields.append(field);
            }
        }
    }
    return fields;
}

/// Those of the overviews of this name.
QList<Field> filtersOf(const Platforms &platforms, const QString &overview)
{
    QList<Field> filters;
    for (const Platform *platform : platforms.all()) {
        const Overview *one = platform->overview(overview);
        filters += one ? one->filters : QList<Field>();
    }
    return filters;
}

/// The names of the declared options that take a value, or of those that take none.
QStringList declared(const Platforms &platforms, bool flags)
{
    QStringList names;
    const QList<VerbRule> rules = verbRules(platforms);
    for (const VerbRule &rule : rules) {
        for (const Field &field : rule.fields) {
            if (field.isFlag() == flags) {
                names.append(field.optionName());
            }
        }
    }
    return names;
}

QStringList optionNames(const QList<Field> &fields)
{
    QStringList names;
    for (const Field &field : fields) {
        names.append(field.optionName());
    }
    return names;
}

/// Which mini programs, of a verb that tells of all where nothing is said.
QStringList selection()
{
    return {u"targets"_s, u"only"_s, u"encoding"_s};
}

/// When and where an order begins, and that a freeze does not hold for it.
QStringList timing()
{
    return {u"at"_s, u"lift-freeze"_s, u"run-on"_s};
}

VerbRule ruleOf(const Query &query, const QList<Field> &fields)
{
    VerbRule rule{.verb = query.name, .required = {u"connection"_s}, .optional = optionNames(fields), .fields = fields, .isQuery = true};
    if (query.perProgram) {
        rule.optional += selection() + QStringList{u"all"_s};
    } else if (query.single) { // any one of them
        rule.optional.append(u"only"_s);
    }
    if (!query.file.isEmpty()) {
        rule.required.append(u"out"_s);
        rule.needsPrograms = true;
    }
    return rule;
}

} // namespace

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
        {u"connection freeze"_s, {}, {u"weekly"_s, u"from"_s, u"to"_s, u"reason"_s, u"remove"_s, u"list"_s}, true},
        {u"connection labels"_s, {}, {u"label"_s, u"all"_s}, true},
        {u"operations"_s, {u"connection"_s}, {}, false},
        {u"audits"_s, {}, QStringList{u"refresh"_s, u"connection"_s} + selection(), false},
        {u"follow"_s, {}, {u"all"_s}, false},
        {u"status"_s, {}, {batch}, false},
        {u"resume"_s, {}, {batch, u"open-gate"_s, u"lift-freeze"_s}, false},
        {u"retry"_s, {}, {batch, u"lift-freeze"_s}, false},
        {u"stop"_s, {}, {batch}, false},
        {u"batches"_s, {}, {}, false},
        {u"approve-order"_s, {}, {u"reason"_s}, true},
        {u"reject-order"_s, {u"reason"_s}, {}, true},
        {u"second-person"_s, {}, {u"connection"_s, u"orders"_s}, false},
        {u"report"_s, {batch, u"format"_s, u"out"_s}, {}, false},
        {u"resolve"_s, {batch, u"appid"_s, u"as"_s}, laneOptions(platforms), false},
        {u"workspace backup"_s, {u"out"_s}, {}, false},
        {u"workspace init"_s, {}, {}, false},
        {u"workspace copy"_s, {u"to"_s}, {}, false},
        {u"workspace check"_s, {}, {}, false},
        {u"workspace grant"_s, {u"role"_s}, {}, true},
        {u"workspace password"_s, {}, {u"forget"_s}, false},
        {u"trail verify"_s, {}, {u"head"_s}, false},
        {u"trail head"_s, {}, {}, false},
        {u"runner"_s, {}, {u"label"_s, u"exit-ip"_s}, false},
        {u"runners"_s, {}, {}, false},
        {u"practice"_s, {}, {u"platform"_s}, false},
    };
    QStringList done;
    for (const Platform *platform : platforms.all()) {
        for (const Operation &operation : platform->operations) {
            if (done.contains(operation.name)) {
                continue;
            }
            done.append(operation.name);
            const QList<Field> fields = fieldsOf(platforms, operation.name);
            if (!operation.targetField.isEmpty()) {
                rules.append({.verb = operation.name, .required = {u"connection"_s}, .optional = QStringList{u"dry-run"_s} + timing() + optionNames(fields),
                              .fields = fields, .isOperation = true, .ofConnection = true});
                continue;
            }
            if (!operation.form.fields.isEmpty()) { // what becomes of each stands in the list, and nowhere else
                const QStringList waves = operation.madeId.isEmpty() ? QStringList{u"first"_s, u"waves"_s, u"gate"_s} : QStringList();
                rules.append({.verb = operation.name, .required = {u"connection"_s, u"targets"_s},
                              .optional = QStringList{u"encoding"_s, u"stop-after"_s, u"dry-run"_s, u"width"_s} + waves + timing() + optionNames(fields),
                              .fields = fields, .isOperation = true});
                continue;
            }
            rules.append({operation.name, operation.confirmsCount ? QStringList{u"connection"_s, u"confirm"_s} : QStringList{u"connection"_s},
                          QStringList{u"targets"_s, u"only"_s, u"all"_s, u"encoding"_s, u"stop-after"_s, u"dry-run"_s, u"first"_s, u"waves"_s, u"gate"_s, u"width"_s} + timing() + laneOptions(platforms)
                              + optionNames(fields) + (operation.tellsSecret ? QStringList{u"reveal"_s} : QStringList()),
                          false, fields, true});
        }
    }
    for (const Platform *platform : platforms.all()) {
        for (const Query &query : platform->queries) {
            if (query.isVerb() && !done.contains(query.name)) {
                done.append(query.name);
                rules.append(ruleOf(query, fieldsOf(platforms, query.name)));
            }
        }
        for (const Overview &overview : platform->overviews) {
            const bool known = std::any_of(rules.cbegin(), rules.cend(), [&overview](const VerbRule &rule) { return rule.verb == overview.name; });
            if (!known) {
                const QList<Field> filters = filtersOf(platforms, overview.name);
                rules.append({.verb = overview.name, .required = {},
                              .optional = QStringList{u"connection"_s, u"refresh"_s, u"cached"_s, u"out"_s} + selection() + optionNames(filters),
                              .fields = filters, .isOverview = true});
            }
        }
        for (const ServiceRule &service : platform->services) {
            rules.append({.verb = service.name, .required = {u"connection"_s}, .optional = optionNames(service.options), .fields = service.options, .isService = true});
        }
    }
    return rules;
}

QStringList valueOptions(const Platforms &platforms)
{
    QStringList names{u"workspace"_s, u"platform"_s, u"secret-source"_s, u"connection"_s, u"targets"_s, u"only"_s, u"encoding"_s, u"stop-after"_s,
                      u"first"_s, u"waves"_s, u"gate"_s, u"width"_s, u"batch"_s, u"format"_s, u"out"_s, u"appid"_s, u"as"_s, u"purpose"_s, u"confirm"_s, u"head"_s,
                      u"at"_s, u"lift-freeze"_s, u"weekly"_s, u"from"_s, u"to"_s, u"reason"_s, u"remove"_s, u"role"_s, u"run-on"_s, u"label"_s, u"exit-ip"_s, u"orders"_s};
    names += laneOptions(platforms) + declared(platforms, false);
    names.removeDuplicates();
    return names;
}

QStringList flagOptions(const Platforms &platforms)
{
    QStringList names = declared(platforms, true);
    names.removeDuplicates();
    return names;
}

QString verbIn(const Platforms &platforms, const QStringList &arguments)
{
    QStringList words;
    const QStringList options = valueOptions(platforms);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (!word.startsWith(u'-')) {
            words.append(word);
        } else if (options.contains(word.mid(2)) && !arguments.value(i + 1).startsWith("--"_L1)) {
            ++i;
        }
    }
    const bool twoWords = words.value(0) == "connection"_L1 || words.value(0) == "trail"_L1;
    const QString verb = words.mid(0, twoWords ? 2 : 1).join(u' ');
    const QList<VerbRule> rules = verbRules(platforms);
    const bool known = std::any_of(rules.cbegin(), rules.cend(), [&verb](const VerbRule &rule) { return rule.verb == verb; });
    return known ? verb : QString();
}

} // namespace flotilla
