// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/toldversions.h"
#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

class OverviewReader;

/// Which versions an order would act on, as the workspace knows them when it is made.
class ActsOn : public QObject
{
    Q_OBJECT
public:
    ActsOn(const Workspace &workspace, Connection connection, const Operation &operation);
    ~ActsOn() override;

    /// Asks the platform about these where what is known is not of this minute: an order, another window or somebody else may have
    /// changed it since. Not about very many, which would take longer than the person needs to read.
    void refresh(const QList<Target> &targets);
    /// For people; empty where the operation acts on no version.
    [[nodiscard]] QString text(const QList<Target> &targets) const;

signals:
    void changed();

private:
    [[nodiscard]] bool isNeeded() const;
    void read(Instant asked);
    void ended();

    Workspace m_workspace;
    Connection m_connection;
    const Platform &m_platform;
    const Operation &m_operation;
    std::unique_ptr<OverviewReader> m_reader;
    QList<Item> m_told;
    Instant m_at;
};

} // namespace flotilla
