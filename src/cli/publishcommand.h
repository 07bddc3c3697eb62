// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "batchfollower.h"
#include "command.h"
#include "listfile.h"
#include "run/preflight.h"
#include "targetlooking.h"

namespace flotilla {

/// The targets that the lanes and --targets make together, or what is wrong with the file.
struct TargetPlan
{
    QList<Target> targets;
    QList<BadRow> bad;
};

/// Every lane goes to every row, lane by lane; with a column for the lane each row goes to its own one, which must be one of
/// `lanes` unless that is empty. `takesColumns`: as the operation says.
[[nodiscard]] TargetPlan planTargets(const ImportedList &list, const QList<LaneId> &lanes, const QString &column, bool takesColumns = false);

/// publish: reads the list, checks, journals the batch, starts and follows it. With --dry-run only checks.
class PublishCommand : public Command
{
    Q_OBJECT
public:
    PublishCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void refuse(const Error &error, const QList<Finding> &findings, const QList<BadRow> &bad = {});
    /// For an operation on the connection itself.
    [[nodiscard]] bool takeConnection();
    /// The list of --targets, --only or --all.
    [[nodiscard]] bool gatherTargets();
    [[nodiscard]] bool readCatalogue(ImportedList &list);
    [[nodiscard]] const Operation &operation() const;
    /// What an operation asks for besides its options: a number that confirms it, a place for the secret that it makes.
    [[nodiscard]] Status checkConfirmed();
    [[nodiscard]] Subject subject() const;
    /// --at and a freeze of the connection; false: it has ended.
    [[nodiscard]] bool readTiming();
    void begin(const QList<Finding> &findings);
    /// Journals it, and the reason where the freeze is lifted.
    [[nodiscard]] Result<BatchId> create();
    void notOpened(const Error &error, const QList<Finding> &findings);
    void plan(const QList<Finding> &findings); ///< checked: it is journaled and waits for its time
    void dryRun(const QList<Finding> &findings);
    void gatewayOpened(const QList<Finding> &findings, const Result<std::shared_ptr<Gateway>> &gateway);
    void checked(QList<Finding> findings);
    /// What would be refused of the mini programs one by one: asked only where nothing is begun.
    void lookAtTargets(const QList<Finding> &findings);
    void dryRunChecked(const QList<Finding> &findings, const LookReport &looked);
    [[nodiscard]] QString wouldRunText() const; ///< after a dry run, in the words of the operation

    Order m_order;
    QList<BadRow> m_oddRows; ///< of the list
    BatchBoard m_board;
    BatchFollower m_follower;
    std::unique_ptr<Preflight> m_preflight;
    std::unique_ptr<TargetLooking> m_looking; ///< of a dry run
    Instant m_start; ///< not set: at once
    bool m_waits = false; ///< for a second person
    bool m_following = false;
};

} // namespace flotilla
