// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/firststartwizard.h"

namespace flotilla {

FirstStartWizard::FirstStartWizard(const UiContext &context, Bulletin &bulletin, QWidget *parent) : QDialog(parent)
{
    Q_UNUSED(context)
    Q_UNUSED(bulletin)
}

FirstStartWizard::~FirstStartWizard() = default;

} // namespace flotilla
