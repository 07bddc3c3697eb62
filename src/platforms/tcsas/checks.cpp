// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/checks.h"

#include "tcsas/domaindiff.h"
#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/package.h"
#include "tcsas/versions.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct TcsasChecks
{
    Q_DECLARE_TR_FUNCTIONS(TcsasChecks)
};

constexpr qsizetype kMostLookedAt = 200; // each is a call before the start

QString codeAndText(const Reply &reply)
{
    return (reply.error.vendorCode + u' ' + reply.error.text).trimmed();
}

/// What an answer says about every target alike; nothing if it says nothing of that kind.
QList<Finding> commonFindings(const Reply &reply)
{
    if (isPlanExpired(reply.error.vendorCode)) {
        return {{Level::Stop, checks::PlanExpired, {}, {}, codeAndText(reply)}};
    }
    if (reply.outcome == Outcome::Denied) {
        const bool forbidden = reply.error.vendorCode.contains("UnauthorizedOperation"_L1);
        return {{forbidden ? Level::Warn : Level::Stop, forbidden ? flotilla::checks::Permission : flotilla::checks::Credentials, {}, {},
                 codeAndText(reply)}};
    }
    return {};
}

QList<Finding> teamFindings(const Reply &reply, const Batch &batch, const BatchState &, const LaneId &)
{
    QList<Finding> findings = commonFindings(reply);
    if (findings.isEmpty() && reply.outcome == Outcome::Refused) {
        findings.append({Level::Stop, checks::PlatformId, {}, {}, codeAndText(reply)});
    } else if (findings.isEmpty() && reply.outcome != Outcome::Accepted) {
        findings.append({Level::Warn, flotilla::checks::Reachable, {}, {}, codeAndText(reply)});
    }
    const QString package = batch.options.value(opts::Package);
    if (const QString problem = package.isEmpty() ? QString() : problemOfPackage(package); !problem.isEmpty()) {
        findings.append({Level::Stop, checks::Package, {}, {}, problem});
    }
    return findings;
}

// Such a target fails alone.
QList<Finding> versionFindings(const Reply &reply, const Batch &batch, const BatchState &state, const LaneId &lane)
{
    const QList<LaneId> lanes = batch.lanes();
    const qsizetype at = lanes.indexOf(lane);
    const bool begun = at >= 0 && at < state.targets.size() && isSet(state.targets.at(at).startedAt);
    if (reply.outcome != Outcome::Accepted || begun) {
        return {}; // the row itself tells
    }
    const QString version = batch.options.value(flotilla::options::Label);
    const Item *online = onlineVersion(reply.items);
    if (batch.operation == operations::Publish && versionNamed(reply.items, version)) {
        return {{Level::Warn, checks::VersionExists, lane, {lane.value}, version}};
    }
    const Item *released = batch.operation == operations::Release ? newestIn(reply.items, words::Platform, words::Approved) : nullptr;
    const QString left = state.lanes.value(at).memory.value(lane::RolledBackFrom);
    if (released && !left.isEmpty() && released->title == left) {
        return {{Level::Warn, checks::RolledBack, lane, {lane.value}, left}};
    }
    const QString next = released ? released->title : batch.options.value(opts::Until) == "release"_L1 ? version : QString();
    if (online && !next.isEmpty() && next != online->title && isNotAbove(next, online->title)) {
        return {{Level::Warn, checks::NotHigher, lane, {lane.value}, online->title}};
    }
    return {};
}

QList<Finding> shelfFindings(const Reply &reply, const Batch &, const BatchState &, const LaneId &lane)
{
    const bool refused = reply.outcome == Outcome::Refused || reply.outcome == Outcome::Denied;
    if (refused && !isPlanExpired(reply.error.vendorCode)) {
        return {{Level::Warn, checks::Unfit, lane, {lane.value}, codeAndText(reply)}};
    }
    if (reply.outcome != Outcome::Accepted) {
        return {};
    }
    if (reply.items.isEmpty()) {
        return {{Level::Warn, checks::NoProgram, lane, {lane.value}, {}}};
    }
    return reply.items.constFirst().values.value(told::Status) == words::OffShelf
        ? QList<Finding>{{Level::Warn, checks::OffShelf, lane, {lane.value}, {}}}
        : QList<Finding>();
}

// The list of a sort replaces what is there: whoever means to add one takes the others away.
QList<Finding> domainFindings(const Reply &reply, const Batch &batch, const BatchState &, const LaneId &lane)
{
    if (reply.outcome != Outcome::Accepted) {
        return {}; // the row itself tells
    }
    const QList<ListChange> diff = domainDiff(batch.options, reply.values);
    const bool takes = std::any_of(diff.cbegin(), diff.cend(), [](const ListChange &change) { return !change.removed.isEmpty(); });
    Finding finding{takes ? Level::Warn : Level::Note, takes ? checks::DomainsGo : checks::DomainsDiff, lane, {lane.value}, domainDiffText(diff)};
    finding.changes = diff;
    return {finding};
}

// All of them, however many: nobody is to lose a domain unseen.
bool changesDomains(const Batch &batch)
{
    return batch.operation == operations::Domains;
}

bool movesVersions(const Batch &batch)
{
    return (batch.operation == operations::Publish || batch.operation == operations::Release) && batch.targets.size() <= kMostLookedAt;
}

using Mark = Diagnosis::Mark;

bool isBroken(const QList<Diagnosis> &lines)
{
    return std::any_of(lines.cbegin(), lines.cend(), [](const Diagnosis &line) { return line.mark == Mark::Bad; });
}

/// What an answer says nothing about, because it was refused for something else.
Diagnosis notKnownLine(const QString &title)
{
    return {Mark::Warn, title, TcsasChecks::tr("not known"), TcsasChecks::tr("Repair what is marked with ✖, then test again.")};
}

Diagnosis signatureLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    const QString title = TcsasChecks::tr("Signature and clock");
    const bool answered = reply.outcome == Outcome::Accepted || !reply.error.vendorCode.isEmpty();
    if (!answered) {
        return {Mark::Bad, title, codeAndText(reply), TcsasChecks::tr("Check the network, the proxy and the endpoint.")};
    }
    if (reply.outcome == Outcome::Denied && reply.error.vendorCode.startsWith("AuthFailure"_L1)
        && !reply.error.vendorCode.contains("Unauthorized"_L1)) {
        return {Mark::Bad, title, codeAndText(reply),
                TcsasChecks::tr("Check SecretId and SecretKey, the site that they belong to (international), and the clock of this computer.")};
    }
    return {Mark::Good, title, TcsasChecks::tr("the platform accepted the signature"), {}};
}

Diagnosis planLine(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    const QString title = TcsasChecks::tr("Plan");
    if (isPlanExpired(reply.error.vendorCode)) {
        return {Mark::Bad, title, codeAndText(reply), TcsasChecks::tr("Renew the plan in the console; until then nothing is accepted.")};
    }
    return reply.outcome == Outcome::Accepted ? Diagnosis{Mark::Good, title, TcsasChecks::tr("not run out"), {}} : notKnownLine(title);
}

Diagnosis platformLine(const Reply &reply, const Connection &connection, const QList<Diagnosis> &others)
{
    const QString title = TcsasChecks::tr("PlatformId");
    const QString id = connection.field(fields::PlatformId);
    if (reply.outcome == Outcome::Accepted) {
        const int teams = std::max(reply.total, static_cast<int>(reply.items.size()));
        return {Mark::Good, title, TcsasChecks::tr("%n team(s) on it", nullptr, teams), {}};
    }
    if (isBroken(others)) {
        return notKnownLine(title);
    }
    if (reply.outcome == Outcome::Denied) {
        return {Mark::Bad, title, codeAndText(reply), TcsasChecks::tr("Give the key's user the right to read teams, mini programs and versions.")};
    }
    return {Mark::Bad, title, codeAndText(reply), TcsasChecks::tr("Check the PlatformId “%1” in the console; no call lists them.").arg(id)};
}

Diagnosis programsLine(const Reply &reply, const Connection &, const QList<Diagnosis> &others)
{
    const QString title = TcsasChecks::tr("Mini programs");
    if (reply.outcome != Outcome::Accepted && isBroken(others)) {
        return notKnownLine(title);
    }
    if (reply.outcome != Outcome::Accepted) {
        return {Mark::Bad, title, codeAndText(reply), TcsasChecks::tr("Give the key's user the right to read teams, mini programs and versions.")};
    }
    const int programs = std::max(reply.total, static_cast<int>(reply.items.size()));
    return {programs == 0 ? Mark::Warn : Mark::Good, title, TcsasChecks::tr("%n mini program(s) found", nullptr, programs),
            programs == 0 ? TcsasChecks::tr("Create one first, or check the PlatformId.") : QString()};
}

Diagnosis secretsLine(const Reply &reply, const Connection &, const QList<Diagnosis> &others)
{
    const QString title = TcsasChecks::tr("Keys of mini programs");
    if (reply.outcome != Outcome::Accepted && isBroken(others)) {
        return notKnownLine(title);
    }
    if (reply.error.kind == ErrorKind::NotFound) {
        return {Mark::Warn, title, reply.error.text, TcsasChecks::tr("Create one first, or check the PlatformId.")};
    }
    return reply.outcome == Outcome::Accepted
        ? Diagnosis{Mark::Good, title, TcsasChecks::tr("their state can be read"), {}}
        : Diagnosis{Mark::Warn, title, codeAndText(reply), TcsasChecks::tr("Without the right to see keys they can be neither made nor frozen here.")};
}

} // namespace

bool isPlanExpired(const QString &code)
{
    return code.endsWith(".PackageAlreadyExpired"_L1);
}

QList<CheckQuestion> checkQuestions()
{
    return {{calls::ListTeams, false, teamFindings},
            {calls::ReadVersions, true, versionFindings, nullptr, nullptr, movesVersions},
            {calls::ReadProgram, true, shelfFindings, nullptr, nullptr, movesVersions},
            {calls::ReadDomains, true, domainFindings, nullptr, nullptr, changesDomains}};
}

QList<DoctorQuestion> doctorQuestions()
{
    return {{calls::ListTeams, signatureLine, u"signature"_s}, {{}, planLine, u"plan"_s}, {{}, platformLine, u"platform"_s},
            {calls::ListPrograms, programsLine, u"programs"_s}, {calls::ReadSecret, secretsLine, u"secrets"_s, true}};
}

} // namespace flotilla::tcsas
