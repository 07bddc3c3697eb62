// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ids.h"

#include <algorithm>

namespace flotilla {

bool isWellFormed(const MiniProgramId &id)
{
    const QString &v = id.value;
    return v.size() == 18 && v.startsWith(QLatin1StringView("wx")) && std::all_of(v.cbegin() + 2, v.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
           });
}

} // namespace flotilla
