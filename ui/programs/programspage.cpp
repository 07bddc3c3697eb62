// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programspage.h"

namespace flotilla {

ProgramsPage::ProgramsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent) : Page(parent)
{
    Q_UNUSED(context)
    Q_UNUSED(bulletin)
}

ProgramsPage::~ProgramsPage() = default;

QString ProgramsPage::title() const
{
    return tr("Mini programs");
}

} // namespace flotilla
