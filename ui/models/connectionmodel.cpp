// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectionmodel.h"

#include "models/tone.h"
#include "run/connectiondoctor.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// A stored result, "part" or "part: the platform's words"; what is none of these is shown as it is.
QString failureText(const QString &result, const Words &words)
{
    const QString name = result.section(u": "_s, 0, 0);
    const QString part = words.part(name);
    if (name == result) {
        return part == name ? result : QCoreApplication::translate("ConnectionModel", "%1: test again to see what is wrong").arg(part);
    }
    return QCoreApplication::translate("ConnectionModel", "%1: %2", "what is wrong, the platform's words")
        .arg(part, result.mid(name.size() + 2));
}

} // namespace

QString healthText(const Connection &connection, const Words &words)
{
    if (connection.secretPending) {
        return u"✖ "_s + QCoreApplication::translate("ConnectionModel", "its secret was not stored");
    }
    if (!isSet(connection.testedAt)) {
        return QCoreApplication::translate("ConnectionModel", "not tested yet");
    }
    if (testWarned(connection)) {
        return u"⚠ "_s + QCoreApplication::translate("ConnectionModel", "works, with a warning · %1", "what of it").arg(failureText(connection.testResult, words));
    }
    return connection.testPassed ? QCoreApplication::translate("ConnectionModel", "✔ works")
                                 : u"✖ "_s + failureText(connection.testResult, words);
}

QString placeText(const Connection &connection, const Platform &platform)
{
    const Values place = platform.place ? platform.place(connection) : Values();
    QStringList parts;
    for (const Field &field : platform.connection) {
        if (const QString part = place.value(field.name); !part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(u" · "_s);
}

ConnectionModel::ConnectionModel(Platforms platforms, QObject *parent)
    : QAbstractTableModel(parent), m_platforms(std::move(platforms))
{
}

void ConnectionModel::setConnections(const QList<Connection> &connections, Instant now)
{
    const bool sameRows = std::equal(connections.cbegin(), connections.cend(), m_rows.cbegin(), m_rows.cend(),
                                     [](const Connection &a, const Connection &b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
    }
    m_rows = connections;
    m_now = now;
    if (!sameRows) {
        endResetModel();
    } else if (!m_rows.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

void ConnectionModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_rows.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int ConnectionModel::rowOf(const ConnectionId &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const Connection &c) { return c.id == id; });
    return found == m_rows.cend() ? -1 : int(std::distance(m_rows.cbegin(), found));
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ConnectionModel::text(const Connection &connection, Column column) const
{
    switch (column) {
    case Column::Name:
        return connection.name;
    case Column::Purpose:
        return purposeWord(connection.purpose);
    case Column::Platform:
        return m_platforms.of(connection.platform).words->platform();
    case Column::Place:
        return placeText(connection, m_platforms.of(connection.platform));
    case Column::Health:
        return healthText(connection, *m_platforms.of(connection.platform).words);
    case Column::Tested:
        return ago(connection.testedAt, m_now);
    }
    return {};
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Connection &connection = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(connection, column);
    case Qt::ToolTipRole:
        return plainTip(column == Column::Tested ? absolute(connection.testedAt) : text(connection, column));
    case Qt::FontRole:
        return column == Column::Place ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    case IdRole:
        return connection.id.value;
    case ToneRole:
        if (column == Column::Health) {
            return int(connection.secretPending    ? Tone::Bad
                       : !isSet(connection.testedAt) ? Tone::Quiet
                       : testWarned(connection)      ? Tone::Attention
                       : connection.testPassed       ? Tone::Good
                                                     : Tone::Bad);
        }
        return {};
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Purpose:
        return tr("Purpose");
    case Column::Platform:
        return tr("Platform");
    case Column::Place:
        return tr("Place");
    case Column::Health:
        return tr("Health");
    case Column::Tested:
        return tr("Tested");
    }
    return {};
}

} // namespace flotilla

#include "moc_connectionmodel.cpp"
