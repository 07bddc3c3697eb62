// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apianswer.h"

#include "tencentcloud/jsonread.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestMessage = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("ApiAnswer", text);
}

QString problemText(const HttpAnswer &answer)
{
    switch (answer.problem) {
    case HttpProblem::None:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is not what the platform's replies look like."));
    case HttpProblem::NoConnection:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The platform refused the connection."));
    case HttpProblem::NoHost:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The platform's host name is not known. Is there a network?"));
    case HttpProblem::NoTrust:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The platform's identity could not be verified (TLS)."));
    case HttpProblem::Silent:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The platform fell silent, the call was given up."));
    case HttpProblem::Overdue:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The reply took too long, the call was given up."));
    case HttpProblem::Dropped:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The connection was lost before the reply was complete."));
    case HttpProblem::Short:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is shorter than announced."));
    case HttpProblem::TooBig:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is too big and was not read."));
    case HttpProblem::BadStatus:
        return say(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is HTTP %1 and not a reply of the platform's API."))
            .arg(answer.status);
    }
    return {};
}

ErrorKind kindOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return ErrorKind::None;
    case Outcome::Refused: return ErrorKind::Refused;
    case Outcome::Denied: return ErrorKind::Denied;
    case Outcome::Limited: return ErrorKind::Limited;
    case Outcome::NotSent: return ErrorKind::Unreachable;
    case Outcome::Unknown: break;
    }
    return ErrorKind::Unknown;
}

/// The vendor's sentence is the reason of a refusal; for what concerns every call alike, our own says what to do.
QString errorText(Outcome outcome, const QString &code, const QString &message, const ErrorDictionary &dictionary,
                  const QString &language)
{
    QString told = message.simplified().left(kLongestMessage);
    const std::optional<QString> known = dictionary.text(code, language);
    if (!known)
        return told.isEmpty() ? code : told;
    if (told.isEmpty())
        return *known;
    if (outcome == Outcome::Refused)
        return told;
    return say(QT_TRANSLATE_NOOP("ApiAnswer", "%1 The platform says: %2")).arg(*known, told);
}

/// The same value with stars in the place of each secret. In the parsed strings, as JSON may write a character in many ways.
QJsonValue masked(const QJsonValue &value, const QList<Secret> &hidden)
{
    if (value.isString()) {
        QString text = value.toString();
        for (const Secret &secret : hidden) {
            if (!secret.isEmpty())
                text.replace(QString::fromUtf8(secret.reveal()), "***"_L1);
        }
        return text;
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            array.append(masked(item, hidden));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject fields = value.toObject();
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            object.insert(it.key(), masked(it.value(), hidden));
        return object;
    }
    return value;
}

} // namespace

Outcome outcomeOf(const QString &vendorCode)
{
    if (vendorCode.startsWith("AuthFailure"_L1) || vendorCode.startsWith("UnauthorizedOperation"_L1))
        return Outcome::Denied;
    if (vendorCode.startsWith("RequestLimitExceeded"_L1))
        return Outcome::Limited;
    if (vendorCode.startsWith("InternalError"_L1))
        return Outcome::Unknown;
    return Outcome::Refused;
}

ApiAnswer readAnswer(const HttpAnswer &answer, const ErrorDictionary &dictionary, const QString &language, Instant now,
                     const QList<Secret> &hidden)
{
    ApiAnswer result;
    Reply &head = result.head;
    if (answer.date) // cut to the second when it was written: half a second is the best guess
        head.clockOffset = *answer.date + Millis{500} - now;

    const bool notSent = answer.problem == HttpProblem::NoConnection || answer.problem == HttpProblem::NoHost
                         || answer.problem == HttpProblem::NoTrust;
    head.outcome = notSent ? Outcome::NotSent : Outcome::Unknown;
    head.error = Error{kindOf(head.outcome), problemText(answer), {}, {}};
    if (answer.problem != HttpProblem::None)
        return result;

    const QJsonValue response = QJsonDocument::fromJson(answer.body).object().value("Response"_L1);
    if (!response.isObject())
        return result;
    const QJsonObject object = masked(response, hidden).toObject();
    head.requestId = readString(object, "RequestId"_L1);
    head.error.requestId = head.requestId;
    if (!has(object, "Error"_L1)) {
        result.understood = true;
        result.response = object;
        head.outcome = Outcome::Accepted;
        head.error = {};
        return result;
    }
    const QJsonObject error = object.value("Error"_L1).toObject();
    const QString code = readString(error, "Code"_L1);
    if (code.isEmpty())
        return result;
    result.understood = true;
    head.outcome = outcomeOf(code);
    head.internalError = head.outcome == Outcome::Unknown;
    head.error.kind = kindOf(head.outcome);
    head.error.vendorCode = code;
    head.error.text = errorText(head.outcome, code, readString(error, "Message"_L1), dictionary, language);
    return result;
}

} // namespace flotilla
