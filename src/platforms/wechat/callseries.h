// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "wechat/client.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace flotilla::wechat {

/// One change that the vendor takes in parts, one call each, as one call of the core: the parts leave one after the other. A part that
/// is refused is named in the reply and the others go on; anything that says nothing about the part alone ends the series and is its
/// answer. So a series may only be sent where repeating a part does no harm.
class CallSeries : public QObject, public PendingCall
{
public:
    struct Part
    {
        QString name; ///< for people
        Request request;
    };
    /// All parts in one call, for a vendor that refuses them together: it is tried first, and only this answer of the vendor to it
    /// (errors.json has it as one) makes the parts leave.
    struct Whole
    {
        Request request;
        QString refusal;
        /// What is sent behind the parts, without those that were refused; nothing: no more is. Empty: the parts are all there is to do.
        std::function<std::optional<Request>(const QStringList &refused)> rest = {};
    };
    /// `done` runs once, later.
    CallSeries(Client &client, QString call, QString appid, QList<Part> parts, Gateway::Callback done, std::optional<Whole> whole = {});
    [[nodiscard]] bool hasLeft() const override;

private:
    void next();
    void wholeAnswered(const Answer &answer);
    void answered(const Answer &answer);
    [[nodiscard]] bool sendRest();
    void finish(const Reply &reply);

    Client &m_client; ///< lives as long as its calls
    QString m_call;
    QString m_appid;
    QList<Part> m_parts;
    std::optional<Whole> m_whole;
    Gateway::Callback m_done;
    qsizetype m_at = 0;
    Reply m_reply;
    QStringList m_refused;
    qsizetype m_known = 0; ///< parts of which the vendor says that they are so already …
    QString m_knownWord;   ///< … in its word
    QStringList m_texts;
    QStringList m_told;
    std::unique_ptr<PendingCall> m_current;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
};

} // namespace flotilla::wechat
