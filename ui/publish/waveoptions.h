// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/words.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace flotilla {

/// How a batch moves: all at once, or a few mini programs first and the others when a gate is open; and how many lanes at once.
class WaveOptions : public QWidget
{
    Q_OBJECT
public:
    explicit WaveOptions(QWidget *parent);

    /// How many mini programs go first; 0: all go at once.
    [[nodiscard]] int first() const;
    /// What has to hold before the others follow.
    [[nodiscard]] Gate gate() const;
    /// Lanes that move at once; 0: as many as the operation allows.
    [[nodiscard]] int lanesAtOnce() const;
    void set(int first, const Gate &gate, int lanesAtOnce);
    /// `words`: of the platform, for what a lane is; null: there is none yet.
    void retranslate(const Words *words);

signals:
    void changed();

private:
    enum class Kind { Click, Share, Soak };
    [[nodiscard]] Kind kind() const;
    void showAmount();

    Gate m_set; ///< as it was set, with conditions that cannot be shown, until a person changes it
    bool m_touched = true;
    QLabel *m_firstLabel;
    QSpinBox *m_first;
    QLabel *m_gateLabel;
    QComboBox *m_gate;
    QSpinBox *m_amount;
    QLabel *m_widthLabel;
    QSpinBox *m_width;
};

} // namespace flotilla
