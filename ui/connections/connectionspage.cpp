// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionspage.h"

namespace flotilla {

ConnectionsPage::ConnectionsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent) : Page(parent)
{
    Q_UNUSED(context)
    Q_UNUSED(bulletin)
}

ConnectionsPage::~ConnectionsPage() = default;

QString ConnectionsPage::title() const
{
    return tr("Connections");
}

} // namespace flotilla
