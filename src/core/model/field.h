// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/textrules.h"
#include "model/values.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla {

/// One thing that a person fills in: a field of a connection, an option of an operation, a column of a list. The forms of the
/// window, the options and the help of the cli and the keys of JSON are made from it; its words come from the platform.
struct Field
{
    enum class Kind {
        Text,
        Secret,  ///< kept in the secret store, never in `Values`
        Url,     ///< https, or http on this computer
        Choice,  ///< one of `choices`
        Number,  ///< a whole number from `least` to `most`
        Minutes, ///< a length of time, as a whole number of minutes from `least` to `most`
        Json,    ///< a JSON object
        File,    ///< the path of a file that can be read
    };
    QString name;         ///< stable: key in Values, the journal and JSON, e.g. region
    Kind kind = Kind::Text;
    bool required = false;
    QString usual = {};         ///< what holds when nothing is given
    QStringList choices = {};
    QString option = {};        ///< the cli's name where it is not `name` with dashes
    QString shape = {};         ///< what goes there, for the cli's help, e.g. X.Y.Z; empty: made of the name
    QStringList endings = {};   ///< of a File: of its name, as they are; none: it may be any
    QString folder = {};        ///< of a Json field: the option under which the folder of its file is kept, for paths in it
    TextRule rule = {};         ///< what the text may contain
    QString holds = {};         ///< a text that must be in it, e.g. a placeholder; empty: none
    int longest = 512;          ///< characters
    int least = 0;
    int most = 0;
    bool advanced = false; ///< folded away in forms
    bool many = false;     ///< it may be given several times: one text a line
    QString onlyWith = {};          ///< it is there only where this other field has one of `onlyWithValues`; empty: always
    QStringList onlyWithValues = {};

    /// Name of its option on the command line, without dashes in front.
    [[nodiscard]] QString optionName() const { return option.isEmpty() ? QString(name).replace(u'_', u'-') : option; }
    /// Its key in the cli's JSON.
    [[nodiscard]] QString jsonName() const { return optionName().replace(u'-', u'_'); }
    /// Whether it is there beside these values of the others.
    [[nodiscard]] bool appliesTo(const Values &others) const { return onlyWith.isEmpty() || onlyWithValues.contains(others.value(onlyWith)); }
    /// A choice between no and yes: on the command line its name alone says yes.
    [[nodiscard]] bool isFlag() const { return kind == Kind::Choice && choices == QStringList{QStringLiteral("no"), QStringLiteral("yes")}; }
};

/// Why this text must not be stored in the field, as a sentence that never repeats a secret; empty: it may. An empty text is no
/// matter of this.
[[nodiscard]] QString problemOf(const Field &field, const QString &text);

[[nodiscard]] inline const Field *findField(const QList<Field> &fields, const QString &name)
{
    for (const Field &field : fields) {
        if (field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

} // namespace flotilla
