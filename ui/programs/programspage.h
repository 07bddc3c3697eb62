// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

namespace flotilla {

/// The catalogue of mini programs: tags, notes, what was published last; imports lists.
class ProgramsPage : public Page
{
    Q_OBJECT
public:
    ProgramsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ProgramsPage() override;

    [[nodiscard]] QString title() const override;
};

} // namespace flotilla
