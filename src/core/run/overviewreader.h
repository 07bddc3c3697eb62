// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/itemlist.h"
#include "run/overviewkeep.h"

#include <QSet>

#include <memory>
#include <vector>

namespace flotilla {

/// Asks the platform about every mini program of a connection, several at once, and keeps what it told. Reads only. What cannot be
/// read changes nothing that was known, and stands beside it as the row's problem.
class OverviewReader : public QObject
{
    Q_OBJECT
public:
    explicit OverviewReader(const Workspace &workspace, QObject *parent = nullptr);
    ~OverviewReader() override;

    [[nodiscard]] static Result<Listing> known(const Workspace &workspace, const Connection &connection, const Overview &overview) { return knownRows(workspace, connection, overview); }

    /// Asks all of them, and those that the platform lists besides; new ones become mini programs of the workspace.
    /// `only`: these mini programs; the time of the reading before stays, not all of it is new. One that is not known is asked, too,
    /// and becomes one of the workspace if the platform answers for it.
    void refresh(const Connection &connection, const Overview &overview, const QSet<MiniProgramId> &only = {});
    /// From now on only the mini programs that have these values are asked, by Overview::filters.
    void setFilter(const Values &filter) { m_filter = filter; }
    [[nodiscard]] static bool matches(const Item &row, const Values &filter);
    /// Ends it at once and keeps what was told so far, with the time of the reading before; false if there is nothing to end.
    bool stop();
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// How many were asked of how many; 0 of 0 until it is known which there are.
    [[nodiscard]] qsizetype answered() const { return m_done; }
    [[nodiscard]] qsizetype asked() const { return m_reading && m_gateway ? m_wanted : 0; }
    /// What is known of each while they are asked.
    [[nodiscard]] const QList<Item> &rows() const { return m_rows; }
    /// Why not all of them were asked; kind None: they were.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Rows that have a problem now.
    [[nodiscard]] int failed() const { return m_failed; }
    /// Rows of `only` that the workspace did not know and that the platform refused: they are not kept.
    [[nodiscard]] QList<Item> notKept() const;

signals:
    /// The platform has named mini programs that the workspace did not know; they are in it now, or have their names.
    void learned();
    /// answered() has changed.
    void progressed();
    void finished();

private:
    struct Asker;
    void addStrangers();
    void listed();
    void learnListed();
    void takeListed(const Item &item, Item &row) const;
    void begin();
    void opened();
    void next(Asker &asker);
    void ask(Asker &asker);
    void answered(Asker &asker, const QString &call, const Reply &reply);
    void noteProblem(Item &row, const Error &error);
    void giveUp(const Error &error);
    [[nodiscard]] bool wants(const Item &row) const;
    [[nodiscard]] bool isGone(const Item &row) const;
    void end();
    [[nodiscard]] Status gather(); ///< what is to be kept, and where
    void keepNext();

    Workspace m_workspace;
    Connection m_connection;
    Overview m_overview;
    ItemList m_list;
    QList<Item> m_rows;
    QSet<QString> m_listed; ///< ids that the platform named
    QSet<QString> m_gone;   ///< ids that the platform does not have any more
    bool m_listIsWhole = false; ///< m_listed has all of them
    QSet<QString> m_learned; ///< ids that became mini programs of the workspace as they were listed
    QSet<QString> m_strangers; ///< ids of `only` that were not known
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<Asker>> m_askers;
    std::unique_ptr<PendingCall> m_beside;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    qsizetype m_wanted = 0;
    QSet<MiniProgramId> m_only; ///< empty: all
    Values m_filter;
    bool m_reading = false;
    int m_open = 0;    ///< askers at work
    int m_failed = 0;
    int m_unsent = 0;  ///< calls in a row that did not reach the platform
    bool m_gaveUp = false; ///< some were not asked
    bool m_over = true;
    OverviewKeep m_keep;
    Error m_error;
};

} // namespace flotilla
