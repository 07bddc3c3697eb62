// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/optionrules.h"

#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/package.h"

#include <QCoreApplication>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasOptions
{
    Q_DECLARE_TR_FUNCTIONS(TcsasOptions)
};

constexpr qsizetype kMostKeywords = 5;

} // namespace

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString part = one.trimmed(); !part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts;
}

QString publishProblem(const Values &options)
{
    if (options.value(opts::Approve) == "yes"_L1 && options.value(opts::Until) == "upload"_L1) {
        return TcsasOptions::tr("There is nothing to approve where the order ends with the upload.");
    }
    const QString package = options.value(opts::Package);
    return package.isEmpty() ? QString() : problemOfPackage(package);
}

QString decisionProblem(const Values &options)
{
    const bool bare = options.value(opts::Result) == "reject"_L1 && options.value(opts::ApprovalNote).trimmed().isEmpty();
    return bare ? TcsasOptions::tr("A rejection needs a note that says why.") : QString();
}

QString previewProblem(const Values &options)
{
    const bool cancel = options.value(opts::Cancel) == "yes"_L1;
    return cancel == !options.value(opts::Path).isEmpty() ? TcsasOptions::tr("Give one of the start page and the cancellation.") : QString();
}

namespace {

QStringList setsOf(const Values &options, QLatin1StringView name)
{
    return options.value(name).split(u'\n');
}

QString keywordsProblem(const QStringList &keywords)
{
    if (keywords.isEmpty() || keywords.size() > kMostKeywords) {
        return TcsasOptions::tr("A message template has 1 to %1 keywords.").arg(kMostKeywords);
    }
    for (const QString &keyword : keywords) {
        if (keywords.count(keyword) > 1) {
            return TcsasOptions::tr("The keyword “%1” is there twice.").arg(keyword);
        }
    }
    return {};
}

} // namespace

int messageCount(const Values &options)
{
    return static_cast<int>(setsOf(options, opts::Library).size());
}

MessageWanted messageWanted(const Values &options, const Values &marks)
{
    const int at = marks.value(marks::Added).toInt();
    const QStringList scenes = setsOf(options, opts::Scene);
    return {setsOf(options, opts::Library).value(at), partsOf(setsOf(options, opts::Keywords).value(at)),
            scenes.size() == 1 ? scenes.constFirst() : scenes.value(at)};
}

QString messagesProblem(const Values &options)
{
    const QStringList sets = setsOf(options, opts::Keywords);
    const qsizetype scenes = setsOf(options, opts::Scene).size();
    if (sets.size() != messageCount(options) || (scenes != 1 && scenes != sets.size())) {
        return TcsasOptions::tr("Each template of the library needs its own keywords, and there is one scene for all or one for each.");
    }
    for (const QString &set : sets) {
        if (QString problem = keywordsProblem(partsOf(set)); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

QString domainsProblem(const Values &options)
{
    return problemOfDomains(options.value(opts::File));
}

} // namespace flotilla::tcsas
