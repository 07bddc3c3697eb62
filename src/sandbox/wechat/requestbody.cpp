// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/requestbody.h"

#include <QFile>
#include <QJsonDocument>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

/// True for a \u escape of U+0080 and above. An escaped backslash in front makes it plain text.
bool hasEscapedText(const QByteArray &json)
{
    for (qsizetype i = 0; i + 5 < json.size(); ++i) {
        if (json.at(i) != '\\')
            continue;
        if (json.at(i + 1) == 'u' && json.mid(i + 2, 4).toInt(nullptr, 16) >= 0x80)
            return true;
        ++i;
    }
    return false;
}

} // namespace

int readBody(const HttpRequest &request, QJsonObject *body)
{
    if (request.body.isEmpty())
        return 44002;
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return 47001;
    *body = document.object();
    return hasEscapedText(request.body) ? 40033 : 0;
}

QHash<int, QString> errorTexts()
{
    QHash<int, QString> texts;
    QFile file(u":/sandbox/wechat/messages.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        texts.insert(line.section(u'\t', 0, 0).toInt(), line.section(u'\t', 1));
    return texts;
}

int errcodeOf(const ApiError &error)
{
    bool isNumber = false;
    const int number = error.code.toInt(&isNumber);
    if (isNumber)
        return number;
    if (error.code == "RequestLimitExceeded"_L1)
        return 45011;
    return error.code == "AuthFailure.SignatureExpire"_L1 ? 42001 : -1;
}

QString ownText(const ApiError &error)
{
    bool isNumber = false;
    error.code.toInt(&isNumber);
    return isNumber && error.message != "The operation failed."_L1 ? error.message : QString();
}

} // namespace flotilla::sandbox::wechat
