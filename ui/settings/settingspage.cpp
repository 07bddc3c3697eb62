// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

namespace flotilla {

SettingsPage::SettingsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent) : Page(parent)
{
    Q_UNUSED(context)
    Q_UNUSED(bulletin)
}

SettingsPage::~SettingsPage() = default;

QString SettingsPage::title() const
{
    return tr("Settings");
}

} // namespace flotilla
