// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

class QWidget;

namespace flotilla {

class Bulletin;
class Page;
struct UiContext;

/// How a page of the window is made.
struct PageRecipe
{
    QLatin1StringView name; ///< of pagenames.h
    QLatin1StringView icon; ///< of resources/icons
    Page *(*make)(const UiContext &context, Bulletin &bulletin, QWidget *parent);
};

} // namespace flotilla
