// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <QAbstractTableModel>

namespace flotilla {

/// The list of connections with their health.
class ConnectionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Platform, Purpose, Place, Health, Tested };
    static constexpr int kColumns = 6;
    enum Role {
        IdRole = Qt::UserRole,
        ToneRole, ///< int(Tone); not set for normal text
    };

    explicit ConnectionModel(Platforms platforms, QObject *parent = nullptr);

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

    Platforms m_platforms;
    QList<Connection> m_rows;
    Instant m_now;
};

/// "works", what is wrong in the language of now, or "not tested yet".
[[nodiscard]] QString healthText(const Connection &connection, const Words &words);
/// Where the calls of a connection go, e.g. the environment, as one text.
[[nodiscard]] QString placeText(const Connection &connection, const Platform &platform);

} // namespace flotilla
