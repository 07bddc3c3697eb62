// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/graywords.h"

#include <QWidget>

namespace flotilla {

/// Who gets a version: the conditions of a task as bars that lie within each other, one below the other, down to the number of
/// users. What holds for everybody does not narrow.
class GrayFunnel : public QWidget
{
    Q_OBJECT
public:
    explicit GrayFunnel(QWidget *parent);

    /// None: nothing is chosen.
    void setConditions(const QList<tcsas::GrayCondition> &conditions);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<tcsas::GrayCondition> m_conditions;
};

} // namespace flotilla
