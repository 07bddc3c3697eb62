// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>

class QJsonObject;

namespace flotilla::wechat {

/// What the vendor's codes mean, as data: errors.json beside this file is what the program obeys. "codes" has every known one,
/// "cases" what differs as the answer to some calls, "otherwise" all that is not known.
class ErrorTable
{
public:
    struct Entry
    {
        QString code;            ///< empty: not known
        bool isAnswer = false;   ///< no failure: it tells how things are, e.g. 61039 "the scan is not over"
        bool isStaleToken = false; ///< one fresh token may help
        Outcome outcome = Outcome::Refused;
        RefusalScope scope = RefusalScope::Target; ///< "target" is Alone, "three_alike" is Target, which the core counts
        Millis wait{0};
        QString meaning, cause, remedy; ///< in the language asked for
    };

    /// Reads the table that is built into the program.
    ErrorTable();
    /// `language`: a locale name; zh… is Chinese, all else English.
    [[nodiscard]] Entry find(const QString &code, const QString &call, const QString &language = {}) const;
    [[nodiscard]] QStringList codes() const { return m_codes.keys(); }

private:
    struct Policy
    {
        QString outcome, scope;
        int wait = 0;
    };
    struct Row
    {
        Policy policy;
        std::array<std::array<QString, 3>, 2> texts; ///< English, Chinese; meaning, cause, remedy
    };
    [[nodiscard]] static Policy policyOf(const QJsonObject &row);

    QHash<QString, Row> m_codes;
    QHash<QPair<QString, QString>, Policy> m_cases; ///< by code and call
    Policy m_otherwise;
};

/// The one table of the program.
[[nodiscard]] const ErrorTable &errorTable();

} // namespace flotilla::wechat
