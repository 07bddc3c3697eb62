// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace flotilla {

/// How a text with Chinese characters sounds: its syllables without tones, with blanks between them; letters and digits beside them
/// stand as they are. Of a character that names read in more than one way (都, 重, 行) each reading is there, with `|` between them, of
/// others the usual one. Empty: there is no Chinese character in it.
[[nodiscard]] QString soundsOf(const QString &text);

/// Whether syllables that follow each other begin as `typed` says: whole, or by their first letters, or mixed; so that "haibin",
/// "hbl" and "haibl" find 海滨路. `typed` is in lower case.
[[nodiscard]] bool soundsLike(QStringView sounds, QStringView typed);

/// So many characters of a text, from there on; -1: none.
struct SoundPart
{
    qsizetype from = -1;
    qsizetype count = 0;
};

/// The characters of a text that sound as `typed` says.
[[nodiscard]] SoundPart soundPart(const QString &text, QStringView typed);

} // namespace flotilla
