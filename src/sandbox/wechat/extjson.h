// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/world.h"

#include <QString>
#include <QStringList>

namespace flotilla::sandbox::wechat {

/// What a commit makes of a template and its ext_json.
struct MergedPages {
    int code = 0; ///< the code that the commit is refused with; 0: it is accepted
    QString detail;
    QStringList pages; ///< of the main package and of the sub-packages, as get_page lists them
};

/// The checks of the vendor's page on ext_json, as far as they can be seen from outside. Every template of the sandbox has a
/// tab bar on its first and last page and a sub-package "packageA" with the pages "detail/detail" and "list/list".
[[nodiscard]] MergedPages mergePages(const CodeTemplate &code, const QString &extJson);

} // namespace flotilla::sandbox::wechat
