// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::weda {

/// Targets without an app, and mini programs that get two.
[[nodiscard]] QList<Finding> localFindings(const QList<Target> &targets);
/// Asked before the first call: whom the key belongs to, and each app.
[[nodiscard]] QList<CheckQuestion> checkQuestions();
/// Asked by the doctor: credentials, apps, environment.
[[nodiscard]] QList<DoctorQuestion> doctorQuestions();

} // namespace flotilla::weda
