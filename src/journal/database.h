// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <unordered_map>
#include <utility>

namespace flotilla {

/// One connection to one SQLite file: durable (WAL, synchronous FULL), with a name of its own that is given back when
/// it is destroyed. Several connections, also of other processes, may have the file open at once.
class Database
{
public:
    /// Opens an existing file and sets what must hold for every connection. The file must exist: who creates it
    /// decides its permissions. Does not look at the schema and changes nothing in the file.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// One statement outside of a transaction, e.g. a PRAGMA; answers the first cell of the first row.
    [[nodiscard]] Result<QVariant> pragma(const QString &sql);
    /// Carries what was committed over into the main file, as far as nobody is in the way, so that the file is worth something
    /// without its log (-wal). A failure loses nothing: the log has it.
    void carryOver() { (void)pragma(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); }
    /// The prepared statement for this text, kept for the life of the connection. Null: it cannot be prepared, see
    /// lastError().
    [[nodiscard]] QSqlQuery *statement(const QString &sql);
    /// What went wrong, what it means and what to do, for people. Nothing of a failed transaction is kept.
    [[nodiscard]] Error errorOf(const QSqlError &error) const;
    [[nodiscard]] Error lastError() const { return errorOf(m_lastError); }
    /// The same in SQLite's own words.
    [[nodiscard]] QString lastDetail() const { return detailOf(m_lastError); }

private:
    explicit Database(QString path);
    [[nodiscard]] static QString detailOf(const QSqlError &error);
    QString m_path;
    QString m_name;
    QSqlDatabase m_connection;
    QSqlError m_lastError;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

class Transaction;

/// The rows of one SELECT, forward only. Gives the statement back when it is dropped.
class Rows
{
public:
    Rows(Transaction &transaction, QSqlQuery *query) : m_transaction(transaction), m_query(query) {}
    ~Rows();
    Rows(Rows &&other) noexcept : m_transaction(other.m_transaction), m_query(std::exchange(other.m_query, nullptr)) {}
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    /// False at the end, and after a failure, which then sticks to the transaction.
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return value(column).toLongLong(); }

private:
    Transaction &m_transaction;
    QSqlQuery *m_query;
};

/// Everything that one call of a port does: one view of the data when reading, all or nothing when writing. The first
/// failure sticks: later statements do nothing, and commit() reports it. Rolls back when dropped without commit().
class Transaction
{
public:
    enum class Access { Read, Write };
    Transaction(Database &database, Access access);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] bool ok() const { return m_error.kind == ErrorKind::None; }
    [[nodiscard]] const Error &error() const { return m_error; }
    void fail(const QSqlError &error) { fail(m_database.errorOf(error)); }
    /// Marks the transaction as failed, so that nothing of it is kept.
    void fail(const Error &error);
    /// Answers the number of rows that were changed; 0 after a failure. A null QString is stored as an empty one, an
    /// invalid QVariant as NULL.
    int run(const QString &sql, const QVariantList &values = {});
    /// No rows after a failure. The same text must not be selected again while its rows are in use.
    [[nodiscard]] Rows select(const QString &sql, const QVariantList &values = {});
    /// The same as in an earlier transaction: nothing was written since, neither here nor by another program.
    [[nodiscard]] QString state();
    /// Durable when it succeeds.
    [[nodiscard]] Status commit();

private:
    QSqlQuery *execute(const QString &sql, const QVariantList &values);
    Database &m_database;
    Error m_error;
    bool m_open = false;
};

} // namespace flotilla
