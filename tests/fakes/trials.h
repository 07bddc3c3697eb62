// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/tcsasrig.h"
#include "fakes/toyrig.h"
#include "fakes/wechatrig.h"

namespace flotilla::fakes {

/// A workspace with a connection to each platform.
struct EveryRig : ToyRig
{
    static constexpr int kWechatPrograms = 2;
    static constexpr int kTcsasPrograms = 2;
    FakeWechat weixin{clock};
    FakeTcsas superapp{clock};

    EveryRig()
    {
        add(wechat::platform(), weixin, FakeWechat::connection());
        for (int n = 1; n <= kWechatPrograms; ++n) {
            FakeWechat::Program &one = weixin.programs[program(n)];
            one.online = {QStringLiteral("1.0"), clock.now()};
            one.history = {{3, QStringLiteral("0.9")}};
        }
        add(tcsas::platform(), superapp, FakeTcsas::connection());
        for (int n = 1; n <= kTcsasPrograms; ++n) {
            superapp.add(tcsasProgram(n));
        }
    }
    ~EveryRig() { board.reset(); }
    EveryRig(const EveryRig &) = delete;
    EveryRig &operator=(const EveryRig &) = delete;
};

/// One operation of one platform, ready to be tried in a rig: what it is done to, and what must hold when all went well besides
/// what every operation has in common.
struct Trial
{
    QString name;
    std::function<Order(EveryRig &)> order;
    std::function<FakeVendor &(EveryRig &)> vendor;
    std::function<bool(EveryRig &)> endsWell;
    int times = 1; ///< that each Once call is made for a target
};

/// Every operation of the superapp platform.
inline QList<Trial> tcsasTrials()
{
    using Program = TcsasProgram;
    namespace operations = tcsas::operations;
    namespace opts = tcsas::opts;
    namespace words = tcsas::words;
    const auto text = [](const char *value) { return QString::fromLatin1(value); };
    const auto superapp = [](EveryRig &rig) -> FakeVendor & { return rig.superapp; };
    // An order over all mini programs, each of which was made ready; what holds for each in the end.
    const auto trial = [=](const char *name, QLatin1StringView operation, const Values &options,
                           const std::function<void(FakeTcsas &, Program &)> &prepare, const std::function<bool(const Program &)> &holds) {
        return Trial{text(name),
                     [=](EveryRig &rig) {
                         for (Program &program : rig.superapp.programs) {
                             prepare(rig.superapp, program);
                         }
                         return tcsasOrder(rig, operation, options, EveryRig::kTcsasPrograms);
                     },
                     superapp,
                     [=](EveryRig &rig) { return std::all_of(rig.superapp.programs.cbegin(), rig.superapp.programs.cend(), holds); }};
    };
    const auto nothing = [](FakeTcsas &, Program &) {};
    const auto built = [](FakeTcsas &vendor, Program &program) { vendor.addVersion(program, QStringLiteral("2.0")); };
    const auto asked = [built](FakeTcsas &vendor, Program &program) {
        vendor.deciding = std::chrono::years(1);
        built(vendor, program);
        vendor.ask(program);
    };
    const auto approved = [asked](FakeTcsas &vendor, Program &program) {
        asked(vendor, program);
        program.versions.last().approval.state = words::Approved;
        program.versions.last().approval.open.clear();
    };
    const auto shown = [built](FakeTcsas &vendor, Program &program) {
        built(vendor, program);
        program.shown = program.online;
    };
    const auto keyIs = [](QLatin1StringView state) {
        return [state](FakeTcsas &, Program &program) { program.secretState = state; };
    };
    const auto applied = [](FakeTcsas &vendor, Program &program) {
        vendor.deciding = std::chrono::years(1);
        vendor.applyFor(program, QStringLiteral("api-1"));
        vendor.applyFor(program, QStringLiteral("api-2"));
    };
    const auto online = [](const char *version) {
        return [version = QString::fromLatin1(version)](const Program &program) { return program.onlineText() == version; };
    };
    const auto approvalIs = [](QLatin1StringView state) { return [state](const Program &program) { return program.approvalState() == state; }; };
    const auto keyEnds = [](QLatin1StringView state) { return [state](const Program &program) { return program.secretState == state; }; };
    const auto apisAre = [](QLatin1StringView state) {
        return [state](const Program &program) {
            return std::all_of(program.apis.cbegin(), program.apis.cend(), [state](const Program::Api &api) { return api.state == state; });
        };
    };
    const auto domainsAre = [](const char *wanted) {
        return [wanted = QString::fromLatin1(wanted)](const Program &program) { return program.domains.value(QStringLiteral("request")) == wanted; };
    };
    const auto hasDomain = [](FakeTcsas &, Program &program) {
        program.domains.insert(QStringLiteral("request"), QStringLiteral("https://a.example"));
    };
    const Values domainsFile{{opts::File, text("{\"request\":[\"https://a.example\",\"https://b.example\"]}")}};
    const auto domains = [domainsFile](const char *mode) {
        Values options = domainsFile;
        options.insert(opts::Mode, QString::fromLatin1(mode));
        return options;
    };
    // What is kept is the value that counts; one whose answer was lost is kept nowhere.
    const auto makesKey = [](Trial one) {
        one.endsWell = [endsWell = one.endsWell](EveryRig &rig) {
            bool right = endsWell(rig);
            for (int n = 1; n <= EveryRig::kTcsasPrograms; ++n) {
                const QByteArray kept = rig.secrets.values.value(secretsOf(FakeTcsas::connection().id, tcsasProgram(n)));
                right = right && (kept.isEmpty() || kept.contains(rig.superapp.programs.value(tcsasProgram(n)).secret));
            }
            return right;
        };
        return one;
    };
    Trial messages = trial("tcsas message templates", operations::MessageTemplateAdd,
                           {{opts::Library, text("7\n8")}, {opts::Keywords, text("2,1\n1")}, {opts::Scene, text("paid")}}, nothing,
                           [](const Program &program) { return program.messages.size() == 2; });
    messages.times = 2;
    Trial edit = trial("tcsas edit", operations::EditProgram, {}, nothing, [](const Program &program) {
        return program.name == QLatin1String("A bigger shop") && program.intro == QLatin1String("intro") && !program.icon.isEmpty();
    });
    edit.order = [](EveryRig &rig) {
        Order order = tcsasOrder(rig, operations::EditProgram, {}, EveryRig::kTcsasPrograms);
        for (Target &target : order.targets) {
            target.values = {{tcsas::columns::Name, QStringLiteral("A bigger shop")}, {tcsas::columns::Type, QStringLiteral("Retail->Grocery")},
                             {tcsas::columns::Icon, tcsasPackage()}};
        }
        return order;
    };
    const auto newName = [](int n) { return QStringLiteral("New shop %1").arg(n); };
    const Trial create{text("tcsas create"),
                       [=](EveryRig &rig) {
                           Order order = tcsasOrder(rig, operations::CreateProgram, {}, EveryRig::kTcsasPrograms);
                           for (int n = 0; n < order.targets.size(); ++n) {
                               Target &target = order.targets[n];
                               target.program = {newName(n)};
                               target.lane = {newName(n)};
                               target.values = {{tcsas::columns::Name, newName(n)}, {tcsas::columns::Type, QStringLiteral("Retail->Grocery")},
                                                {tcsas::columns::Icon, tcsasPackage()}, {tcsas::columns::Intro, QStringLiteral("intro")},
                                                {tcsas::columns::Desc, QStringLiteral("desc")}};
                           }
                           return order;
                       },
                       superapp,
                       [=](EveryRig &rig) {
                           const StoredBatch &stored = rig.store.stored.begin().value();
                           return rig.superapp.programs.size() == 2 * EveryRig::kTcsasPrograms
                                  && std::all_of(stored.state.targets.cbegin(), stored.state.targets.cend(), [&rig](const Progress &row) {
                                         return rig.superapp.programs.contains({row.mark(tcsas::marks::MnpId)});
                                     });
                       }};
    return {
        create,
        messages,
        trial("tcsas publish, uploaded", operations::Publish, tcsasPublishOptions("upload", "no"), nothing,
              [](const Program &program) { return program.versions.size() == 3; }),
        trial("tcsas publish, submitted", operations::Publish, tcsasPublishOptions("submit", "no"), nothing, approvalIs(words::Approved)),
        trial("tcsas publish to online", operations::Publish, tcsasPublishOptions("release", "no"), nothing, online("2.0")),
        trial("tcsas publish to online, approved by ourselves", operations::Publish, tcsasPublishOptions("release", "yes"),
              [](FakeTcsas &vendor, Program &) { vendor.deciding = std::chrono::years(1); }, online("2.0")),
        trial("tcsas submit", operations::SubmitApproval, {}, built, approvalIs(words::Approved)),
        trial("tcsas withdraw", operations::WithdrawApproval, {}, asked, approvalIs(words::Cancelled)),
        trial("tcsas approve", operations::Approve, {{opts::Result, text("approve")}}, asked, approvalIs(words::Approved)),
        trial("tcsas reject", operations::Approve, {{opts::Result, text("reject")}, {opts::ApprovalNote, text("no logo")}}, asked,
              approvalIs(words::Rejected)),
        trial("tcsas release", operations::Release, {}, approved, online("2.0")),
        trial("tcsas rollback", operations::Rollback, {{opts::To, text("previous")}}, nothing, online("0.9")),
        trial("tcsas off the shelf", operations::OffShelf, {}, nothing, [](const Program &program) { return program.offShelf; }),
        trial("tcsas delete", operations::DeleteProgram, {}, nothing, [](const Program &) { return false; }),
        trial("tcsas preview", operations::Preview, {{opts::Path, text("pages/index")}}, shown,
              [](const Program &program) { return program.shown == program.versions.constLast().id && program.path == QLatin1String("pages/index"); }),
        trial("tcsas preview goes", operations::Preview, {{opts::Cancel, text("yes")}}, shown, [](const Program &program) { return program.shown == 0; }),
        makesKey(trial("tcsas key", operations::SecretGenerate, {}, nothing, keyEnds(words::Active))),
        makesKey(trial("tcsas new key", operations::SecretReset, {}, keyIs(words::Active), keyEnds(words::WasReset))),
        trial("tcsas freeze", operations::SecretFreeze, {}, keyIs(words::Active), keyEnds(words::Frozen)),
        trial("tcsas unfreeze", operations::SecretUnfreeze, {}, keyIs(words::Frozen), keyEnds(words::Active)),
        trial("tcsas domains, more", operations::Domains, domains("add"), hasDomain, domainsAre("https://a.example\nhttps://b.example")),
        trial("tcsas domains, others", operations::Domains, domains("set"), hasDomain, domainsAre("https://a.example\nhttps://b.example")),
        trial("tcsas apply for an interface", operations::ApplyApi, {{opts::Api, text("api-1")}, {opts::ApplyReason, text("to find shops")}}, nothing,
              [](const Program &program) { return program.apis.value(QStringLiteral("api-1")).state == words::Approved; }),
        trial("tcsas approve interfaces", operations::ApproveApi, {{opts::Result, text("approve")}}, applied, apisAre(words::Approved)),
        trial("tcsas reject interfaces", operations::ApproveApi, {{opts::Result, text("reject")}, {opts::ApprovalNote, text("no need")}}, applied,
              apisAre(words::Rejected)),
        trial("tcsas message template", operations::MessageTemplateAdd,
              {{opts::Library, text("7")}, {opts::Keywords, text("2,1")}, {opts::Scene, text("paid")}},
              [](FakeTcsas &, Program &program) { program.messages = {QStringLiteral("old")}; },
              [](const Program &program) { return program.messages.size() == 2; }),
        trial("tcsas message template goes", operations::MessageTemplateDelete, {{opts::MessageTemplate, text("old")}},
              [](FakeTcsas &, Program &program) { program.messages = {QStringLiteral("old")}; },
              [](const Program &program) { return program.messages.isEmpty(); }),
        edit,
    };
}

/// Every operation of every platform: a new one joins with a line.
inline QList<Trial> everyTrial()
{
    const auto weda = [](EveryRig &rig) -> FakeVendor & { return rig.platform; };
    const auto toy = [](EveryRig &rig) -> FakeVendor & { return rig.shed; };
    const auto isUnbound = [](EveryRig &rig) {
        return rig.platform.underABuild == 0 && rig.platform.apps[{QStringLiteral("app-1")}].bound.isEmpty()
               && rig.platform.apps[{QStringLiteral("app-2")}].bound.isEmpty();
    };
    const auto keyIsKept = [](EveryRig &rig) {
        const QByteArray kept = rig.secrets.values.value(secretsOf(toy::connection().id, Rig::program(1)));
        return kept.contains(rig.shed.keys.value(Rig::program(1), "none"));
    };
    const auto weixin = [](EveryRig &rig) -> FakeVendor & { return rig.weixin; };
    // An order over all mini programs, whose newest review and plan have these states.
    const auto onAll = [](QLatin1StringView operation, const Values &options, const QString &review, const QString &plan) {
        return [=](EveryRig &rig) {
            for (int n = 1; n <= EveryRig::kWechatPrograms; ++n) {
                FakeWechat::Program &one = rig.weixin.programs[Rig::program(n)];
                one.trial = {QStringLiteral("2.0"), rig.clock.now() - std::chrono::hours(1)};
                one.review = {100 + n, QStringLiteral("2.0"), review, rig.clock.now()};
                one.review.id = review.isEmpty() ? 0 : one.review.id;
                one.plan = plan;
            }
            rig.weixin.reviewing = review.isEmpty() ? rig.weixin.reviewing : std::chrono::years(1);
            return wechatOrder(rig, operation, options, EveryRig::kWechatPrograms);
        };
    };
    const auto online = [](const QString &version) {
        return [=](EveryRig &rig) {
            return std::all_of(rig.weixin.programs.cbegin(), rig.weixin.programs.cend(),
                               [&version](const FakeWechat::Program &p) { return p.online.version == version; });
        };
    };
    const auto fine = [](EveryRig &) { return true; };
    const QString none;
    const QString open = QStringLiteral("2");
    const QString approved = QStringLiteral("0");
    const QString running = QStringLiteral("1");
    const auto text = [](const char *value) { return QString::fromLatin1(value); };
    namespace operations = wechat::operations;
    namespace opts = wechat::opts;
    const QList<Trial> wechatTrials{
        {text("wechat publish to online"), onAll(operations::Publish, publishOptions("release"), none, none), weixin, online(text("2.0"))},
        {text("wechat publish to a grayscale release"),
         [onAll, none](EveryRig &rig) {
             Values options = publishOptions("release");
             options.insert(opts::Gray, QStringLiteral("20"));
             return onAll(operations::Publish, options, none, none)(rig);
         },
         weixin, online(text("1.0"))},
        {text("wechat submit"), onAll(operations::SubmitAudit, {}, none, none), weixin, fine},
        {text("wechat undo"), onAll(operations::UndoAudit, {}, open, none), weixin, fine},
        {text("wechat speed up"), onAll(operations::SpeedupAudit, {}, open, none), weixin, fine},
        {text("wechat release"), onAll(operations::Release, {}, approved, none), weixin, online(text("2.0"))},
        {text("wechat gray"), onAll(operations::Gray, {{opts::Percent, text("5")}}, approved, none), weixin, fine},
        {text("wechat gray in stages, then to all"),
         onAll(operations::Gray, {{opts::Stages, text("20")}, {opts::SoakHours, text("1")}, {opts::MaxErrors, text("0")}, {opts::ThenRelease, text("yes")}},
               approved, none),
         weixin, online(text("2.0"))},
        {text("wechat cancel gray"), onAll(operations::CancelGray, {}, approved, running), weixin, fine},
        {text("wechat rollback"), onAll(operations::Rollback, {{opts::To, text("previous")}}, none, none), weixin, online(text("0.9"))},
        {text("wechat visibility"), onAll(operations::Visibility, {{opts::Set, text("close")}}, none, none), weixin, fine},
        {text("wechat min version"), onAll(operations::MinVersion, {{opts::Set, text("3.0.1")}}, none, none), weixin, fine},
        {text("wechat domains"),
         onAll(operations::Domains, {{opts::Mode, text("set")}, {opts::File, text("{\"requestdomain\":[\"https://a.example\"],\"webviewdomain\":[\"https://b.example\"]}")}},
               none, none), weixin, fine},
        {text("wechat testers"), onAll(operations::Testers, {{opts::Add, text("ann,bob")}}, none, none), weixin, fine},
        {text("wechat testers go"),
         [onAll, none](EveryRig &rig) {
             for (int n = 1; n <= EveryRig::kWechatPrograms; ++n) {
                 rig.weixin.programs[Rig::program(n)].testers = {QStringLiteral("u-ann"), QStringLiteral("u-bob")};
             }
             return onAll(operations::Testers, {{opts::Remove, QStringLiteral("ann")}}, none, none)(rig);
         },
         weixin, fine},
        {text("wechat apply for an interface"),
         onAll(operations::ApplyPrivacyApi, {{opts::Api, text("wx.getLocation")}, {opts::Content, text("to find shops")}}, none, none), weixin, fine},
        {text("wechat message template"),
         onAll(operations::MessageTemplateAdd, {{opts::Tid, text("307")}, {opts::Keywords, text("1,2")}, {opts::Scene, text("paid")}}, none, none),
         weixin, fine},
        {text("wechat message template goes"),
         [onAll, none](EveryRig &rig) {
             for (int n = 1; n <= EveryRig::kWechatPrograms; ++n) {
                 rig.weixin.programs[Rig::program(n)].messages = {QStringLiteral("old")};
             }
             return onAll(operations::MessageTemplateDelete, {{opts::MessageTemplate, QStringLiteral("old")}}, none, none)(rig);
         },
         weixin, fine},
        {text("wechat template"),
         [](EveryRig &rig) { return wechatOrder(rig, operations::TemplateAdd, {{opts::Draft, QStringLiteral("5")}}, 1); }, weixin,
         [](EveryRig &rig) { return rig.weixin.library.size() == 3; }},
        {text("wechat template goes"),
         [](EveryRig &rig) { return wechatOrder(rig, operations::TemplateDelete, {{opts::LibraryTemplate, QStringLiteral("7")}}, 1); }, weixin,
         [](EveryRig &rig) { return rig.weixin.library.size() == 1; }},
        {text("wechat privacy setting"),
         onAll(operations::PrivacySetting, {{opts::File, text("{\"owner_setting\":{\"contact_email\":\"a\"},\"setting_list\":[{\"privacy_key\":\"Album\",\"privacy_text\":\"x\"}]}")}},
               none, none), weixin, fine},
    };
    return wechatTrials + tcsasTrials() + QList<Trial>{
        {QStringLiteral("weda publish, one app"), [](EveryRig &rig) { return rig.order(3); }, weda, isUnbound},
        {QStringLiteral("weda publish, two apps"),
         [](EveryRig &rig) { return rig.order(2, {QStringLiteral("app-1"), QStringLiteral("app-2")}); }, weda, isUnbound},
        {QStringLiteral("toy ship"), [](EveryRig &rig) { return rig.ship(3); }, toy, [](EveryRig &rig) { return rig.shed.atOnce <= 2; }},
        {QStringLiteral("toy paint"), [](EveryRig &rig) { return rig.paint(); }, toy, keyIsKept},
    };
}

} // namespace flotilla::fakes
