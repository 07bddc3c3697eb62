// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/itemlist.h"

#include <QJsonArray>

namespace flotilla {

/// A read that the connection's platform declares: a list of the connection, or one for each mini program.
class QueryCommand : public Command
{
    Q_OBJECT
public:
    QueryCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

private:
    void listed();
    void askNext();
    void answered(const MiniProgramId &program, const Reply &reply);
    void tell();
    /// The items as JSON; for people a line each, behind this text.
    [[nodiscard]] QJsonArray told(const QList<Item> &items, const QString &before) const;

    Query m_query;
    ItemList m_list;
    QList<MiniProgramId> m_programs; ///< still to be asked
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    QJsonArray m_rows;
    QJsonArray m_problems;
};

} // namespace flotilla
