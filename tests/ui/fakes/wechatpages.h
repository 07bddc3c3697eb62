// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "fakes/wechatrig.h"
#include "run/auditwatch.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

namespace flotilla::fakes {

/// A connection to WeChat with forty mini programs on their way through the reviews, and what a page is handed.
struct WechatPages : WechatRig
{
    static constexpr int kPrograms = 40;

    Workspace ports{workspace()};
    AuditWatch audits{ports};
    Bulletin bulletin;
    UiContext context{ports, *board, audits, false, QStringLiteral("0.1.0"), {}};

    WechatPages()
    {
        (void)setCurrentConnection(ports, connection().id);
        const QStringList places{QStringLiteral("Harbour"), QStringLiteral("Hill"), QStringLiteral("Quay"), QStringLiteral("Garden"),
                                 QStringLiteral("Station"), QStringLiteral("海滨路店")};
        for (int n = 1; n <= kPrograms; ++n) {
            MiniProgram p;
            p.connection = connection().id;
            p.id = program(n);
            p.name = QStringLiteral("Shop %1 %2").arg(places.at(n % places.size())).arg(n);
            store.programRows.append(p);
            addState(n);
        }
        weixin.reviewing = std::chrono::hours(24 * 60); // nobody answers meanwhile
        QImage shot(360, 640, QImage::Format_RGB32);
        shot.fill(Qt::darkCyan);
        QBuffer buffer(&weixin.picture);
        weixin.picture.clear();
        shot.save(&buffer, "PNG");
        weixin.library = {templateItem(7, QStringLiteral("2.4.0"), 26, QStringLiteral("Coupons, faster order page")),
                          templateItem(6, QStringLiteral("2.3.0"), 24 * 20, QStringLiteral("Table booking")),
                          templateItem(0, QStringLiteral("1.0.0"), 24 * 400, {})};
        weixin.drafts = {templateItem(5, QStringLiteral("2.5.0-rc1"), 3, QStringLiteral("Loyalty card <b>beta</b>"))};
    }

    [[nodiscard]] Connection connection() const { return connectionOf(wechat::platform().id); }

    Item templateItem(int id, const QString &version, int hours, const QString &description)
    {
        return {QString::number(id), version, {{wechat::told::Version, version}, {wechat::told::Description, description},
                                               {wechat::told::At, instantText(clock.now() - std::chrono::hours(hours))}}};
    }

    /// Delivers answers until `condition` holds.
    template <typename Condition>
    [[nodiscard]] bool until(const Condition &condition)
    {
        return QTest::qWaitFor([this, &condition] {
            QCoreApplication::sendPostedEvents();
            while (deliver()) {
                QCoreApplication::sendPostedEvents();
            }
            return condition();
        });
    }

private:
    /// 1 … 3 rejected for two reasons, 4 delayed, 5 … 8 in review, 9 withdrawn, 10 never submitted, the others approved; of these
    /// 11 … 16 are online with it, 17 and 18 have it on grayscale.
    void addState(int n)
    {
        FakeWechat::Program &one = at(n);
        const Instant now = clock.now();
        one.online = {QStringLiteral("2.3.0"), now - std::chrono::hours(24 * 20)};
        one.trial = {QStringLiteral("2.4.0"), now - std::chrono::hours(25)};
        if (n == 10) {
            return;
        }
        const char *status = n <= 3 ? "1" : n == 4 ? "4" : n <= 8 ? "2" : n == 9 ? "3" : "0";
        one.review = {9'007'199'254'740'993 + n, QStringLiteral("2.4.0"), QString::fromLatin1(status), now - std::chrono::hours(n == 4 ? 24 * 9 : 20 + n)};
        one.review.reason = n == 3 ? QStringLiteral("1: the category does not fit") : QStringLiteral("1: <b>privacy guideline</b> incomplete<br>");
        if (n <= 2) {
            one.review.pictures = {QStringLiteral("m%1a").arg(n), QStringLiteral("m%1b").arg(n)};
        }
        if (n >= 11 && n <= 16) {
            one.online = {QStringLiteral("2.4.0"), now - std::chrono::hours(2)};
        }
        if (n == 17 || n == 18) {
            one.plan = QStringLiteral("1");
            one.percent = n == 17 ? 5 : 20;
            one.planned = now - std::chrono::hours(n);
        }
    }
};

} // namespace flotilla::fakes
