// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/apianswer.h"

#include "tencentcloud/jsonread.h"
#include "tencentcloud/permission.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

QString answerWord(const char *text)
{
    return QCoreApplication::translate("ApiAnswer", text);
}

QString problemText(const HttpAnswer &answer)
{
    switch (answer.problem) {
    case HttpProblem::None:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is not what the platform's replies look like."));
    case HttpProblem::NoConnection:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform refused the connection."));
    case HttpProblem::NoHost:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform's host name is not known. Is there a network?"));
    case HttpProblem::NoTrust:
        return (answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform's identity could not be verified (TLS).")) + u' '
                + answer.reason)
            .trimmed();
    case HttpProblem::Silent:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform fell silent, the call was given up."));
    case HttpProblem::Overdue:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The reply took too long, the call was given up."));
    case HttpProblem::Dropped:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The connection was lost before the reply was complete."));
    case HttpProblem::Short:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is shorter than announced."));
    case HttpProblem::TooBig:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is too big and was not read."));
    case HttpProblem::Resting:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform went on refusing this call because of too many requests. It is "
                                                  "left alone for a while."));
    case HttpProblem::TooLate:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The call waited too long for its turn and was not sent."));
    case HttpProblem::BadStatus:
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The reply is HTTP %1 and not a reply of the platform's API."))
            .arg(answer.status);
    }
    return {};
}

ErrorKind kindOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return ErrorKind::None;
    case Outcome::Refused:
    case Outcome::Busy: return ErrorKind::Refused;
    case Outcome::Denied: return ErrorKind::Denied;
    case Outcome::Limited: return ErrorKind::Limited;
    case Outcome::NotSent: return ErrorKind::Unreachable;
    case Outcome::Unknown: break;
    }
    return ErrorKind::Unknown;
}

QString permissionText(const MissingPermission &missing)
{
    if (missing.resource.isEmpty())
        return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "What is missing is the permission %1.")).arg(missing.action);
    return answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "What is missing is the permission %1 on %2."))
        .arg(missing.action, missing.resource);
}

/// The vendor's sentence is the reason of a refusal; for what concerns every call alike, our own says what to do.
QString errorText(const ErrorDictionary::Entry &known, const QString &code, const QString &told, const QString &language)
{
    const QString own = known.text(language);
    if (told.isEmpty())
        return own.isEmpty() ? code : own;
    if (own.isEmpty() || known.outcome == Outcome::Refused)
        return told;
    QStringList sentences{own};
    if (const auto missing = missingPermission(told); missing && known.outcome == Outcome::Denied)
        sentences.append(permissionText(*missing));
    sentences.append(answerWord(QT_TRANSLATE_NOOP("ApiAnswer", "The platform says: %1")).arg(told));
    return sentences.join(u' ');
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

void setError(ApiAnswer &to, const QString &code, const QString &message, const ApiContext &context)
{
    const ErrorDictionary::Entry known = context.dictionary.find(code, context.action, message);
    to.head.scope = known.scope;
    to.expired = known.retry == "clock"_L1;
    to.head.outcome = known.outcome;
    to.head.exists = known.outcome == Outcome::Refused && known.exists;
    to.head.internalError = known.outcome == Outcome::Unknown;
    to.head.error = Error{kindOf(known.outcome), errorText(known, code, message.simplified(), context.language), code,
                          to.head.requestId, known.wait};
}

ApiAnswer readAnswer(const HttpAnswer &answer, const ApiContext &context)
{
    ApiAnswer result;
    Reply &head = result.head;
    if (answer.date) // cut to the second when it was written: half a second is the best guess
        head.clockOffset = *answer.date + Millis{500} - context.now;

    const bool notSent = answer.problem == HttpProblem::NoConnection || answer.problem == HttpProblem::NoHost
                         || answer.problem == HttpProblem::NoTrust;
    const bool heldBack = answer.problem == HttpProblem::Resting || answer.problem == HttpProblem::TooLate;
    head.outcome = heldBack ? Outcome::Limited : notSent ? Outcome::NotSent : Outcome::Unknown;
    head.error = Error{kindOf(head.outcome), problemText(answer), {}, {}};
    if (answer.problem != HttpProblem::None && answer.problem != HttpProblem::BadStatus)
        return result;

    const QJsonValue response = fieldOf(QJsonDocument::fromJson(answer.body).object(), "Response"_L1);
    if (!response.isObject())
        return result;
    const QJsonObject object = masked(response, context.hidden).toObject();
    head.requestId = readWord(object, "RequestId"_L1);
    head.error.requestId = head.requestId;
    if (has(object, "Error"_L1)) {
        const QJsonObject error = fieldOf(object, "Error"_L1).toObject();
        const QString code = readWord(error, "Code"_L1);
        result.understood = !code.isEmpty();
        if (result.understood)
            setError(result, code, readText(error, "Message"_L1), context);
    } else if (answer.problem == HttpProblem::None) {
        result.understood = true;
        result.response = object;
        head.outcome = Outcome::Accepted;
        head.error = {};
    }
    return result;
}

} // namespace flotilla
