// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "fakes/tcsasrig.h"
#include "platforms/tcsas/pages.h"
#include "run/auditwatch.h"

#include <QTest>

namespace flotilla::fakes {

/// A connection to a superapp platform with some mini programs that the workspace knows, and what a page of it is handed.
struct TcsasDesk : Rig
{
    FakeTcsas superapp{clock};
    Workspace ports;
    AuditWatch audits{ports};
    Bulletin bulletin;
    UiContext context;

    explicit TcsasDesk(int programs = 12)
        : ports{withConnection()}, context{ports, *board, audits, false, QStringLiteral("0.1.0"), tcsasPages()}
    {
        (void)setCurrentConnection(ports, connection().id);
        for (int n = 1; n <= programs; ++n) {
            MiniProgram p;
            p.connection = connection().id;
            p.id = tcsasProgram(n);
            p.name = QStringLiteral("Shop %1").arg(n);
            store.programRows.append(p);
            superapp.add(p.id).name = p.name;
        }
    }
    ~TcsasDesk() { board.reset(); }
    TcsasDesk(const TcsasDesk &) = delete;
    TcsasDesk &operator=(const TcsasDesk &) = delete;

    [[nodiscard]] Connection connection() const { return connectionOf(tcsas::platform().id); }

    /// What the platform's overview told just now of one mini program; the others keep what was told of them.
    void tell(int n, const Values &values)
    {
        m_told.insert(tcsasProgram(n).value, values);
        Listing listing{{}, clock.now()};
        for (auto it = m_told.cbegin(); it != m_told.cend(); ++it) {
            listing.items.append({it.key(), {}, it.value()});
        }
        (void)store.keep(connection().id, QStringLiteral("fleet"), listing);
    }
    static Values versions(const QString &online, const QString &platform, const QString &approval = tcsas::words::Approved)
    {
        return {{tcsas::told::OnlineVersion, online}, {tcsas::told::PlatformVersion, platform}, {tcsas::told::PlatformApproval, approval}};
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
    Workspace withConnection()
    {
        add(tcsas::platform(), superapp, FakeTcsas::connection());
        return workspace();
    }
    QMap<QString, Values> m_told;
};

} // namespace flotilla::fakes
