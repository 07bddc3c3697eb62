// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"
#include "run/gateway.h"
#include "wechat/calls/audit.h"
#include "wechat/client.h"

#include <QObject>

#include <memory>

namespace flotilla::wechat {

/// What a submission sends: what the order's audit profile says, with the media that were uploaded for this mini program; without items of
/// its own, those that were read before.
[[nodiscard]] SubmitAudit submissionOf(const Call &call);

/// The files of an audit profile on their way to one mini program, one after the other: the reply has their ids. The first that is refused
/// ends it, as does one that holds something else than when it was ordered. What was uploaded twice does no harm.
class MediaUpload : public QObject, public PendingCall
{
public:
    /// `done` runs once, later.
    MediaUpload(Client &client, QString call, QString appid, const Values &options, Gateway::Callback done);
    [[nodiscard]] bool hasLeft() const override { return m_left; }

private:
    void next();
    void answered(const Answer &answer);
    void finish(const Reply &reply);

    Client &m_client; ///< lives as long as its calls
    QString m_call;
    QString m_appid;
    Values m_options;    ///< of the order
    QStringList m_files; ///< pictures, then videos
    qsizetype m_pictures = 0;
    QStringList m_ids;
    Gateway::Callback m_done;
    std::unique_ptr<PendingCall> m_current;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    bool m_left = false;
};

} // namespace flotilla::wechat
