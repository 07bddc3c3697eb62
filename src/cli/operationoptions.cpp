// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationoptions.h"

#include "clitexts.h"
#include "model/textrules.h"
#include "optionvalues.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// What a verb of a platform takes.
struct Taken
{
    QString verb;
    QList<Field> options;
    QString laneField = {};
};

Taken takenBy(const Operation &operation)
{
    return {operation.name, operation.options, operation.laneField};
}

std::optional<Taken> takenBy(const Platform &platform, const QString &verb)
{
    if (const Operation *operation = platform.operation(verb)) {
        return takenBy(*operation);
    }
    const Query *query = platform.query(verb);
    return query ? std::optional(Taken{query->name, query->options}) : std::nullopt;
}

bool knows(const Taken &taken, const QString &option)
{
    return option == taken.laneField
        || std::any_of(taken.options.cbegin(), taken.options.cend(), [&option](const Field &field) { return field.optionName() == option; });
}

Status check(const Taken &taken, const Values &given)
{
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        if (!knows(taken, it.key())) {
            return usage(Cli::tr("“%1” has no option --%2.").arg(taken.verb, it.key()));
        }
    }
    for (const Field &field : taken.options) {
        const QString option = field.optionName();
        const QString value = given.value(option);
        // A JSON field's value is the path of its file here.
        const QString problem = field.kind == Field::Kind::Json ? QString() : problemOf(field, value);
        if (Status status = refusal(option, problem); !status) {
            return status;
        }
        if (field.required && value.isEmpty()) {
            return usage(Cli::tr("It needs --%1.").arg(option));
        }
    }
    return {};
}

Result<QString> textOfFile(const Field &field, const QString &path)
{
    constexpr qint64 kMost = 4LL * 1024 * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kMost) {
        return usage(Cli::tr("--%1: the file “%2” cannot be read.").arg(field.optionName(), withoutKeys(path)));
    }
    const QString text = QString::fromUtf8(file.readAll());
    if (text.trimmed().isEmpty()) { // of a redirect that failed, say: not the same as no file
        return usage(Cli::tr("--%1: the file “%2” is empty.").arg(field.optionName(), withoutKeys(path)));
    }
    if (const Status status = refusal(field.optionName(), problemOf(field, text)); !status) {
        return status.error();
    }
    return text;
}

/// The path as it is, wherever a later run is started; a file that cannot be read now never can.
Result<QString> pathOfFile(const Field &field, const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isReadable()
        ? Result<QString>(file.absoluteFilePath())
        : usage(Cli::tr("--%1: the file “%2” cannot be read.").arg(field.optionName(), withoutKeys(path)));
}

Result<Values> optionsFor(const Taken &taken, const Values &given)
{
    if (const Status status = check(taken, given); !status) {
        return status.error();
    }
    Values options;
    for (const Field &field : taken.options) {
        const QString value = given.value(field.optionName());
        if (field.kind == Field::Kind::File && !value.isEmpty()) {
            const Result<QString> file = pathOfFile(field, value);
            if (!file) {
                return file.error();
            }
            put(options, field.name, *file);
            continue;
        }
        if (field.kind != Field::Kind::Json || value.isEmpty()) {
            put(options, field.name, value);
            continue;
        }
        const Result<QString> text = textOfFile(field, value);
        if (!text) {
            return text.error();
        }
        put(options, field.name, *text);
        if (!field.folder.isEmpty()) {
            put(options, field.folder, QFileInfo(value).absolutePath());
        }
    }
    return options;
}

} // namespace

namespace {

QStringList eachTrimmed(QStringList texts)
{
    std::for_each(texts.begin(), texts.end(), [](QString &text) { text = text.trimmed(); });
    return texts;
}

} // namespace

Values givenOptions(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser)
{
    Values given;
    for (const Field &field : rule.fields) {
        const QString option = field.optionName();
        const QString yes = parser.isSet(option) ? u"yes"_s : QString();
        put(given, option, field.isFlag() ? yes : field.many ? eachTrimmed(parser.values(option)).join(u'\n') : parser.value(option).trimmed());
    }
    const QStringList lanes = laneOptions(platforms);
    for (const QString &lane : lanes) {
        put(given, lane, parser.values(lane).join(u','));
    }
    return given;
}

Status checkFits(const Platforms &platforms, const QString &verb, const Values &given)
{
    Status best;
    bool differs = false; // which of them is meant only the connection tells
    qsizetype fewest = -1;
    for (const Platform *platform : platforms.all()) {
        const std::optional<Taken> taken = takenBy(*platform, verb);
        if (!taken) {
            continue;
        }
        const Status status = check(*taken, given);
        if (status) {
            return {};
        }
        const QStringList names = given.keys();
        const qsizetype strange = std::count_if(names.cbegin(), names.cend(), [&taken](const QString &name) { return !knows(*taken, name); });
        if (fewest < 0 || strange < fewest) {
            fewest = strange;
            best = status;
            differs = false;
        } else if (strange == fewest) {
            differs = differs || status.error().text != best.error().text;
        }
    }
    return differs ? Status() : best;
}

Result<Values> optionsOf(const Operation &operation, const Values &given)
{
    Result<Values> options = optionsFor(takenBy(operation), given);
    if (options && operation.optionsProblem) {
        if (const QString problem = operation.optionsProblem(*options); !problem.isEmpty()) {
            return usage(problem);
        }
    }
    return options;
}

Result<Values> optionsOf(const Query &query, const Values &given, Instant now)
{
    Result<Values> options = optionsFor({query.name, query.options}, given);
    if (options && query.optionsProblem) {
        if (const QString problem = query.optionsProblem(*options, now); !problem.isEmpty()) {
            return usage(problem);
        }
    }
    return options;
}

} // namespace flotilla
