// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/platform.h"

#include "tcsas/checks.h"
#include "tcsas/limits.h"
#include "tcsas/names.h"
#include "tcsas/operations.h"
#include "tcsas/package.h"
#include "tcsas/queries.h"
#include "tcsas/sight.h"
#include "tcsas/words.h"

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

// A mini program belongs to one platform, whichever host is asked for it.
QString scope(const Connection &connection)
{
    return u"tcsas|"_s + connection.field(fields::PlatformId).trimmed();
}

Values place(const Connection &connection)
{
    Values place;
    put(place, fields::PlatformId, connection.field(fields::PlatformId).trimmed());
    put(place, fields::Endpoint, plainEndpoint(connection.field(fields::Endpoint)));
    return place;
}

// The vendor's samples are `mp` with letters and digits behind; how many is not documented.
bool isProgramId(const MiniProgramId &id)
{
    const QString &v = id.value;
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 64;
    return v.size() >= kShortest && v.size() <= kLongest && v.startsWith("mp"_L1)
           && std::all_of(v.cbegin(), v.cend(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

QList<Attention> attention()
{
    const QString fleet = u"fleet"_s;
    const QString approval = u"platform.approval"_s;
    return {{.name = words::Frozen, .rows = {{u"secrets"_s, u"state"_s, {words::Frozen}}}, .page = u"keys"_s, .answeredBy = {steps::Unfreeze}},
            {.name = words::Rejected, .rows = {{fleet, approval, {words::Rejected}}}, .page = u"approvals"_s, .answeredBy = {steps::Submit}},
            {.name = words::Pending, .rows = {{fleet, approval, {words::Pending, words::Processing}}}, .page = u"approvals"_s, .answeredBy = {steps::Approve, steps::Withdraw}},
            {.name = words::Approved, .rows = {{fleet, approval, {words::Approved}}}, .same = {u"platform.version"_s, u"online.version"_s},
             .page = u"approvals"_s, .answeredBy = {steps::Release}, .forRelease = true}};
}

// What its console alone can do. It has no address for one mini program.
QList<Procedure> allProcedures()
{
    const auto procedure = [](QLatin1StringView name, const QStringList &steps) { return Procedure{.name = name, .console = kConsole, .steps = steps}; };
    return {procedure(procedures::Privacy, {procedures::SignIn, procedures::PrivacyFill, procedures::PrivacySave, procedures::PrivacyLook}),
            procedure(procedures::SkipDomains, {procedures::SignIn, procedures::SkipApply, procedures::SkipDecide, procedures::SkipEnd}),
            procedure(procedures::RealtimeLog, {procedures::SignIn, procedures::LogCode, procedures::LogQuery})};
}

Platform made()
{
    static const TcsasWords words;
    Platform p;
    p.id = u"tcsas"_s;
    p.connection = connectionFields();
    p.operations = allOperations();
    p.queries = allQueries();
    p.overviews = allOverviews();
    p.attention = attention();
    p.programs = u"programs"_s;
    p.doctor = doctorQuestions();
    p.checks = checkQuestions();
    p.console = kConsole;
    p.procedures = allProcedures();
    p.pages = {u"fleet"_s, u"publish"_s, u"approvals"_s, u"keys"_s, u"messages"_s, u"grayscale"_s};
    p.inbox = {.query = u"approvals"_s, .id = u"approval_no"_s, .decide = operations::Approve, .decision = opts::Result, .overview = u"fleet"_s,
               .version = u"platform.version"_s, .state = u"platform.approval"_s, .number = u"platform.approval_no"_s,
               .again = operations::SubmitApproval};
    p.rollout.version = u"platform.version"_s; // no call releases to a share of the users
    p.rollout.back = operations::Rollback;
    p.rollout.left = marks::OnlineBefore;
    p.keys = {.overview = u"secrets"_s, .state = u"state"_s,
              .states = {words::Frozen, words::WasReset, words::Active, words::None}, .none = words::None, .secret = AppSecret};
    p.details = allDetails();
    p.auditCall = calls::ReadApproval;
    p.fileSight = fileSight;
    p.words = &words;
    p.limits = limits;
    p.scope = scope;
    p.place = place;
    p.isWellFormed = isProgramId;
    p.sight = sight;
    p.laneAfter = laneAfter;
    p.laneOpened = laneOpened;
    p.audit = audit;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform tcsas = made();
    return tcsas;
}

} // namespace flotilla::tcsas
