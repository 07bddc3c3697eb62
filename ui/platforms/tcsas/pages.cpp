// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/pages.h"

#include "pagenames.h"
#include "platforms/tcsas/grayscalepage.h"
#include "platforms/tcsas/messagespage.h"

namespace flotilla {

using namespace Qt::StringLiterals;

QList<PageRecipe> tcsasPages()
{
    return {{pages::Messages, "library"_L1, [](const UiContext &context, Bulletin &bulletin, QWidget *parent) -> Page * { return new MessagesPage(context, bulletin, parent); }},
            {pages::Grayscale, "rollout"_L1, [](const UiContext &context, Bulletin &bulletin, QWidget *parent) -> Page * { return new GrayscalePage(context, bulletin, parent); }}};
}

} // namespace flotilla
