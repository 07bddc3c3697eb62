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

} // namespace flotilla
