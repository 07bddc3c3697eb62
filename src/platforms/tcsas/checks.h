// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::tcsas {

[[nodiscard]] QList<CheckQuestion> checkQuestions();
[[nodiscard]] QList<DoctorQuestion> doctorQuestions();
/// Whether a code says that the plan has run out, for which nothing is accepted any more.
[[nodiscard]] bool isPlanExpired(const QString &code);

} // namespace flotilla::tcsas
