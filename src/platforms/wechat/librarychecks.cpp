// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"
#include "wechat/extjson.h"
#include "wechat/names.h"
#include "wechat/sight.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostTemplates = 200; // thirdparty/template; more are refused with 85065
constexpr qsizetype kMostNamed = 5;
constexpr qsizetype kRememberedSources = 8; // five versions of the history, the one online, in review and on trial

/// Carries the translation context of everything in this file.
struct WechatLibraryChecks
{
    Q_DECLARE_TR_FUNCTIONS(WechatLibraryChecks)
};

QString firstOf(const QStringList &names)
{
    return names.mid(0, kMostNamed).join(u", "_s) + (names.size() > kMostNamed ? u", …"_s : QString());
}

QString templateOf(const Values &memory, const QString &version)
{
    const QStringList lines = memory.value(lane::Sources).split(u'\n', Qt::SkipEmptyParts);
    const auto it = std::find_if(lines.cbegin(), lines.cend(), [&version](const QString &line) { return line.section(u' ', 1) == version; });
    return it == lines.cend() ? QString() : it->section(u' ', 0, 0);
}

enum class Use { None, Guessed, Known };

// What others have uploaded is known by its version alone, and people give it the name that its template has; of what was uploaded from
// here the template is remembered, as long as nobody has uploaded something else since.
Use use(const Values &row, const QString &id, const QString &version)
{
    const QString trial = row.value(told::TrialVersion);
    const QString committed = row.value(lane::CommittedAs);
    const bool ours = trial.isEmpty() || committed.isEmpty() || committed == trial + u'|' + row.value(told::TrialAt);
    if (ours && row.value(lane::Template) == id) {
        return Use::Known;
    }
    Use found = Use::None;
    for (const auto slot : {told::TrialVersion, told::AuditVersion, told::OnlineVersion}) {
        const QString there = row.value(slot);
        const QString source = slot == told::TrialVersion && !ours ? QString() : templateOf(row, there);
        if (!there.isEmpty() && source == id) {
            return Use::Known;
        }
        found = !there.isEmpty() && there == version && source.isEmpty() ? Use::Guessed : found;
    }
    return found;
}

} // namespace

QList<Finding> libraryFindings(const Reply &library, const Batch &batch)
{
    if (batch.operation != operations::TemplateAdd || library.outcome != Outcome::Accepted || library.items.size() < kMostTemplates) {
        return {};
    }
    return {{Level::Stop, checks::LibraryFull, {}, {}, QString::number(library.items.size())}};
}

QList<Finding> versionFindings(const Reply &library, const Batch &batch)
{
    const QString id = batch.options.value(opts::Template);
    const auto it = std::find_if(library.items.cbegin(), library.items.cend(), [&id](const Item &item) { return item.id == id; });
    if (batch.operation != operations::Publish || library.outcome != Outcome::Accepted || it == library.items.cend()) {
        return {};
    }
    const QString version = it->values.value(told::Version).trimmed();
    const QString label = batch.label().trimmed();
    if (version.isEmpty() || label.isEmpty() || version == label) {
        return {};
    }
    return {{Level::Warn, checks::OtherVersion, {}, {}, WechatLibraryChecks::tr("The template is %1, the version is %2").arg(version, label)}};
}

// What was committed is remembered as a hash: with the newest line of the sources it is the one of a commit without an ext_json, or not.
QList<Finding> missingExtFindings(const Batch &batch, const BatchState &state)
{
    QList<Finding> findings;
    if (batch.operation != operations::Publish || mergedExt(batch.options.value(opts::ExtJson), {}) != "{}"_L1) {
        return findings;
    }
    for (const LaneState &one : state.lanes) {
        const QString newest = one.memory.value(lane::Sources).section(u'\n', 0, 0);
        const QString committed = one.memory.value(lane::Committed);
        Plan without;
        without.options = {{opts::Template, newest.section(u' ', 0, 0)}, {flotilla::options::Label, newest.section(u' ', 1)}};
        if (!newest.isEmpty() && !committed.isEmpty() && committed != fingerprint(without)) {
            findings.append({Level::Warn, checks::NoExtJson, one.id, {one.id.value}, {}});
        }
    }
    return findings;
}

void noteSource(Values &memory, const QString &version, const QString &source)
{
    QStringList lines = memory.value(lane::Sources).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([&version](const QString &line) { return line.section(u' ', 1) == version; });
    lines.prepend(source + u' ' + version);
    put(memory, lane::Sources, lines.mid(0, kRememberedSources).join(u'\n'));
}

QList<Finding> templateUsers(const Reply &library, const Batch &batch, const QList<Item> &fleet)
{
    const QString id = batch.options.value(opts::LibraryTemplate);
    const auto it = std::find_if(library.items.cbegin(), library.items.cend(), [&id](const Item &item) { return item.id == id; });
    if (batch.operation != operations::TemplateDelete || it == library.items.cend()) {
        return {};
    }
    const QString version = it->values.value(told::Version);
    QStringList known;
    QStringList guessed;
    for (const Item &program : fleet) {
        const QString name = program.values.value(overviews::Name, program.id);
        switch (use(program.values, id, version)) {
        case Use::Known:
            known.append(name);
            break;
        case Use::Guessed:
            guessed.append(name);
            break;
        case Use::None:
            break;
        }
    }
    QList<Finding> findings;
    if (const int count = static_cast<int>(known.size()); count > 0) {
        findings.append({Level::Warn, checks::TemplateInUse, {}, {},
                         WechatLibraryChecks::tr("%1, uploaded from it here to %n mini program(s): %2", nullptr, count).arg(version, firstOf(known))});
    }
    if (const int count = static_cast<int>(guessed.size()); count > 0) {
        findings.append({Level::Warn, checks::TemplateInUse, {}, {},
                         WechatLibraryChecks::tr("%1, guessed by the version text alone, on %n mini program(s): %2", nullptr, count)
                             .arg(version, firstOf(guessed))});
    }
    return findings;
}

} // namespace flotilla::wechat
