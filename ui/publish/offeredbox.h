// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"

#include <QComboBox>

namespace flotilla {

/// A line of text with what it may be to choose from: shown by name, meant by id. Anything else can be typed.
class OfferedBox : public QComboBox
{
    Q_OBJECT
public:
    explicit OfferedBox(QWidget *parent);
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    /// What is there stays, and what is being typed stays as it is.
    void offer(const QList<Item> &items);
};

} // namespace flotilla
