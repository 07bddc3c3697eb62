// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QAbstractListModel>
#include <QList>

namespace flotilla {

/// A line of a list: a sign in its tone, what it is about, what is to be said of it, and at the right where or when.
struct Line
{
    QString id; ///< the same as long as it is about the same thing
    QString sign;
    Tone tone = Tone::Quiet;
    QString title;
    QString text;
    QString aside;
    QString tip = {}; ///< besides the lines themselves
    bool operator==(const Line &) const = default;
};

/// Short lists that come anew by themselves: rows move, come and go, but nothing is reset under whoever reads them.
class LineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SignRole, ToneRole, TextRole, AsideRole };
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<Line> &lines);
    [[nodiscard]] const Line &at(int row) const { return m_lines.at(row); }
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void removeGone(const QList<Line> &lines);
    void place(int row, const Line &line);

    QList<Line> m_lines;
};

} // namespace flotilla
