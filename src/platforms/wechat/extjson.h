// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

/// One thing that is wrong or unusual about an ext_json.
struct ExtProblem
{
    bool stops = true;
    QString code; ///< that the vendor would answer; empty: it would take it
    QString text; ///< for people, with line and column or the key
    QString path; ///< of what, names with dots; empty: the whole text
    int line = 0; ///< from 1; 0: of no line
    bool operator==(const ExtProblem &) const = default;
};

/// Of ext_json and the audit profile, for Platform::optionFaults and Platform::optionSent.
[[nodiscard]] QList<TextFault> optionFaults(const QString &option, const QString &text, const Target *target);
[[nodiscard]] QString optionSent(const QString &option, const QString &text, const Target &target);

/// What is wrong with the text that an order has for all its targets. Nothing for an empty one.
[[nodiscard]] QList<ExtProblem> extProblems(const QString &text);
/// What is wrong with it for one target: a variable without a value, another one's AppID.
[[nodiscard]] QList<ExtProblem> extProblems(const QString &text, const Target &target);
/// What is committed for this target: `${column}` and `${column|default}` filled into the parsed texts, so that no value can add
/// a key; an empty extAppid becomes the target's; keys that only the developer tool reads are left out. `{}` for an empty text.
[[nodiscard]] QString mergedExt(const QString &text, const Target &target);

} // namespace flotilla::wechat
