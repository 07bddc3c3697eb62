// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/clock.h"
#include "run/itemlist.h"

#include <QJsonArray>

namespace flotilla {

/// A read that the connection's platform declares: a list of the connection, one thing about it, a list for each mini program, or
/// a file of each.
class QueryCommand : public Command
{
    Q_OBJECT
public:
    QueryCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

private:
    void choosePrograms();
    [[nodiscard]] bool takeCatalogue();
    void listed();
    void programsListed();
    void askPrograms();
    void askNext();
    void ask();
    void answered(const Reply &reply);
    void singleAnswered(const Reply &reply);
    void taken(const Reply &reply);
    [[nodiscard]] Status writeFile(const Reply &reply);
    void noteProblem(const Error &error);
    void tell();
    /// The items as JSON; for people a line each, behind this text.
    [[nodiscard]] QJsonArray told(const QList<Item> &items, const QString &before) const;

    Connection m_connection;
    Query m_query;
    Values m_options;
    ItemList m_list;
    bool m_named = false; ///< a person said which mini programs
    bool m_findsPrograms = false;    ///< the list that is read now is of mini programs, not what was asked for
    QList<MiniProgramId> m_programs; ///< still to be asked
    MiniProgramId m_program;         ///< is asked now
    QList<Item> m_items;             ///< that it told so far
    std::unique_ptr<Alarm> m_again;
    int m_tries = 0;                 ///< of the call that is made now
    int m_unsent = 0;                ///< calls in a row that did not reach the platform
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    QJsonArray m_rows;
    QJsonArray m_problems;
};

} // namespace flotilla
