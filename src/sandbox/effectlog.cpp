// SPDX-License-Identifier: GPL-3.0-or-later
#include "effectlog.h"

#include <QDateTime>
#include <QJsonDocument>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString effectName(Effect::Kind kind)
{
    switch (kind) {
    case Effect::Kind::Unbind: return u"unbind"_s;
    case Effect::Kind::Bind: return u"bind"_s;
    case Effect::Kind::Deploy: break;
    }
    return u"deploy"_s;
}

} // namespace

bool EffectLog::open(const QString &path, QString *error)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite)) {
        *error = m_file.errorString();
        return false;
    }
    QByteArray last;
    while (!m_file.atEnd()) {
        last = m_file.readLine();
        ++m_lines;
    }
    // A process that was killed in mid-write must not spoil the next line.
    if (!last.isEmpty() && !last.endsWith('\n'))
        m_file.write("\n");
    return true;
}

void EffectLog::addEffect(const Effect &effect, const QString &requestId, qint64 nowMs)
{
    QJsonObject line{{u"kind"_s, u"effect"_s},
                     {u"effect"_s, effectName(effect.kind)},
                     {u"app"_s, effect.app},
                     {u"appid"_s, effect.appid},
                     {u"requestId"_s, requestId}};
    if (!effect.buildId.isEmpty())
        line.insert(u"buildId"_s, effect.buildId);
    write(std::move(line), nowMs);
}

void EffectLog::addEffect(const QString &name, const QString &appid, QJsonObject details, const QString &requestId,
                          qint64 nowMs)
{
    details.insert(u"kind"_s, u"effect"_s);
    details.insert(u"effect"_s, name);
    details.insert(u"appid"_s, appid);
    details.insert(u"requestId"_s, requestId);
    write(std::move(details), nowMs);
}

void EffectLog::addCall(const CallRecord &call, qint64 nowMs)
{
    write({{u"kind"_s, u"call"_s},
           {u"action"_s, call.action},
           {u"app"_s, call.app},
           {u"appid"_s, call.appid},
           {u"requestId"_s, call.requestId},
           {u"outcome"_s, call.outcome}},
          nowMs);
}

void EffectLog::write(QJsonObject line, qint64 nowMs)
{
    if (!m_file.isOpen())
        return;
    line.insert(u"seq"_s, ++m_lines);
    line.insert(u"time"_s, QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::ISODateWithMs));
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace flotilla::sandbox
