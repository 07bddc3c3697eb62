// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QWidget>

namespace flotilla {

/// The usual shares as a ramp that rises from the first users to all, and where plans stand on it. For the eye; the words stand
/// beside it.
class RampView : public QWidget
{
    Q_OBJECT
public:
    explicit RampView(QWidget *parent);

    /// `plans`: how many have a share.
    void setRamp(const QList<int> &ramp, const QMap<int, int> &plans);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where a share stands: the steps are as far apart as each other, whatever their numbers.
    [[nodiscard]] QPointF pointOf(double share) const;

    QList<int> m_ramp;
    QMap<int, int> m_plans;
};

} // namespace flotilla
