// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

namespace flotilla {

/// Language, look, defaults, and what this program is.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;
};

} // namespace flotilla
