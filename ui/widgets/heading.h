// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "widgets/plainlabel.h"

#include <QLabel>

namespace flotilla {

/// A label over a part of a page.
[[nodiscard]] inline QLabel *makeHeading(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setFont(sectionFont(label->font()));
    return label;
}

} // namespace flotilla
