// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Simulated platforms for practice and tests: WeDa publishing, WeChat and superapps over real HTTP on this machine only."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, u"Listen on 127.0.0.1:<port>; default: a free one."_s, u"port"_s},
        {u"scenario"_s, u"Apps, mini programs and faults (docs/sandbox.md)."_s, u"file"_s},
        {u"practice"_s, u"The built-in practice scenario: 3 apps, 60 mini programs, a few of them with trouble."_s},
        {u"state"_s, u"Keep keys and the state of the platforms in this file across restarts."_s, u"file"_s},
        {u"log"_s, u"Append effects and calls to this file; default: the state file's name with .log."_s, u"file"_s},
        {u"time-scale"_s, u"Builds, audits and the like run this many times faster; default 1."_s, u"factor"_s},
        {u"authorizers"_s, u"So many mini programs have authorised the WeChat platform; default 20."_s, u"number"_s},
        {u"push"_s, u"Push tickets and results of reviews of the WeChat platform to this URL (and URL/APPID), as to a server of its provider."_s, u"url"_s},
        {u"mini-programs"_s, u"So many mini programs are on the superapp platform; default 20."_s, u"number"_s},
        {u"exit-with-stdin"_s, u"Exit when standard input ends, that is with the program that started this one."_s},
    });
}

std::optional<Scenario> readScenario(const QCommandLineParser &parser, QString *error)
{
    const bool practice = parser.isSet(u"practice"_s);
    if (!practice && !parser.isSet(u"scenario"_s))
        return Scenario::plain();
    if (practice && parser.isSet(u"scenario"_s)) {
        *error = u"--practice and --scenario exclude each other."_s;
        return std::nullopt;
    }
    QFile file(practice ? u":/sandbox/practice.json"_s : parser.value(u"scenario"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        *error = u"%1: %2"_s.arg(file.fileName(), file.errorString());
        return std::nullopt;
    }
    return Scenario::parse(file.readAll(), error);
}

bool readNumbers(const QCommandLineParser &parser, Options &options, QString *error)
{
    bool ok = true;
    if (parser.isSet(u"port"_s))
        options.port = parser.value(u"port"_s).toUShort(&ok);
    if (!ok) {
        *error = u"--port must be a number from 0 to 65535."_s;
        return false;
    }
    if (parser.isSet(u"time-scale"_s))
        options.scenario.rules.timeScale = parser.value(u"time-scale"_s).toDouble(&ok);
    if (!ok || !(options.scenario.rules.timeScale > 0)) {
        *error = u"--time-scale must be a number above 0."_s;
        return false;
    }
    options.scenario.wechatRules.timeScale = options.scenario.tcsasRules.timeScale = options.scenario.rules.timeScale;
    if (parser.isSet(u"authorizers"_s))
        options.scenario.wechatRules.authorizers = parser.value(u"authorizers"_s).toInt(&ok);
    if (!ok || options.scenario.wechatRules.authorizers < 0) {
        *error = u"--authorizers must be a number from 0."_s;
        return false;
    }
    if (parser.isSet(u"mini-programs"_s))
        options.scenario.tcsasRules.count = parser.value(u"mini-programs"_s).toInt(&ok);
    if (!ok || options.scenario.tcsasRules.count < 0) {
        *error = u"--mini-programs must be a number from 0."_s;
        return false;
    }
    return true;
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, QString *error)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        *error = parser.errorText();
        return std::nullopt;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty()) {
        *error = u"Unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst());
        return std::nullopt;
    }

    Options options;
    const auto scenario = readScenario(parser, error);
    if (!scenario)
        return std::nullopt;
    options.scenario = *scenario;
    if (!readNumbers(parser, options, error))
        return std::nullopt;
    options.stateFile = parser.value(u"state"_s);
    options.logFile = parser.value(u"log"_s);
    if (options.logFile.isEmpty() && !options.stateFile.isEmpty())
        options.logFile = options.stateFile + u".log"_s;
    options.pushUrl = QUrl(parser.value(u"push"_s), QUrl::StrictMode);
    if (parser.isSet(u"push"_s) && (options.pushUrl.host().isEmpty() || !options.pushUrl.scheme().startsWith("http"_L1))) {
        *error = u"--push must be a URL."_s;
        return std::nullopt;
    }
    options.exitWithStdin = parser.isSet(u"exit-with-stdin"_s);
    return options;
}

} // namespace flotilla::sandbox
