// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toyrig.h"
#include "fakes/wechatrig.h"

namespace flotilla::fakes {

/// A workspace with a connection to each platform.
struct EveryRig : ToyRig
{
    static constexpr int kWechatPrograms = 2;
    FakeWechat weixin{clock};

    EveryRig()
    {
        add(wechat::platform(), weixin, FakeWechat::connection());
        for (int n = 1; n <= kWechatPrograms; ++n) {
            FakeWechat::Program &one = weixin.programs[program(n)];
            one.online = {QStringLiteral("1.0"), clock.now()};
            one.history = {{3, QStringLiteral("0.9")}};
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
};

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
    return wechatTrials + QList<Trial>{
        {QStringLiteral("weda publish, one app"), [](EveryRig &rig) { return rig.order(3); }, weda, isUnbound},
        {QStringLiteral("weda publish, two apps"),
         [](EveryRig &rig) { return rig.order(2, {QStringLiteral("app-1"), QStringLiteral("app-2")}); }, weda, isUnbound},
        {QStringLiteral("toy ship"), [](EveryRig &rig) { return rig.ship(3); }, toy, [](EveryRig &rig) { return rig.shed.atOnce <= 2; }},
        {QStringLiteral("toy paint"), [](EveryRig &rig) { return rig.paint(); }, toy, keyIsKept},
    };
}

} // namespace flotilla::fakes
