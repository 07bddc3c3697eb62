// SPDX-License-Identifier: GPL-3.0-or-later
#include "optionvalues.h"

#include "model/textrules.h"

#include <QCoreApplication>

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
            return Error{ErrorKind::Usage,
                         next.isEmpty() ? QCoreApplication::translate("Cli", "%1 has no value.").arg(word)
                                        : QCoreApplication::translate(
                                              "Cli", "%1 has no value: “%2” looks like the next option. If it is meant as the value, "
                                                     "write it as one word with %1=.")
                                              .arg(word, next),
                         {}, {}, {}};
        }
    }
    return {};
}

} // namespace flotilla
