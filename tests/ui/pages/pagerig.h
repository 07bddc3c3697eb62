// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "fakes/rig.h"
#include "models/reviewwords.h"
#include "run/auditwatch.h"

#include <QTimer>

namespace flotilla::fakes {

/// The minute of this page passes at once, again and again; false: it has none.
[[nodiscard]] inline bool hurryMinute(const QObject &page)
{
    const QList<QTimer *> timers = page.findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTimer *timer : timers) {
        if (timer->isActive() && timer->intervalAsDuration() == std::chrono::minutes(1)) {
            timer->setInterval(0);
            return true;
        }
    }
    return false;
}

/// A Rig with a catalogue and an audit board to show, and what a page is handed.
struct PageRig : Rig
{
    Workspace ports{workspace()};
    AuditWatch audits{ports};
    Bulletin bulletin;
    UiContext context{ports, *board, audits, false, QStringLiteral("0.1.0"), {}};

    static MiniProgram programRow(int n)
    {
        static const QStringList kPlaces{QStringLiteral("Harbour"), QStringLiteral("Hill"), QStringLiteral("Quay"),
                                         QStringLiteral("Garden"), QStringLiteral("Station")};
        MiniProgram p;
        p.connection = {QStringLiteral("c1")};
        p.id = program(n);
        p.name = QStringLiteral("Shop %1 %2").arg(kPlaces.at(n % kPlaces.size())).arg(n);
        if (n % 3 == 0) {
            p.tags.append(QStringLiteral("vip"));
        }
        if (n % 4 == 0) {
            p.tags.append(QStringLiteral("north"));
        }
        p.frozen = n % 17 == 0;
        return p;
    }

    void addPrograms(int count)
    {
        for (int n = 1; n <= count; ++n) {
            MiniProgram p = programRow(n);
            if (n % 5 != 0) {
                p.lastPublishedAt = clock.now() - std::chrono::hours(7 * n);
                p.lastLabel = QStringLiteral("2.%1.0").arg(n % 4);
                p.lastLane = {QStringLiteral("app-1")};
                p.lastPhase = n % 7 == 0 ? Phase::Failed : n % 6 == 0 ? Phase::Resting : Phase::Succeeded;
            }
            p.note = n % 9 == 0 ? QStringLiteral("owner: Mrs Lin, call before a release") : QString();
            store.programRows.append(p);
        }
    }

    Publication publication(int n, AuditState state, const QString &word, const QString &reason = {})
    {
        Publication p;
        p.connection = store.connectionRows.constFirst().id;
        p.connectionName = store.connectionRows.constFirst().name;
        p.platform = store.connectionRows.constFirst().platform;
        p.place = weda::platform().place(store.connectionRows.constFirst());
        p.lane = {QStringLiteral("app-1")};
        p.laneTitle = QStringLiteral("Harbour order app");
        p.program = program(n);
        p.name = programRow(n).name;
        p.marks.insert(weda::marks::BuildId, QStringLiteral("build-%1").arg(n));
        p.label = QStringLiteral("2.3.%1").arg(n % 3);
        p.note = QStringLiteral("Faster order page, new coupons.");
        p.publishedAt = clock.now() - std::chrono::hours(5 * n);
        p.state = state;
        p.word = word;
        p.since = word.isEmpty() ? Instant{} : p.publishedAt + std::chrono::minutes(4);
        p.checkedAt = word.isEmpty() ? Instant{} : clock.now() - std::chrono::minutes(12);
        p.reason = reason;
        return p;
    }

    void addPublications()
    {
        const QString privacy = QStringLiteral("privacy guideline incomplete");
        for (int n = 1; n <= 57; ++n) {
            store.publicationRows.append(
                n <= 20       ? publication(n, AuditState::Uploaded, QStringLiteral("success"))
                : n <= 32     ? publication(n, AuditState::Rejected, QStringLiteral("reviewFail"), privacy)
                : n <= 34     ? publication(n, AuditState::Rejected, QStringLiteral("reviewFail"), QStringLiteral("category not allowed"))
                : n <= 42     ? publication(n, AuditState::InReview, QStringLiteral("underReview"))
                : n <= 54     ? publication(n, AuditState::Released, QStringLiteral("releaseSuccess"))
                              : publication(n, AuditState::NotKnown, {}));
        }
        store.publicationRows[2].ticks.insert(stages::Submitted, Tick{QStringLiteral("lin"), clock.now() - std::chrono::hours(3)});
        store.publicationRows[3].ticks.insert(stages::Submitted, Tick{QStringLiteral("lin"), clock.now() - std::chrono::hours(3)});
        store.publicationRows[3].ticks.insert(stages::Approved, Tick{QStringLiteral("wang"), clock.now() - std::chrono::minutes(20)});
    }
};

} // namespace flotilla::fakes
