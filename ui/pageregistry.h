// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "pagerecipe.h"

#include <QStringList>

#include <optional>

namespace flotilla {

/// A page of the only list of pages in the tree, or of those that a platform has for itself; nothing: there is none of this name.
[[nodiscard]] std::optional<PageRecipe> findRecipe(const QString &name, const QList<PageRecipe> &platformPages);
/// The pages that belong to no connection, in their order; Home is the first.
[[nodiscard]] QStringList workspacePages();
/// What the navigation shows for a connection of this platform: Home, its pages as far as the window has them, then those of the
/// workspace; nine besides Home, as there are nine keys and 0.
[[nodiscard]] QStringList pagesOf(const Platform &platform, const QList<PageRecipe> &platformPages);

/// The number that opens it with Ctrl among the pages that are shown: Home has 0, those of the platform count from 1, and those of
/// the workspace are 7, 8 and 9 whatever the platform has; below 0: it is not shown.
[[nodiscard]] int pageKey(const QString &name, const QStringList &shown);

} // namespace flotilla
