// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"
#include "wechat/diagnosis.h"
#include "wechat/world.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace flotilla::sandbox::wechat {

/// One call on its way to the rules: who it is made for is known, its body is a JSON object.
struct Call {
    const Rules &rules;
    World &world;
    MiniProgram *program; ///< null for calls of the component itself
    const HttpRequest &http;
    QUrlQuery query;
    QJsonObject body;
    qint64 nowMs;
    Diagnosis &diagnosis;

    [[nodiscard]] QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    [[nodiscard]] ProgramScript script() const { return scriptOf(rules, world, program->appid); }
};

/// What a call is answered with.
struct Answer {
    int code = 0;
    QString detail; ///< stands behind the code's text
    QJsonObject fields;
    QString effect; ///< the change of the platform's state that the call made, for the log; empty = none
    QJsonObject effectFields; ///< and what else the log says about it
    bool tokenMinted = false; ///< state to be kept, although nothing was published
    bool bare = false; ///< a success without errcode, as the token endpoints answer
    QByteArray file; ///< instead of JSON
    QByteArray fileType;

    [[nodiscard]] static Answer refused(int code, const QString &detail = {})
    {
        Answer answer;
        answer.code = code;
        answer.detail = detail;
        return answer;
    }
    [[nodiscard]] static Answer with(const QJsonObject &fields)
    {
        Answer answer;
        answer.fields = fields;
        return answer;
    }
    [[nodiscard]] static Answer done(const QString &effect, const QJsonObject &effectFields = {},
                                     const QJsonObject &fields = {})
    {
        Answer answer = with(fields);
        answer.effect = effect;
        answer.effectFields = effectFields;
        return answer;
    }
};

/// A number that came as a number or as text; nothing if it is neither.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue &value);

/// The texts of a JSON list; anything else in it becomes an empty text.
[[nodiscard]] QStringList textsOf(const QJsonValue &list);

} // namespace flotilla::sandbox::wechat
