// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/multipart.h"

namespace flotilla::sandbox::wechat {

QByteArray multipartField(const HttpRequest &request, const QByteArray &name)
{
    const QByteArray type = request.header("Content-Type");
    const qsizetype at = type.indexOf("boundary=");
    if (!type.toLower().startsWith("multipart/form-data") || at < 0)
        return {};
    QByteArray boundary = type.mid(at + 9).split(';').constFirst().trimmed();
    boundary.replace('"', "");
    const QByteArray line = "--" + boundary;
    const QByteArray &body = request.body;
    for (qsizetype from = body.indexOf(line); from >= 0; from = body.indexOf(line, from + line.size())) {
        const qsizetype headEnd = body.indexOf("\r\n\r\n", from);
        const qsizetype end = body.indexOf("\r\n" + line, headEnd);
        if (headEnd < 0 || end < 0)
            return {};
        const QByteArray head = body.mid(from, headEnd - from);
        if (head.contains("name=\"" + name + '"') || head.contains("name=" + name + ';'))
            return body.mid(headEnd + 4, end - headEnd - 4);
    }
    return {};
}

} // namespace flotilla::sandbox::wechat
