// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCommandLineParser>

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"practice"_s, u"A simulated platform on this computer; nothing can be published for real."_s});
    parser.addOption({u"workspace"_s, u"The folder with connections, mini programs and batches, or the address of a team workspace."_s, u"DIR"_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Print the version."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this text."_s});
}

} // namespace

WindowArguments parseWindowArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    WindowArguments result;
    if (!parser.parse(QStringList{u"flotilla"_s} + arguments)) {
        result.ask = WindowArguments::Ask::Wrong;
        result.wrong = parser.errorText();
        return result;
    }
    if (!parser.positionalArguments().isEmpty()) {
        result.ask = WindowArguments::Ask::Wrong;
        result.wrong = u"Unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst());
    } else if (parser.isSet(u"help"_s)) {
        result.ask = WindowArguments::Ask::Help;
    } else if (parser.isSet(u"version"_s)) {
        result.ask = WindowArguments::Ask::Version;
    }
    result.practice = parser.isSet(u"practice"_s);
    result.workspace = parser.value(u"workspace"_s);
    return result;
}

WindowArguments::Ask asksForText(const QStringList &arguments)
{
    for (const QString &word : arguments) {
        if (word == "--help"_L1 || word == "-h"_L1) {
            return WindowArguments::Ask::Help;
        }
        if (word == "--version"_L1 || word == "-v"_L1) {
            return WindowArguments::Ask::Version;
        }
    }
    return WindowArguments::Ask::Window;
}

bool namesDisplay(const QStringList &arguments)
{
    const QStringList names{u"-platform"_s, u"--platform"_s, u"-display"_s, u"--display"_s};
    return std::any_of(arguments.cbegin(), arguments.cend(),
                       [&names](const QString &word) { return names.contains(word.section(u'=', 0, 0)); });
}

QString windowHelp()
{
    return uR"(Usage: flotilla [--practice] [--workspace DIR|ADDRESS]
Publishes mini programs in fleets.

  --practice       a simulated platform on this computer; nothing can be published for real
  --workspace DIR  the folder with connections, mini programs and batches, or the address of a team workspace
  --version        print the version
  --help           print this text

Without a window: flotilla-cli --help
)"_s;
}

} // namespace flotilla
