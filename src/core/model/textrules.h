// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QString>
#include <QStringList>

namespace flotilla {

/// What a field of text is for, and so what it may contain.
enum class TextKind {
    Title,    ///< one line for people: a name, a label, a tag
    Remark,   ///< a text for people: a note, a description
    Id,       ///< an id that is no secret: an environment, a region, a lane
    Address,  ///< a host or URL
    Variable, ///< the name of an environment variable
    KeyId,    ///< the id that belongs to a key
    Key,      ///< the key itself
    Token,    ///< the token of a temporary key
};

/// The rule of one field. What is attached to it is data, so that a platform can declare it.
struct TextRule
{
    TextKind kind = TextKind::Title;
    QStringList usualStarts = {}; ///< KeyId: how the platform's ids begin; empty: no matter
};

/// Whether somewhere in the text stands something that is a key by its looks: 32 or more letters and digits without a gap, in
/// upper and lower case, or a longer one in base64. Lower-case hexadecimal (checksums, ids) is none.
[[nodiscard]] bool looksLikeKey(const QString &text);
/// The text with “…” in the place of everything that looks like a key: for messages that repeat what was typed.
[[nodiscard]] QString withoutKeys(const QString &text);

/// Why this text must not be stored in the field, as a sentence that never repeats the text; empty: it may, and so may an empty
/// one. Everywhere but in Key and Token it refuses what looks like a key.
[[nodiscard]] QString problemOf(const TextRule &rule, QAnyStringView text);
/// What is unusual about a text that may be stored; empty: nothing.
[[nodiscard]] QString warningOf(const TextRule &rule, const QString &text);
/// Why id and token do not go together: an id of a temporary key needs one, and the only other thing that looks like it is an
/// id with its key pasted behind. Empty: they do.
[[nodiscard]] QString problemOfKeyId(const QString &keyId, bool hasToken);

} // namespace flotilla
