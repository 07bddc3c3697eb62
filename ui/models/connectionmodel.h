// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QAbstractTableModel>

namespace flotilla {

/// The list of connections with their health.
class ConnectionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Purpose, Environment, Health, Tested };
    static constexpr int kColumns = 5;
    enum Role {
        IdRole = Qt::UserRole,
        ToneRole, ///< int(Tone); not set for normal text
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setConnections(const QList<Connection> &connections, Instant now);
    void retranslate();
    [[nodiscard]] const Connection &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const ConnectionId &id) const; ///< -1 if it is not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Connection &connection, Column column) const;

    QList<Connection> m_rows;
    Instant m_now;
};

/// The lines of a ConnectionDoctor that can be wrong, by their names in its source; its stored result begins with one.
inline constexpr const char *kDoctorParts[] = {"Secret", "Credentials", "Apps"};

/// "well", what is wrong, or "not tested yet".
[[nodiscard]] QString healthText(const Connection &connection);

} // namespace flotilla
