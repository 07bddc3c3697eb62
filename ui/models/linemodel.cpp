// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/linemodel.h"

#include "widgets/plaintip.h"

#include <QSet>

#include <algorithm>

namespace flotilla {

void LineModel::setLines(const QList<Line> &lines)
{
    removeGone(lines);
    for (int row = 0; row < lines.size(); ++row) {
        place(row, lines.at(row));
    }
}

void LineModel::removeGone(const QList<Line> &lines)
{
    QSet<QString> stay;
    for (const Line &line : lines) {
        stay.insert(line.id);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!stay.contains(m_lines.at(row).id)) {
            beginRemoveRows({}, row, row);
            m_lines.removeAt(row);
            endRemoveRows();
        }
    }
}

// The rows before it are in place already.
void LineModel::place(int row, const Line &line)
{
    const auto known = std::find_if(m_lines.cbegin() + row, m_lines.cend(), [&line](const Line &one) { return one.id == line.id; });
    if (known == m_lines.cend()) {
        beginInsertRows({}, row, row);
        m_lines.insert(row, line);
        endInsertRows();
        return;
    }
    if (const int from = static_cast<int>(std::distance(m_lines.cbegin(), known)); from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_lines.move(from, row);
        endMoveRows();
    }
    if (m_lines.at(row) != line) {
        m_lines[row] = line;
        emit dataChanged(index(row), index(row));
    }
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = at(index.row());
    const auto joined = [&line](const QString &between) {
        QStringList parts{line.title, line.text, line.aside, line.tip};
        parts.removeAll(QString());
        return parts.join(between);
    };
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::ToolTipRole:
        return plainTip(joined(QStringLiteral("\n")));
    case Qt::AccessibleTextRole:
        return joined(QStringLiteral(", "));
    case IdRole:
        return line.id;
    case SignRole:
        return line.sign;
    case ToneRole:
        return static_cast<int>(line.tone);
    case TextRole:
        return line.text;
    case AsideRole:
        return line.aside;
    default:
        return {};
    }
}

} // namespace flotilla

#include "moc_linemodel.cpp"
