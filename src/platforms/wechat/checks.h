// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

namespace checks {
inline constexpr QLatin1StringView OtherVersion{"other_version"}; ///< the template is of another version than the order says
inline constexpr QLatin1StringView OpenReview{"open_review"};   ///< another version was in review when the fleet was read
inline constexpr QLatin1StringView KnownTrouble{"known_trouble"}; ///< the fleet could not be read of it
inline constexpr QLatin1StringView NoExtJson{"no_ext_json"};      ///< the order has none, and the last publish from here had one
inline constexpr QLatin1StringView QuotaTaken{"quota_taken"};     ///< no trouble: how much of it the order takes
inline constexpr QLatin1StringView GrayEnds{"gray_ends"};         ///< a grayscale release runs, and this release overtakes it
} // namespace checks

namespace lane {
inline constexpr QLatin1StringView Sources{"sources"}; ///< of a mini program's memory: template and version of each commit, one a line
} // namespace lane

/// Remembers from which template a version was committed.
void noteSource(Values &memory, const QString &version, const QString &source);

/// What is wrong with the file or the options of an operation that sets something; nothing is asked for it.
[[nodiscard]] QList<Finding> settingFindings(const Batch &batch);
/// What the template library says about an order that changes it.
[[nodiscard]] QList<Finding> libraryFindings(const Reply &library, const Batch &batch);
/// A publish that gives the code of a template another version than the library does.
[[nodiscard]] QList<Finding> versionFindings(const Reply &library, const Batch &batch);
/// The mini programs that got an ext_json last time, which this publish would take from them, as far as our own commits tell.
[[nodiscard]] QList<Finding> missingExtFindings(const Batch &batch, const BatchState &state);
/// Who still has the version of a template that is to be deleted, as far as the fleet's cache and our own commits tell.
[[nodiscard]] QList<Finding> templateUsers(const Reply &library, const Batch &batch, const QList<Item> &fleet);
/// The mini programs that nothing can be rolled out to by shares, as far as the fleet's cache tells.
[[nodiscard]] QList<Finding> grayFindings(const Batch &batch, const QList<Item> &fleet);
/// The mini programs that would refuse a version, as far as the fleet's cache tells: of a publish or a submission.
[[nodiscard]] QList<Finding> unfitFindings(const Batch &batch, const QList<Item> &fleet);
/// The mini programs whose running grayscale release this one overtakes, as far as the fleet's cache tells.
[[nodiscard]] QList<Finding> overtakenFindings(const Batch &batch, const QList<Item> &fleet);
/// The mini programs that have no withdrawal left.
[[nodiscard]] QList<Finding> withdrawalFindings(const Batch &batch, const BatchState &state);
/// What is wrong with the options of an order about settings or a rollback; empty: nothing.
[[nodiscard]] QString settingProblem(const QString &operation, const Values &options);
/// Asked before the first call: that the template is there, and the submissions that are left against what the order takes.
[[nodiscard]] QList<CheckQuestion> checkQuestions();
/// Asked by the doctor, in the order in which one thing needs the other.
[[nodiscard]] QList<DoctorQuestion> doctorQuestions();
/// The title of a line of the doctor; empty: it is none of these.
[[nodiscard]] QString partTitle(const QString &part);
/// The platform does not accept calls from where this one came.
[[nodiscard]] bool isAddressCode(const QString &code);
/// The vendor's code and message, in the vendor's manner.
[[nodiscard]] QString codeAndText(const Reply &reply);
/// The address in the vendor's refusal of it (61004, 40164); empty if it names none.
[[nodiscard]] QString addressIn(const QString &message);
/// The same of code and message together; empty as well if it was refused for something else, or is that of a gateway.
[[nodiscard]] QString refusedAddress(const Connection &connection, const QString &told);

} // namespace flotilla::wechat
