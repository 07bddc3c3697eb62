// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/cosendpoint.h"

#include "replies.h"
#include "tcsas/cosverifier.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOfflineBytes = 64 * 1024;

QString actionOf(const HttpRequest &request)
{
    if (request.method == "PUT")
        return u"PutObject"_s;
    return request.method == "HEAD" ? u"HeadObject"_s : u"GetObject"_s;
}

/// Errors of the store are XML under a status of their own.
HttpReply xmlError(int status, const ApiError &error, const QString &path, const QString &requestId)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "application/xml";
    reply.body = u"<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>%1</Code><Message>%2</Message><Resource>/%3</Resource>"
                 "<RequestId>%4</RequestId></Error>"_s.arg(error.code, error.message.toHtmlEscaped(), path.toHtmlEscaped(), requestId)
                     .toUtf8();
    reply.headers.append({QByteArray("x-cos-request-id"), requestId.toUtf8()});
    return reply;
}

HttpReply objectReply(const QString &etag, const QString &requestId)
{
    HttpReply reply;
    reply.contentType = "application/octet-stream";
    reply.headers = {{QByteArray("ETag"), '"' + etag.toUtf8() + '"'}, {QByteArray("x-cos-request-id"), requestId.toUtf8()}};
    return reply;
}

bool isZip(const QByteArray &bytes)
{
    // An archive ends with a record of its directory, which a comment of up to 64 KiB may follow.
    return bytes.startsWith("PK") && bytes.lastIndexOf("PK\x05\x06") >= std::max<qsizetype>(0, bytes.size() - (66 << 10));
}

} // namespace

CosEndpoint::CosEndpoint(Settings settings)
    : m_settings(std::move(settings))
    , m_faults(m_settings.faults)
{
}

HttpReply CosEndpoint::handle(const HttpRequest &request)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::Id128);
    const QString path = QUrl::fromEncoded(request.target).path(QUrl::FullyDecoded).mid(1);
    const QString action = actionOf(request);
    const std::optional<Fault> fault = m_faults.next({action, {}, {}});
    Result result;
    if (!fault || fault->effect)
        result = execute(request, requestId);
    const qint64 nowMs = m_settings.nowMs();
    if (!result.stored.isEmpty() && m_settings.save)
        m_settings.save(*m_settings.world);
    if (m_settings.log) {
        if (!result.stored.isEmpty())
            m_settings.log->addEffect(u"upload"_s, {}, result.stored, requestId, nowMs);
        m_settings.log->addCall({action, {}, {}, requestId, fault ? fault->name : result.outcome}, nowMs);
    }
    if (!fault)
        return result.http;
    if (fault->kind == Fault::Kind::Error)
        return xmlError(503, fault->error, path, requestId);
    if (fault->kind == Fault::Kind::Http && !fault->error.code.isEmpty())
        return xmlError(fault->status, fault->error, path, requestId);
    return spoiltBytes(*fault, std::move(result.http));
}

CosEndpoint::Result CosEndpoint::execute(const HttpRequest &request, const QString &requestId)
{
    const QString path = QUrl::fromEncoded(request.target).path(QUrl::FullyDecoded).mid(1);
    if (request.method == "PUT")
        return put(request, path, requestId);
    if (request.method == "HEAD")
        return look(request, path, requestId);
    if (request.method == "GET")
        return download(path, requestId);
    return {xmlError(405, {u"MethodNotAllowed"_s, u"The method is not allowed."_s}, path, requestId), u"MethodNotAllowed"_s, {}};
}

CosEndpoint::Result CosEndpoint::put(const HttpRequest &request, const QString &path, const QString &requestId)
{
    if (auto error = verifyCos(request, m_settings.world->grants, m_settings.nowMs()))
        return {xmlError(403, *error, path, requestId), error->code, {}};
    if (!request.hasHeader("Content-Length"))
        return {xmlError(411, {u"MissingContentLength"_s, u"Content-Length is missing."_s}, path, requestId), u"MissingContentLength"_s, {}};
    const QByteArray md5 = QCryptographicHash::hash(request.body, QCryptographicHash::Md5);
    if (request.hasHeader("Content-MD5") && request.header("Content-MD5") != md5.toBase64())
        return {xmlError(400, {u"BadDigest"_s, u"Content-MD5 does not match the body."_s}, path, requestId), u"BadDigest"_s, {}};
    const StoredObject stored{request.body.size(), QString::fromLatin1(md5.toHex()), isZip(request.body), m_settings.nowMs()};
    m_settings.world->objects.insert(path, stored);
    return {objectReply(stored.etag, requestId), u"ok"_s, {{u"path"_s, path}, {u"bytes"_s, stored.bytes}}};
}

CosEndpoint::Result CosEndpoint::look(const HttpRequest &request, const QString &path, const QString &requestId)
{
    const auto object = m_settings.world->objects.constFind(path);
    Result result;
    if (auto error = verifyCos(request, m_settings.world->grants, m_settings.nowMs())) {
        result = {xmlError(403, *error, path, requestId), error->code, {}};
    } else if (object == m_settings.world->objects.cend()) {
        result = {xmlError(404, {u"NoSuchKey"_s, u"There is no such object."_s}, path, requestId), u"NoSuchKey"_s, {}};
    } else {
        result.http = objectReply(object->etag, requestId);
        result.http.toldLength = object->bytes;
    }
    result.http.body.clear(); // an answer to HEAD has none
    return result;
}

CosEndpoint::Result CosEndpoint::download(const QString &path, const QString &requestId)
{
    const QString name = path.section(u'/', -1);
    MiniProgram *program = m_settings.world->program(name.section(u'_', 0, 0));
    const QString version = name.section(u'_', 1).chopped(name.endsWith(".apkg"_L1) ? 5 : 0);
    const bool released = program && std::any_of(program->versions.cbegin(), program->versions.cend(), [&version](const Version &one) {
        return one.text == version && one.releasedMs > 0;
    });
    if (!released || path != u"%1/mpp/%2_%3.apkg"_s.arg(m_settings.world->credentials.platformId, program->id, version))
        return {xmlError(404, {u"NoSuchKey"_s, u"There is no such object."_s}, path, requestId), u"NoSuchKey"_s, {}};
    const QByteArray bytes = offlinePackageBytes(program->id, version);
    Result result;
    result.http = objectReply(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex()), requestId);
    result.http.body = bytes;
    return result;
}

QByteArray offlinePackageBytes(const QString &program, const QString &version)
{
    QByteArray bytes = "APKG " + program.toUtf8() + ' ' + version.toUtf8() + '\n';
    while (bytes.size() < kOfflineBytes)
        bytes += QCryptographicHash::hash(bytes.right(64), QCryptographicHash::Sha512);
    return bytes;
}

} // namespace flotilla::sandbox::tcsas
