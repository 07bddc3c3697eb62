// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

#include <QLabel>

namespace flotilla {

/// A bold label over a part of a page.
[[nodiscard]] inline QLabel *makeHeading(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace flotilla
