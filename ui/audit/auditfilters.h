// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewwords.h"

#include <QMap>
#include <QWidget>

#include <optional>
#include <span>

class QCheckBox;
class QLabel;
class QTreeWidget;

namespace flotilla {

class StateRing;

/// Left of the audit table: the ring of states, the same in words and numbers, and the reasons that several rows share.
/// Choosing a line filters the table. What is superseded is in none of them; a tick brings it into the table.
class AuditFilters : public QWidget
{
    Q_OBJECT
public:
    explicit AuditFilters(QWidget *parent, std::span<const ReviewState> states = kReviewStates, QString (*help)(ReviewState) = reviewHelp);

    /// The states from now on, and what they mean.
    void setStates(std::span<const ReviewState> states, QString (*help)(ReviewState));
    /// `isRead`: false as long as nobody knows how many there are.
    void setRows(const QMap<ReviewState, int> &counts, const QList<ReasonGroup> &reasons, int superseded, bool isRead = true);
    void chooseState(const std::optional<ReviewState> &state);
    /// Empty: all.
    void chooseReason(const QString &reason);
    /// What all of them are, in the middle of the ring.
    void setWhole(const QString &word);
    void retranslate();

signals:
    void stateChosen(const std::optional<flotilla::ReviewState> &state);
    /// Empty: all.
    void reasonChosen(const QString &reason);
    void supersededShown(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTreeWidget *makeList();
    void showStates();
    [[nodiscard]] QString countText(int count) const;
    void showReasons();
    void showSuperseded();
    void stateRowChanged();
    void reasonRowChanged();

    std::span<const ReviewState> m_known; ///< in the order of the list
    QString (*m_help)(ReviewState);
    QMap<ReviewState, int> m_counts;
    QList<ReasonGroup> m_groups;
    int m_supersededCount = 0;
    bool m_isRead = true;
    std::optional<ReviewState> m_state;
    QString m_reason;
    StateRing *m_ring = nullptr;
    QTreeWidget *m_states = nullptr;
    QLabel *m_heading = nullptr;
    QTreeWidget *m_reasons = nullptr;
    QCheckBox *m_superseded = nullptr;
};

} // namespace flotilla
