// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/callseries.h"

#include "tencentcloud/jsonread.h"
#include "wechat/names.h"

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

CallSeries::CallSeries(Client &client, QString call, QString appid, QList<Part> parts, Gateway::Callback done, std::optional<Whole> whole)
    : m_client(client), m_call(std::move(call)), m_appid(std::move(appid)), m_parts(std::move(parts)), m_whole(std::move(whole)), m_done(std::move(done))
{
    m_reply.outcome = Outcome::Accepted;
    if (m_whole) {
        m_current = m_client.send(m_call, m_whole->request, m_appid, [this](const Answer &answer) { wholeAnswered(answer); });
    } else if (m_parts.isEmpty()) { // never from inside the constructor: nobody has the handle yet
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
    } else {
        next();
    }
}

bool CallSeries::hasLeft() const
{
    return m_last || m_at > 0 || (m_current && m_current->hasLeft());
}

void CallSeries::next()
{
    if (m_at < m_parts.size()) {
        m_last = std::move(m_current);
        m_current = m_client.send(m_call, m_parts.at(m_at).request, m_appid, [this](const Answer &answer) { answered(answer); });
        return;
    }
    if (sendRest()) {
        return;
    }
    if (!m_whole && m_known == m_parts.size() && m_known > 0) {
        m_reply.word = m_knownWord;
    }
    put(m_reply.values, told::Refused, m_refused.join(u'\n'));
    put(m_reply.values, told::Text, m_texts.join(u"; "_s));
    put(m_reply.values, told::Testers, m_told.join(u'\n'));
    finish(m_reply);
}

bool CallSeries::sendRest()
{
    const auto rest = m_whole ? std::exchange(m_whole->rest, {}) : nullptr;
    const std::optional<Request> request = rest ? rest(m_refused) : std::nullopt;
    if (!request) {
        return false;
    }
    m_last = std::move(m_current);
    m_current = m_client.send(m_call, *request, m_appid, [this](const Answer &answer) {
        if (answer.head.outcome == Outcome::Accepted) {
            next(); // which tells what was refused before
        } else {
            finish(answer.head);
        }
    });
    return true;
}

void CallSeries::wholeAnswered(const Answer &answer)
{
    if (answer.head.outcome == Outcome::Accepted && answer.head.word == m_whole->refusal) {
        next();
    } else {
        finish(answer.head);
    }
}

void CallSeries::answered(const Answer &answer)
{
    const Reply &head = answer.head;
    const QString &name = m_parts.at(m_at).name;
    if (m_whole && head.outcome == Outcome::Accepted && head.word == m_whole->refusal) {
        m_refused.append(name);
        m_reply.word = head.word;
    } else if (head.outcome == Outcome::Accepted) {
        if (const QString userstr = readWord(answer.body, "userstr"_L1); !userstr.isEmpty()) {
            m_told.append(userstr);
        }
        m_known += head.word.isEmpty() ? 0 : 1;
        m_knownWord = head.word;
    } else if (head.outcome == Outcome::Refused && head.scope != RefusalScope::Batch) {
        m_refused.append(name);
        m_texts.append(name + u": "_s + head.error.text);
        if (m_refused.size() == 1) {
            m_reply.values.insert(told::RefusedCode, head.error.vendorCode);
        }
    } else {
        finish(head);
        return;
    }
    m_reply.requestId = head.requestId;
    m_reply.clockOffset = head.clockOffset;
    ++m_at;
    next();
}

void CallSeries::finish(const Reply &reply)
{
    const Gateway::Callback done = std::move(m_done);
    done(reply); // may destroy this
}

} // namespace flotilla::wechat
