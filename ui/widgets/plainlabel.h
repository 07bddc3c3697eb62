// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace flotilla {

/// A label that shows what it is given letter by letter. A bare QLabel takes what looks like HTML for HTML, and most of
/// what the window shows comes from outside: names, notes, answers of the platform. tests/checks/gates.sh finds bare ones.
[[nodiscard]] inline QLabel *plainLabel(QWidget *parent, const QString &text = {})
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace flotilla
