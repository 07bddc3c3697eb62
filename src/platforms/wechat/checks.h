// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

/// What is wrong with the file or the options of an operation that sets something; nothing is asked for it.
[[nodiscard]] QList<Finding> settingFindings(const Batch &batch);
/// Asked before the first call: that the template is there, and the submissions that are left against what the order takes.
[[nodiscard]] QList<CheckQuestion> checkQuestions();
/// Asked by the doctor: component token and address, authorised mini programs, quota.
[[nodiscard]] QList<DoctorQuestion> doctorQuestions();
/// The address in the vendor's refusal of it (61004, 40164); empty if it names none.
[[nodiscard]] QString addressIn(const QString &message);

} // namespace flotilla::wechat
