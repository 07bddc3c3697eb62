// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"
#include "model/ids.h"

#include <optional>

namespace flotilla {

/// What a person does to one mini program in the platform's own console, where there is no API for it: guided here, and recorded in
/// the trail with who and when.
struct Procedure
{
    QString name;       ///< stable: the trail has it
    QString console;    ///< https; `{appid}` stands for the mini program
    QStringList steps;  ///< names, in order; the platform's words have them for people
    std::optional<Field> secret = {}; ///< what the person brings along: it goes into the secret store under its name, and nowhere else
    QString storing = {};             ///< the step that storing it does
    QString checking = {};            ///< the step that asking the platform does; nobody has to take it
    QString checkCall = {};           ///< the call that asks it: Refused says that the secret is wrong, and only Accepted that it is right

    [[nodiscard]] QString consoleOf(const MiniProgramId &program) const
    {
        return QString(console).replace(QStringLiteral("{appid}"), program.value);
    }
};

} // namespace flotilla
