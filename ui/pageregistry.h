// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/platform.h"

#include <QLatin1StringView>
#include <QStringList>

class QWidget;

namespace flotilla {

class Page;

/// How a page of the window is made.
struct PageRecipe
{
    QLatin1StringView name; ///< of pagenames.h
    QLatin1StringView icon; ///< of resources/icons
    Page *(*make)(const UiContext &context, Bulletin &bulletin, QWidget *parent);
};

/// The only list of pages in the tree; null: the window has no page of this name.
[[nodiscard]] const PageRecipe *findRecipe(const QString &name);
/// The pages that belong to no connection, in their order; Home is the first.
[[nodiscard]] QStringList workspacePages();
/// What the navigation shows for a connection of this platform: Home, its pages as far as the window has them, then those of the
/// workspace; nine besides Home, as there are nine keys and 0.
[[nodiscard]] QStringList pagesOf(const Platform &platform);

} // namespace flotilla
