// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/operations.h"

#include "model/programline.h"
#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/stages.h"
#include "wechat/steptables.h"

#include <QCoreApplication>
#include <QHash>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Condition until(const QStringList &values)
{
    return {.of = Condition::Of::Option, .name = opts::Until, .values = values};
}
Condition absent(QLatin1StringView option)
{
    return {.of = Condition::Of::Option, .name = option, .holdsNot = true};
}

// A commit starts the privacy scan anew, so it is never repeated while that runs.
QList<StepRule> commitSteps()
{
    StepRule trial = readBack(steps::Trial, calls::ReadVersions, steps::Commit, reasons::NotOnTrial);
    StepRule scan = readBack(steps::Scan, calls::ReadScan, {}, reasons::ScanTooLong);
    scan.refusal = reasons::ScanRefused;
    scan.follow = doubling(1min);
    scan.when = {until({u"submit"_s, u"audit"_s, u"release"_s})};
    return {read(steps::Look, calls::ReadVersions, steps::Commit),
            once(steps::Commit, calls::Commit, calls::ReadVersions, steps::Look, reasons::CommitRefused, reasons::CommitUnclear), trial, scan};
}

QList<StepRule> submitSteps()
{
    const StepRule category = read(steps::Category, calls::ReadCategory, steps::Submit);
    const StepRule pages = read(steps::Pages, calls::ReadPages, steps::Submit);
    // Fresh for each mini program and shortly before the submission: the ids live for three days, and in one mini program.
    StepRule media = absolute(steps::Media, calls::UploadMedia, steps::AuditLook, reasons::MediaRefused);
    media.shownAs = steps::Submit;
    media.when = {given(opts::AuditProfile)};
    // Somebody else may be submitting, too: the reserve is looked at right before each submission.
    StepRule quota = read(steps::QuotaLook, calls::ReadQuota, steps::Submit);
    quota.when = {given(opts::Reserve)};
    StepRule submit = once(steps::Submit, calls::Submit, calls::ReadAudit, steps::AuditLook, reasons::SubmitRefused, reasons::SubmitUnclear);
    submit.spends = reasons::NoQuota;
    // Hours to days; what a look sees decides, and status 4 is no end (flow §4).
    StepRule audit{.name = steps::Audit, .call = calls::ReadAudit, .refusal = reasons::ReadRefused, .onUnknown = OnUnknown::LookAgain,
                   .follow = {.on = true, .interval = 5min, .first = 1s, .restInterval = 5min}, .timedOut = reasons::TimedOut};
    return {read(steps::AuditLook, calls::ReadAudit, steps::Submit), category, pages, media, quota, submit, audit};
}

QList<StepRule> grayStepsOf()
{
    return {read(steps::GrayLook, calls::ReadGray, steps::Gray),
            once(steps::Gray, calls::Gray, calls::ReadGray, steps::GrayLook, reasons::GrayRefused, reasons::GrayUnclear),
            readBack(steps::GrayPlan, calls::ReadGray, steps::Gray, reasons::GrayUnclear)};
}

// Behind each share of a plan in stages: it is watched, and then the next one begins at the top. With a limit of errors the log is
// read at every look, so that too many are seen before the time is over.
QList<StepRule> soakSteps()
{
    StepRule soak{.name = steps::Soak, .call = calls::ReadGray, .shownAs = steps::Gray, .refusal = reasons::ReadRefused,
                  .onUnknown = OnUnknown::LookAgain, .restartAt = steps::GrayAudit,
                  .follow = {.on = true, .interval = 10min, .first = 1min, .restInterval = 10min},
                  .timedOut = reasons::TimedOut, .when = {marked(marks::Soaks), absent(opts::MaxErrors)}};
    StepRule errors = soak;
    errors.name = steps::ErrorSoak;
    errors.call = calls::ReadErrors;
    errors.refusal = reasons::LogRefused;
    errors.when = {marked(marks::Soaks), given(opts::MaxErrors)};
    return {soak, errors};
}

// The approved version may not be the one that was meant: it is read right before the release, also where days have passed.
QList<StepRule> releaseSteps()
{
    QList<StepRule> gray = grayStepsOf();
    for (StepRule &rule : gray) {
        rule.when.append(given(opts::Gray));
    }
    StepRule full = once(steps::Release, calls::Release, calls::ReadVersions, steps::Approved, reasons::ReleaseRefused,
                         reasons::ReleaseUnclear);
    StepRule look = read(steps::ReleaseLook, calls::ReadVersions, steps::Release);
    StepRule online = readBack(steps::Online, calls::ReadVersions, steps::Release, reasons::NotOnline);
    for (StepRule *rule : {&look, &full, &online}) {
        rule->when.append(absent(opts::Gray));
    }
    return QList<StepRule>{read(steps::Approved, calls::ReadAudit, steps::Release)} + gray + QList<StepRule>{look, full, online};
}

// A share of 100 percent reaches everybody, but only a release is certain to make the version the online one (flow §4): it is part
// of the way only if the order says so.
QList<StepRule> stagedRelease()
{
    StepRule full = once(steps::Release, calls::Release, calls::ReadVersions, steps::Approved, reasons::ReleaseRefused, reasons::ReleaseUnclear);
    QList<StepRule> all{read(steps::Approved, calls::ReadAudit, steps::Gray), read(steps::ReleaseLook, calls::ReadVersions, steps::Gray), full,
                        readBack(steps::Online, calls::ReadVersions, steps::Gray, reasons::NotOnline)};
    for (StepRule &rule : all) {
        rule.shownAs = steps::Gray;
        rule.when = {{.of = Condition::Of::Option, .name = opts::ThenRelease, .values = {u"yes"_s}}};
    }
    return all;
}

/// The state of the newest review is one of these.
Fit reviewed(const QStringList &states)
{
    return {u"audits"_s, u"state"_s, states};
}

/// The approved version is the one that users have; of the same name it may have been approved anew since, with other code.
bool isOnlineAlready(const Values &row)
{
    const QString version = row.value(told::AuditVersion);
    const Instant online = instantOf(row.value(told::OnlineAt));
    const Instant submitted = instantOf(row.value(told::AuditAt));
    return !version.isEmpty() && version == row.value(told::OnlineVersion) && !(isSet(online) && isSet(submitted) && online < submitted);
}

/// What would be submitted is what was reviewed last, and each submission is counted; an upload of the same name may be newer.
bool isApprovedAlready(const Values &row)
{
    const Instant uploaded = instantOf(row.value(told::TrialAt));
    const Instant submitted = instantOf(row.value(told::AuditAt));
    const QString version = row.value(told::TrialVersion);
    return row.value(told::AuditState) == "approved"_L1 && !version.isEmpty() && version == row.value(told::AuditVersion)
           && !(isSet(uploaded) && isSet(submitted) && submitted < uploaded);
}

Field percent(QLatin1StringView name, bool required)
{
    return {.name = name, .kind = Field::Kind::Number, .required = required, .longest = 3, .least = 0, .most = 100};
}
Operation gray()
{
    const auto number = [](QLatin1StringView name, int digits, int most) {
        return Field{.name = name, .kind = Field::Kind::Number, .longest = digits, .least = 0, .most = most};
    };
    constexpr int kLongestSoak = 144; // the log goes back no further than seven days
    Operation o = operation(
        operations::Gray,
        QList<StepRule>{read(steps::GrayAudit, calls::ReadAudit, steps::Gray)} + grayStepsOf() + soakSteps() + stagedRelease(),
        {percent(opts::Percent, false), choice(opts::TestersFirst, {u"no"_s, u"yes"_s}),
         {.name = opts::Stages, .shape = u"1,5,20,50,100"_s, .rule = {TextKind::Remark}, .longest = 100}, number(opts::SoakHours, 3, kLongestSoak),
         number(opts::MaxErrors, 6, 999'999), choice(opts::ThenRelease, {u"no"_s, u"yes"_s}),
         {.name = opts::LogFilter, .rule = {TextKind::Remark}, .longest = 100, .advanced = true}});
    o.restState = u"soaking"_s;
    o.restIsEnd = {absent(opts::Stages)};
    o.goesOnAfterRest = true;
    o.fits = {{u"fleet"_s, u"audit.state"_s, {u"approved"_s}}, {u"fleet"_s, u"gray.state"_s, {u"initial"_s, u"running"_s, u"paused"_s}, true}};
    o.isDone = isOnlineAlready;
    return o;
}

Field version()
{
    return {.name = flotilla::options::Label, .required = true, .option = u"version"_s, .longest = 64};
}
Field profile()
{
    return {.name = opts::AuditProfile, .kind = Field::Kind::Json, .folder = opts::AuditProfileFolder, .rule = {TextKind::Remark}, .longest = 20'000, .advanced = true};
}
Field notUsed()
{
    Field field = choice(opts::PrivacyNotUsed, {u"no"_s, u"yes"_s});
    field.advanced = true;
    return field;
}

Operation publish()
{
    QList<StepRule> submit = submitSteps();
    for (StepRule &rule : submit) {
        rule.when.append(until({u"submit"_s, u"audit"_s, u"release"_s}));
    }
    QList<StepRule> release = releaseSteps();
    for (StepRule &rule : release) {
        rule.when.append(until({u"release"_s}));
    }
    Operation o = operation(
        operations::Publish, commitSteps() + submit + release,
        {
            {.name = opts::Template, .required = true, .rule = {TextKind::Id}, .longest = 20},
            version(),
            {.name = flotilla::options::Note, .option = u"desc"_s, .rule = {TextKind::Remark}, .longest = 500},
            {.name = opts::ExtJson, .kind = Field::Kind::Json, .rule = {TextKind::Remark}, .longest = 200'000},
            {.name = opts::Until, .kind = Field::Kind::Choice, .usual = u"submit"_s,
             .choices = {u"commit"_s, u"submit"_s, u"audit"_s, u"release"_s}},
            percent(opts::Gray, false), choice(opts::TestersFirst, {u"no"_s, u"yes"_s}), profile(), notUsed(),
            {.name = opts::Reserve, .kind = Field::Kind::Number, .longest = 6, .most = 100'000, .advanced = true},
        });
    o.sourceOption = opts::Template;
    o.sourceQuery = u"templates"_s;
    o.reviewed = true;
    o.restIsEnd = {until({u"submit"_s})};
    o.takesColumns = true; // variables of ext_json
    o.goesOnAfterRest = true;
    return o;
}

Operation submitAudit()
{
    return operation(operations::SubmitAudit, QList<StepRule>{read(steps::Look, calls::ReadVersions, steps::Submit)} + submitSteps(),
                     {profile(), notUsed()});
}

QList<Operation> auditOperations()
{
    const StepRule undo = once(steps::Undo, calls::Undo, calls::ReadAudit, steps::UndoLook, reasons::UndoRefused, reasons::UndoUnclear);
    const StepRule withdrawn = readBack(steps::Withdrawn, calls::ReadAudit, steps::Undo, reasons::UndoUnclear);
    // Asked twice it answers "already" (89404), so a lost answer costs nothing.
    const StepRule speedup{.name = steps::Speedup, .call = calls::Speedup, .effect = Effect::Absolute, .refusal = reasons::SpeedupRefused,
                           .recoverAt = steps::OpenLook, .spends = reasons::NoSpeedups};
    QList<Operation> all{submitAudit(),
                         operation(operations::UndoAudit, {read(steps::UndoLook, calls::ReadAudit, steps::Undo), undo, withdrawn}, {}),
                         operation(operations::SpeedupAudit, {read(steps::OpenLook, calls::ReadAudit, steps::Speedup), speedup}, {})};
    all[0].reviewed = true;
    all[0].fits = {reviewed({u"none"_s, u"approved"_s, u"rejected"_s, u"withdrawn"_s})};
    all[0].isDone = isApprovedAlready;
    all[1].fits = {reviewed({u"in_review"_s, u"delayed"_s})};
    all[2].fits = all.at(1).fits;
    return all;
}

// A rollback cannot be rolled back, so a person decides about one whose answer was lost.
QList<Operation> releaseOperations()
{
    const StepRule cancel = once(steps::CancelGray, calls::CancelGray, calls::ReadGray, steps::RunningLook, reasons::GrayRefused,
                                 reasons::GrayUnclear);
    const StepRule back = once(steps::Rollback, calls::Rollback, calls::ReadVersions, steps::NoGray, reasons::RollbackRefused,
                               reasons::RollbackUnclear);
    Operation release = operation(operations::Release, releaseSteps(), {percent(opts::Gray, false), choice(opts::TestersFirst, {u"no"_s, u"yes"_s})});
    release.fits = {reviewed({u"approved"_s})};
    release.isDone = isOnlineAlready;
    Operation cancelling = operation(operations::CancelGray,
                                     {read(steps::RunningLook, calls::ReadGray, steps::CancelGray), cancel,
                                      readBack(steps::GrayGone, calls::ReadGray, steps::CancelGray, reasons::GrayUnclear)},
                                     {});
    cancelling.fits = {{u"fleet"_s, u"gray.state"_s, {u"initial"_s, u"running"_s, u"paused"_s}, true}};
    return {release,
            gray(),
            cancelling,
            operation(operations::Rollback,
                      {read(steps::NoGray, calls::ReadGray, steps::Rollback), read(steps::History, calls::ReadHistory, steps::Rollback),
                       read(steps::OnlineLook, calls::ReadVersions, steps::Rollback), back,
                       readBack(steps::Returned, calls::ReadVersions, steps::Rollback, reasons::RollbackUnclear)},
                      {{.name = opts::To, .required = true, .shape = u"previous|APP_VERSION"_s, .rule = {TextKind::Id}, .longest = 20}})};
}

// A plan for nobody (85081).
QString shareProblem(const Values &options)
{
    const QString percent = options.contains(opts::Percent) ? options.value(opts::Percent) : options.value(opts::Gray);
    const bool testers = options.value(opts::TestersFirst) == "yes"_L1;
    if (percent.isEmpty() && !isStaged(options) && testers) {
        return QCoreApplication::translate("WechatWords", "Testers come first only in a grayscale release: name its share in percent.");
    }
    return !percent.isEmpty() && percent.toInt() == 0 && !testers
        ? QCoreApplication::translate("WechatWords", "A share of 0 percent reaches nobody unless the testers come first.")
        : QString();
}

// What the order would never come to would be passed over in silence.
QString publishProblem(const Values &options)
{
    const QString end = options.value(opts::Until, u"submit"_s);
    if (end != "release"_L1 && !options.value(opts::Gray).isEmpty()) {
        return QCoreApplication::translate("WechatWords", "A grayscale release needs the order to go on until the release.");
    }
    const bool forSubmission = !options.value(opts::Reserve).isEmpty() || !options.value(opts::AuditProfile).isEmpty()
                               || options.value(opts::PrivacyNotUsed) == "yes"_L1;
    if (end == "commit"_L1 && forSubmission) {
        return QCoreApplication::translate("WechatWords", "This order ends with the commit: a reserve, an audit profile and a word about privacy "
                                                          "interfaces belong to a submission for audit.");
    }
    return shareProblem(options);
}

QString grayProblem(const Values &options)
{
    const QString problem = stagesProblem(options);
    return problem.isEmpty() ? shareProblem(options) : problem;
}

using OptionsProblem = QString (*)(const Values &options);

/// What is looked at of an order's options before anything is asked.
OptionsProblem problemOf(const QString &operation)
{
    static const QHash<QString, OptionsProblem> all{
        {operations::Publish, publishProblem},
        {operations::Release, shareProblem},
        {operations::Gray, grayProblem},
        {operations::Rollback, [](const Values &options) { return settingProblem(operations::Rollback, options); }},
        {operations::MinVersion, [](const Values &options) { return settingProblem(operations::MinVersion, options); }},
        {operations::Domains, [](const Values &options) { return settingProblem(operations::Domains, options); }},
        {operations::Testers, [](const Values &options) { return settingProblem(operations::Testers, options); }},
        {operations::PrivacySetting, [](const Values &options) { return settingProblem(operations::PrivacySetting, options); }},
        {operations::MessageTemplateAdd, [](const Values &options) { return settingProblem(operations::MessageTemplateAdd, options); }},
    };
    return all.value(operation, nullptr);
}

} // namespace

QList<Field> connectionFields()
{
    // Unlike an endpoint such an address may have a path and `{appid}` in it.
    const Field address{.name = {}, .rule = {TextKind::Address}, .longest = 500};
    const auto of = [](QLatin1StringView name, const QStringList &sources, Field field, bool required = false) {
        field.name = name;
        field.onlyWith = fields::TokenSource;
        field.onlyWithValues = sources;
        field.required = required;
        return field;
    };
    const Field path{.name = {}, .rule = {TextKind::Id}, .longest = 200};
    // One that gives the same token for everybody would have everything done to one mini program.
    const auto perProgram = [](Field field) {
        field.holds = u"{appid}"_s;
        return field;
    };
    return {
        {.name = fields::TokenSource, .kind = Field::Kind::Choice, .required = true,
         .choices = {sources::Gateway, sources::Broker, sources::Http, sources::Command, sources::Pasted, sources::Mint, sources::Centre}},
        of(fields::GatewayUrl, {sources::Gateway, sources::Centre}, address, true),
        of(fields::BrokerUrl, {sources::Broker}, address, true),
        of(fields::BrokerUser, {sources::Broker}, {.name = {}, .rule = {TextKind::Id}, .longest = 128}, true),
        of(fields::BrokerPassword, {sources::Broker},
           {.name = {}, .kind = Field::Kind::Choice, .usual = u"md5"_s, .choices = {u"md5"_s, u"plain"_s}, .advanced = true}),
        of(fields::HttpUrl, {sources::Http}, perProgram(address), true),
        of(fields::HttpTokenPath, {sources::Http}, path),
        of(fields::HttpExpiryPath, {sources::Http}, path),
        of(fields::HttpComponentUrl, {sources::Http}, address),
        of(fields::Command, {sources::Command}, perProgram({.name = {}, .shape = kProgramLine, .rule = {TextKind::Remark}, .longest = 2000}), true),
        {.name = fields::ComponentAppid, .rule = {TextKind::Id}, .longest = 40},
        of(fields::Secret, {sources::Gateway, sources::Broker, sources::Http, sources::Pasted, sources::Mint, sources::Centre},
           {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}}, true),
        of(fields::Ticket, {sources::Mint}, {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}}, true),
        of(fields::ComponentSecret, {sources::Centre}, {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}}, true),
        of(fields::PushToken, {sources::Centre}, {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}}, true),
        of(fields::PushKey, {sources::Centre}, {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}}, true),
        of(fields::PushKeyBefore, {sources::Centre}, {.name = {}, .kind = Field::Kind::Secret, .rule = {TextKind::Token}, .advanced = true}),
        {.name = fields::Rate, .kind = Field::Kind::Number, .usual = u"20"_s, .longest = 3, .least = 1, .most = 200, .advanced = true},
        {.name = fields::Endpoint, .kind = Field::Kind::Url, .rule = {TextKind::Address}, .advanced = true},
    };
}

QList<Operation> allOperations()
{
    QList<Operation> all = QList<Operation>{publish()} + auditOperations() + releaseOperations() + settingOperations();
    const QHash<QString, QString> versions{{operations::SubmitAudit, u"trial.version"_s}, {operations::UndoAudit, u"audit.version"_s},
                                           {operations::SpeedupAudit, u"audit.version"_s}, {operations::Release, u"audit.version"_s},
                                           {operations::Gray, u"audit.version"_s}, {operations::CancelGray, u"audit.version"_s}};
    const QStringList notable{operations::SubmitAudit, operations::UndoAudit, operations::SpeedupAudit, operations::Testers,
                              operations::ApplyPrivacyApi, operations::MessageTemplateAdd, operations::TemplateAdd};
    for (Operation &one : all) {
        one.optionsProblem = problemOf(one.name);
        one.versionColumn = versions.value(one.name);
        if (notable.contains(one.name)) {
            one.risk = Risk::Notable;
        } else if (one.name == operations::Rollback) {
            one.risk = Risk::Final; // neither can it be rolled back nor repeated
            one.planQuery = u"history"_s;
            one.planOption = opts::To;
            one.planUsual = u"previous"_s;
            one.insteadWhen = {u"fleet"_s, u"gray.state"_s, {u"running"_s, u"paused"_s, u"initial"_s}}; // 87011
            one.instead = operations::CancelGray;
        }
    }
    return all;
}

} // namespace flotilla::wechat
