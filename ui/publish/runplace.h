// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace flotilla {

/// Where an order runs: here, or on a runner with a label. Hidden where no runner is known.
class RunPlace : public QWidget
{
    Q_OBJECT
public:
    explicit RunPlace(QWidget *parent);

    /// The labels that can be chosen; the chosen one stays, also if nobody has it any more.
    void setLabels(const QStringList &labels);
    /// Empty: here.
    [[nodiscard]] QString label() const;
    void setLabel(const QString &label);
    void retranslate();

signals:
    void changed();

private:
    void show();

    QLabel *m_title;
    QComboBox *m_box;
    QLabel *m_words;
};

/// The labels that an order over this connection can be meant for now.
[[nodiscard]] QStringList runnerLabelsFor(const UiContext &context, const ConnectionId &connection);

} // namespace flotilla
