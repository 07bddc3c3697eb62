// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewrows.h"
#include "run/workspace.h"

#include <QWidget>

class QLabel;

namespace flotilla {

class ReviewPictures;

/// What is known of the selected reviews: of one its facts, the reviewers' reason and their screenshots, of several their number.
class ReviewDetails : public QWidget
{
    Q_OBJECT
public:
    ReviewDetails(const Workspace &workspace, QWidget *parent);

    /// What a state means here.
    void setHelp(QString (*help)(ReviewState)) { m_stateHelp = help; }
    void setRows(const Connection &connection, const QList<ReviewRow> &rows, Instant now);
    void retranslate();

private:
    void showRows();
    [[nodiscard]] QString facts(const ReviewRow &row) const;

    QString (*m_stateHelp)(ReviewState) = toldReviewHelp;
    QList<ReviewRow> m_rows;
    Instant m_now;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_help;
    QLabel *m_reasonTitle;
    QLabel *m_reason;
    ReviewPictures *m_pictures;
};

} // namespace flotilla
