// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewwords.h"

#include <QMap>
#include <QWidget>

#include <optional>

namespace flotilla {

/// A ring of review states with the total in its middle. A click chooses a state; the list beside it says the same in
/// words and is the way for the keyboard.
class StateRing : public QWidget
{
    Q_OBJECT
public:
    explicit StateRing(QWidget *parent);

    /// `isRead`: false as long as nobody knows how many there are.
    void setCounts(const QMap<ReviewState, int> &counts, bool isRead = true);
    /// What all of them together are, below their number.
    void setWhole(const QString &word);
    void setChosen(const std::optional<ReviewState> &state);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Nothing: the middle or the chosen part was clicked, all shall be shown.
    void clicked(const std::optional<flotilla::ReviewState> &state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int total() const;
    [[nodiscard]] QRectF ring() const;
    [[nodiscard]] std::optional<ReviewState> stateAt(const QPointF &point) const;

    QMap<ReviewState, int> m_counts;
    std::optional<ReviewState> m_chosen;
    QString m_whole;
    bool m_isRead = true;
};

} // namespace flotilla
