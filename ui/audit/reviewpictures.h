// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewrows.h"
#include "run/filereader.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace flotilla {

/// The screenshots of a rejection, fetched while the platform keeps them; a click shows one large.
class ReviewPictures : public QWidget
{
    Q_OBJECT
public:
    ReviewPictures(const Workspace &workspace, QWidget *parent);

    /// No pictures: nothing is shown.
    void setRow(const Connection &connection, const ReviewRow &row);
    void retranslate();

private:
    void arrived(qsizetype index, const QByteArray &bytes, const Error &problem);
    void place(qsizetype index, const QByteArray &bytes);
    void showState();

    Workspace m_workspace;
    FileReader m_files;
    ReviewRow m_row;
    QList<qsizetype> m_asked;       ///< their places among the row's pictures
    QList<QToolButton *> m_buttons; ///< by place; null: it is not there
    QHash<QString, QByteArray> m_known; ///< by id, of this run
    QLabel *m_state;
    QString m_problem;
    int m_failed = 0;
    QVBoxLayout *m_column;
};

} // namespace flotilla
