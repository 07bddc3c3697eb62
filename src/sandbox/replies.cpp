// SPDX-License-Identifier: GPL-3.0-or-later
#include "replies.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOversize = 8 * 1024 * 1024 + 1;

HttpReply text(int status, const QByteArray &contentType, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = contentType;
    reply.body = body;
    return reply;
}

PlatformReply deployRefused(const Fault &fault)
{
    PlatformReply reply;
    reply.fields = {{u"BuildId"_s, QString()}, {u"DeployErrCode"_s, fault.errCode}, {u"DeployErrMsg"_s, fault.errMsg}};
    return reply;
}

} // namespace

HttpReply envelope(const PlatformReply &reply, const QString &requestId)
{
    QJsonObject response = reply.fields;
    if (reply.error) {
        response = {{u"Error"_s,
                     QJsonObject{{u"Code"_s, reply.error->code}, {u"Message"_s, reply.error->message}}}};
    }
    response.insert(u"RequestId"_s, requestId);
    HttpReply http;
    http.body = QJsonDocument(QJsonObject{{u"Response"_s, response}}).toJson(QJsonDocument::Compact);
    return http;
}

HttpReply spoiltBytes(const Fault &fault, HttpReply honest)
{
    switch (fault.kind) {
    case Fault::Kind::DropBefore:
    case Fault::Kind::DropAfter:
        honest.wire = HttpReply::Wire::Drop;
        break;
    case Fault::Kind::Hang:
        honest.wire = HttpReply::Wire::Hang;
        break;
    case Fault::Kind::Slow:
        honest.delayMs = fault.ms;
        break;
    case Fault::Kind::Http:
        return text(fault.status, "text/html; charset=utf-8",
                    "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>The gateway has a problem.</body></html>\n");
    case Fault::Kind::Html:
        return text(200, "text/html; charset=utf-8",
                    "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to this network.</body></html>\n");
    case Fault::Kind::Truncated:
        honest.wire = HttpReply::Wire::Truncated;
        break;
    case Fault::Kind::BrokenJson:
        honest.body.truncate(honest.body.size() / 2);
        break;
    case Fault::Kind::Redirect:
        honest = text(302, "text/plain", "Moved.\n");
        honest.headers.append({QByteArray("Location"), QByteArray("/elsewhere")});
        break;
    case Fault::Kind::Json:
        honest = text(200, "application/json", QJsonDocument(fault.reply).toJson(QJsonDocument::Compact));
        break;
    case Fault::Kind::Oversize:
        honest.body.chop(1); // the brace at the end of a JSON object
        honest.body += ",\"padding\":\"" + QByteArray(kOversize, 'x') + "\"}";
        break;
    case Fault::Kind::Error:
    case Fault::Kind::ClockSkew:
    case Fault::Kind::EmptyBuildId:
    case Fault::Kind::DeployErrCode:
        break;
    }
    return honest;
}

HttpReply spoilt(const Fault &fault, PlatformReply reply, const QString &requestId)
{
    switch (fault.kind) {
    case Fault::Kind::Error:
        return envelope(PlatformReply::refused(fault.error), requestId);
    case Fault::Kind::Http: {
        if (fault.error.code.isEmpty())
            return spoiltBytes(fault, {});
        HttpReply http = envelope(PlatformReply::refused(fault.error), requestId);
        http.status = fault.status;
        return http;
    }
    case Fault::Kind::Oversize:
        reply.fields.insert(u"Padding"_s, QString(kOversize, u'x'));
        return envelope(reply, requestId);
    case Fault::Kind::EmptyBuildId:
        if (!reply.error)
            reply.fields = {{u"BuildId"_s, QString()}, {u"DeployErrCode"_s, 0}, {u"DeployErrMsg"_s, QString()}};
        return envelope(reply, requestId);
    case Fault::Kind::DeployErrCode:
        return envelope(deployRefused(fault), requestId);
    default: // a skewed clock struck before the call was carried out
        return spoiltBytes(fault, envelope(reply, requestId));
    }
}

} // namespace flotilla::sandbox
