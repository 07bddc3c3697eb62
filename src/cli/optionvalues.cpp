// SPDX-License-Identifier: GPL-3.0-or-later
#include "optionvalues.h"

#include "clitexts.h"
#include "decodedtext.h"
#include "model/textrules.h"
#include "model/words.h"
#include "run/outputfile.h"
#include "run/programid.h"
#include "verbrules.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Hyphens and dashes that a text program makes of “--”.
bool isDash(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212' || c == u'\uFE58' || c == u'\uFF0D';
}

/// A lone “-” means a standard stream, and a number may be negative.
bool looksLikeOption(const QString &word)
{
    if (word.startsWith("--"_L1)) {
        return true;
    }
    return word.size() > 1 && isDash(word.at(0)) && !word.at(1).isDigit();
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

Status checkWord(const QCommandLineParser &parser, const QString &option, const QStringList &allowed)
{
    if (parser.isSet(option) && !allowed.contains(parser.value(option))) {
        return usage(Cli::tr("--%1 must be one of: %2.").arg(option, listText(allowed)));
    }
    return {};
}

QStringList platformIds(const Platforms &platforms)
{
    QStringList ids;
    for (const Platform *platform : platforms.all()) {
        ids.append(platform->id);
    }
    return ids;
}

} // namespace

Status checkValuesAreThere(const QStringList &arguments, const QStringList &takingValue)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (word == "--"_L1) {
            return {}; // behind it stand no options
        }
        if (!word.startsWith("--"_L1) || !takingValue.contains(word.mid(2))) {
            continue;
        }
        ++i;
        if (i == arguments.size() || looksLikeOption(arguments.at(i))) {
            const QString next = i == arguments.size() ? QString() : withoutKeys(arguments.at(i).section(u'=', 0, 0));
            return usage(next.isEmpty() ? Cli::tr("%1 has no value.").arg(word)
                                        : Cli::tr("%1 has no value: “%2” looks like the next option. If it is meant as the value, "
                                                  "write it as one word with %1=.")
                                              .arg(word, next));
        }
    }
    return {};
}

Status refusal(const QString &option, const QString &problem)
{
    return problem.isEmpty() ? Status() : usage(Cli::tr("--%1: %2", "option, what is wrong with its value").arg(option, problem));
}

Status checkTexts(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser)
{
    static const QStringList kFree{u"workspace"_s, u"to"_s, u"targets"_s, u"out"_s, u"secret-source"_s};
    const QStringList names = valueOptions(platforms);
    for (const QString &option : names) {
        const QString value = parser.value(option).trimmed();
        const auto field = std::find_if(rule.fields.cbegin(), rule.fields.cend(), [&option](const Field &f) { return f.optionName() == option; });
        if (field != rule.fields.cend() || kFree.contains(option)) {
            continue;
        }
        if (Status status = refusal(option, problemOf({TextKind::Address}, value)); !status) {
            return status;
        }
    }
    return {};
}

Status checkOnly(const Platform &platform, const QList<MiniProgramId> &only)
{
    for (const MiniProgramId &id : only) {
        if (Status status = refusal(u"only"_s, problemOf(id, platform)); !status) {
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

Status checkWords(const Platforms &platforms, const QCommandLineParser &parser)
{
    for (const auto &[option, allowed] : {
             std::pair{u"platform"_s, platformIds(platforms)},
             std::pair{u"format"_s, QStringList{u"csv"_s, u"html"_s, u"json"_s}},
             std::pair{u"purpose"_s, QStringList{u"production"_s, u"test"_s}},
             std::pair{u"orders"_s, QStringList{u"never"_s, u"visible"_s, u"every"_s, u"workspace"_s}},
             std::pair{u"as"_s, QStringList{u"accepted"_s, u"not-accepted"_s, u"skip"_s}},
         }) {
        if (Status status = checkWord(parser, option, allowed); !status.ok()) {
            return status;
        }
    }
    return {};
}

Status checkEncoding(const QString &encoding)
{
    return encoding.isEmpty() || isKnownEncoding(encoding)
        ? Status()
        : usage(Cli::tr("--encoding must be the name of an encoding, for example: %1.").arg(listText(usualEncodings())));
}

Status checkOutput(const Arguments &arguments)
{
    const bool both = isStandardOutput(arguments.out) && arguments.json && arguments.format != "json"_L1;
    return both ? usage(Cli::tr("Leave out --json: with this --out the report itself goes to standard output.")) : Status();
}

} // namespace flotilla
