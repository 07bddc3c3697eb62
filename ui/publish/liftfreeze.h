// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/freezerule.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace flotilla {

/// Says that the connection is frozen when the order would begin, and lets a person lift that for this order, with a reason. Hidden
/// where there is no freeze.
class LiftFreeze : public QWidget
{
    Q_OBJECT
public:
    explicit LiftFreeze(QWidget *parent);

    /// `denied`: why who uses the program may not lift it; empty: they may.
    void show(const std::optional<Frozen> &frozen, const QString &denied = {});
    /// There is no freeze, or it is lifted.
    [[nodiscard]] bool isOpen() const;
    /// Why it is lifted; empty: there is none to lift.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString text() const;
    void retranslate();

signals:
    void changed();

private:
    std::optional<Frozen> m_frozen;
    QString m_denied;
    QLabel *m_words;
    QCheckBox *m_lift;
    QLineEdit *m_reason;
};

} // namespace flotilla
