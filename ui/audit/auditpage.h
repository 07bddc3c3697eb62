// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

namespace flotilla {

/// Every published mini program on its way through the review: what the platform tells, and what people ticked.
class AuditPage : public Page
{
    Q_OBJECT
public:
    AuditPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~AuditPage() override;

    [[nodiscard]] QString title() const override;
};

} // namespace flotilla
