// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/errortable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

Outcome outcomeNamed(const QString &name)
{
    static const QHash<QString, Outcome> names{{u"refused"_s, Outcome::Refused}, {u"denied"_s, Outcome::Denied},
                                               {u"limited"_s, Outcome::Limited}, {u"busy"_s, Outcome::Busy},
                                               {u"answer"_s, Outcome::Accepted}};
    return names.value(name, Outcome::Unknown); // a slip in the file must not become a certainty
}

} // namespace

ErrorTable::Policy ErrorTable::policyOf(const QJsonObject &row)
{
    return {row.value("outcome"_L1).toString(), row.value("scope"_L1).toString(), row.value("wait"_L1).toInt()};
}

ErrorTable::ErrorTable()
{
    QFile file(u":/flotilla/wechat/errors.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return; // built in; a test sees that it is there
    }
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    m_otherwise = policyOf(all.value("otherwise"_L1).toObject());
    const QJsonArray codes = all.value("codes"_L1).toArray();
    for (const auto &value : codes) {
        const QJsonObject row = value.toObject();
        const auto text = [&row](const char *name, const char *language) {
            return row.value(u"%1_%2"_s.arg(QLatin1StringView(name), QLatin1StringView(language))).toString();
        };
        Row read{policyOf(row), {}};
        for (size_t language = 0; language < 2; ++language) {
            const char *suffix = language == 0 ? "en" : "zh";
            read.texts[language][0] = text("meaning", suffix);
            read.texts[language][1] = text("cause", suffix);
            read.texts[language][2] = text("do", suffix);
        }
        m_codes.insert(row.value("code"_L1).toString(), read);
    }
    const QJsonArray cases = all.value("cases"_L1).toArray();
    for (const auto &value : cases) {
        const QJsonObject row = value.toObject();
        const QJsonArray calls = row.value("calls"_L1).toArray();
        for (const auto &call : calls) {
            m_cases.insert({row.value("code"_L1).toString(), call.toString()}, policyOf(row));
        }
    }
}

ErrorTable::Entry ErrorTable::find(const QString &code, const QString &call, const QString &language) const
{
    Entry entry;
    Policy policy = m_otherwise;
    if (const auto row = m_codes.constFind(code); row != m_codes.cend()) {
        policy = row->policy;
        entry.code = code;
        const auto &texts = row->texts.at(language.startsWith("zh"_L1) ? 1 : 0);
        entry.meaning = texts[0];
        entry.cause = texts[1];
        entry.remedy = texts[2];
    }
    policy = m_cases.value({code, call}, policy);
    entry.isAnswer = policy.outcome == "answer"_L1;
    entry.isStaleToken = policy.outcome == "stale_token"_L1;
    entry.outcome = entry.isStaleToken ? Outcome::Refused : outcomeNamed(policy.outcome);
    entry.scope = policy.scope == "batch"_L1    ? RefusalScope::Batch
                  : policy.scope == "budget"_L1 ? RefusalScope::Budget
                  : policy.scope == "target"_L1 ? RefusalScope::Alone
                  : entry.code.isEmpty()        ? RefusalScope::Alike
                                                : RefusalScope::Target;
    entry.wait = std::chrono::seconds(policy.wait);
    return entry;
}

const ErrorTable &errorTable()
{
    static const ErrorTable table;
    return table;
}

} // namespace flotilla::wechat
