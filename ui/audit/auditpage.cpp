// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"

namespace flotilla {

AuditPage::AuditPage(const UiContext &context, Bulletin &bulletin, QWidget *parent) : Page(parent)
{
    Q_UNUSED(context)
    Q_UNUSED(bulletin)
}

AuditPage::~AuditPage() = default;

QString AuditPage::title() const
{
    return tr("Audit");
}

} // namespace flotilla
