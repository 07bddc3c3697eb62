// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/watch.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace flotilla {

/// Stays with a batch some of whose rows rest while the order wants more than that, beside its run and after it: looks whenever one is
/// due, and tells when there is something to go on with. It sends no change itself.
class RestFollower : public QObject
{
    Q_OBJECT
public:
    explicit RestFollower(const Workspace &workspace, QObject *parent = nullptr);
    ~RestFollower() override;

    /// Whether rows rest that the order is not done with.
    [[nodiscard]] static bool waits(const Workspace &workspace, const StoredBatch &stored);
    /// Whether a look, perhaps of a process that is gone, has made a row ready that nobody goes on with.
    [[nodiscard]] static bool isLeft(const Workspace &workspace, const StoredBatch &stored);
    /// Exactly one of goesOn, over and failed follows, later.
    void follow(const BatchId &batch);
    /// No signal follows any more.
    void stop();

    [[nodiscard]] bool isFollowing() const { return m_following; }

signals:
    void moved();  ///< a look has written to rows of the batch
    void goesOn(); ///< a row is ready for its next step: the batch can be resumed
    void over();   ///< nothing rests any more that the order waits for, or it could not be read
    void failed(const QString &why); ///< the platform cannot be asked at all

private:
    void wait(const QString &problem = {});
    [[nodiscard]] bool findLeft(const StoredBatch &stored);
    void looked(const QStringList &problems);

    Workspace m_workspace;
    Watch m_watch;
    BatchId m_batch;
    std::unique_ptr<Alarm> m_alarm;
    QSet<int> m_toldLeft; ///< rows that were told with goesOn: a run may take its time
    bool m_ready = false;
    bool m_following = false;
};

} // namespace flotilla
