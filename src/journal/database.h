// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/dialect.h"
#include "model/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

class QSqlDriver;

namespace flotilla {

class Transaction;
struct TeamAddress;

/// One connection to the database of a workspace, a SQLite file or a database on a PostgreSQL server, with a name of its own that
/// is given back when it is destroyed. Several connections, also of other processes, may be open at once.
class Database
{
public:
    enum class Access { Read, Write, Once };

    /// Opens an existing file and sets what must hold for every connection. The file must exist: who creates it
    /// decides its permissions. Does not look at the schema and changes nothing in the file.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    /// Connects to a server. Does not look at the schema and changes nothing there.
    [[nodiscard]] static Result<std::unique_ptr<Database>> connectTo(const TeamAddress &address, const QString &password);
    ~Database();
    /// Of a server: told now, and whenever it is connected anew (its driver), or could not be (null).
    void onConnection(std::function<void(QSqlDriver *)> told);
    /// Of a server: told of what others may want to know (tell()).
    void onTold(std::function<void(const QString &)> told) { m_told = std::move(told); }
    void tell(const QString &what) const
    {
        if (m_told) {
            m_told(what);
        }
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// For people: the file, or the address without any secret.
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const Dialect &dialect() const { return *m_dialect; }
    [[nodiscard]] bool isShared() const { return m_dialect->isShared; }

    /// Everything that one call of a port changes: all or nothing, and durable when it succeeds. Where the workspace is shared `work`
    /// is done again, a few times, if somebody else was quicker or the connection was lost, so it must do the same each time.
    [[nodiscard]] Status change(const std::function<void(Transaction &)> &work);
    /// The same on a server for one statement that is all: it is sent without BEGIN and COMMIT, and notes Transaction::id() itself.
    [[nodiscard]] Status changeAtOnce(const std::function<void(Transaction &)> &work);
    /// Everything that one call of a port reads: one view of the data. `work` fills a T that is empty each time.
    template <typename T, typename Work>
    [[nodiscard]] Result<T> look(const Work &work)
    {
        T found{};
        const Status done = repeat(Access::Read, [&found, &work](Transaction &t) {
            found = T{};
            work(t, found);
        });
        return done ? Result<T>(std::move(found)) : Result<T>(done.error());
    }

    /// One statement outside of a transaction, e.g. a PRAGMA; answers the first cell of the first row.
    [[nodiscard]] Result<QVariant> pragma(const QString &sql);
    /// SQLite: carries what was committed over into the main file, as far as nobody is in the way, so that the file is worth something
    /// without its log (-wal). A failure loses nothing: the log has it.
    void carryOver();
    /// The prepared statement for this text, kept for the life of the connection. Null: it cannot be prepared, see
    /// lastError().
    [[nodiscard]] QSqlQuery *statement(const QString &sql);
    /// What went wrong, what it means and what to do, for people. Nothing of a failed transaction is kept.
    [[nodiscard]] Error errorOf(const QSqlError &error) const { return m_dialect->errorOf(error, m_place); }
    [[nodiscard]] const QSqlError &lastError() const { return m_lastError; }
    /// The same in the database's own words.
    [[nodiscard]] QString lastDetail() const { return detailOf(m_lastError); }

private:
    friend class Transaction;
    Database(QString place, const Dialect &dialect, const QString &driver);
    [[nodiscard]] Status repeat(Access access, const std::function<void(Transaction &)> &work);
    /// Fails at once, for a few seconds, after an attempt for which the server kept us waiting.
    [[nodiscard]] Status connectAgain();
    void disconnect();
    /// Whether the transaction with this id was committed; waits until it has ended, and it cannot be afterwards if it was not.
    [[nodiscard]] Result<bool> wasCommitted(const QString &id);

    QString m_place;
    QString m_name;
    const Dialect *m_dialect;
    QString m_options; ///< of a server
    QString m_password;
    QSqlDatabase m_connection;
    QSqlError m_lastError;
    Error m_unreachable; ///< what the last attempt to connect said
    std::chrono::steady_clock::time_point m_leftAloneUntil;
    std::function<void(QSqlDriver *)> m_connected;
    std::function<void(const QString &)> m_told;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

} // namespace flotilla
