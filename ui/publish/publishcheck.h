// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/preflight.h"
#include "run/targetlooks.h"

#include <QTimer>

namespace flotilla {

/// The checks beside a publish that is being put together: local ones at each change of the selection, those that ask the
/// platform only when connection or lanes change, and on demand. Writes nothing.
class PublishCheck : public QObject
{
    Q_OBJECT
public:
    explicit PublishCheck(const Workspace &workspace, QObject *parent = nullptr);
    ~PublishCheck() override;

    /// What would be published, and which lanes are chosen (also while no mini program is ticked). Local findings are new
    /// when this returns; the platform is asked a little later if connection or lanes are others than before.
    void setOrder(const Order &order, const QList<LaneId> &lanes);
    enum class Answers { Forgotten, Kept };
    /// Asks the platform again with a fresh connection. Kept: what it told of each mini program minutes ago still holds, and if somebody did not want
    /// to wait for the others nobody asks about them; else a batch that moves would have hundreds asked about again and again.
    void recheck(Answers answers = Answers::Forgotten);
    /// The facts for the local checks: these mini programs of the catalogue, and what the journal says now.
    void takeFacts(const QList<MiniProgram> &programs);

    [[nodiscard]] const QList<Finding> &local() const { return m_local; }
    [[nodiscard]] const QList<Finding> &remote() const { return m_remote; }
    /// What is only of this computer stops no order for a runner.
    [[nodiscard]] QList<Finding> all() const;
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// Whether the platform's last answer stops the publish or is about the credentials.
    [[nodiscard]] bool isRefused() const;
    /// When the platform was last asked with success in this scope; not set: never.
    [[nodiscard]] Instant askedAt() const { return m_askedAt; }
    [[nodiscard]] std::optional<Millis> clockOffset() const { return m_clockOffset; }
    [[nodiscard]] QString identity() const { return m_identity; }
    /// The mini programs that are being asked about, after the rest; null: none are. It is in nobody's way: the publish may begin.
    [[nodiscard]] const TargetLooks *looks() const { return m_looks && m_looks->isLooking() ? m_looks.get() : nullptr; }
    [[nodiscard]] const LookReport &looked() const { return m_looked; }
    void stopLooking();

signals:
    void changed();
    /// looks() has got on; nothing else is new.
    void looksProgressed();

private:
    [[nodiscard]] bool hasOwnLanes(const Order &order) const;
    void checkLocally();
    void scopeChanged();
    void ask();
    void opened(const Result<std::shared_ptr<Gateway>> &gateway);
    void startPreflight();
    void answered();
    void lookAtTargets();
    void takeLooks();

    Workspace m_workspace;
    Order m_order;
    QList<LaneId> m_lanes;
    LocalFacts m_facts;
    QList<Finding> m_local;
    QList<Finding> m_remote;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<Preflight> m_preflight;
    std::unique_ptr<QObject> m_opening; ///< context of the gateway that is being opened; gone: its answer is dropped
    LookMemory m_memory; ///< of the connection
    Batch m_asked;       ///< what the platform was asked about
    BatchState m_askedState;
    std::unique_ptr<TargetLooks> m_looks;
    LookReport m_looked;
    QTimer m_soon;
    Instant m_askedAt;
    std::optional<Millis> m_clockOffset;
    QString m_identity;
    bool m_asking = false;
    bool m_looksUnwanted = false; ///< somebody has stopped them
};

} // namespace flotilla
