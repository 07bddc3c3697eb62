// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace flotilla {

/// How a text with Chinese characters sounds: its syllables without tones, with blanks between them; letters and digits beside them
/// stand as they are. Of several readings only the usual one is known, but for some names of places and businesses (成都, 重庆, 银行). Empty: there is no Chinese character in it.
[[nodiscard]] QString soundsOf(const QString &text);

/// Whether syllables that follow each other begin as `typed` says: whole, or by their first letters, or mixed; so that "haibin",
/// "hbl" and "haibl" find 海滨路. `typed` is in lower case.
[[nodiscard]] bool soundsLike(QStringView sounds, QStringView typed);

} // namespace flotilla
