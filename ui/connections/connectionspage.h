// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

namespace flotilla {

/// The accounts at the platforms: add, edit, test, delete. Secrets go to the keychain and nowhere else.
class ConnectionsPage : public Page
{
    Q_OBJECT
public:
    ConnectionsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ConnectionsPage() override;

    [[nodiscard]] QString title() const override;
};

} // namespace flotilla
