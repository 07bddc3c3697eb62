// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"

#include <QSqlQuery>
#include <QVariantList>

#include <utility>

namespace flotilla {

/// The rows of one SELECT. Gives the statement back when it is dropped.
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

/// One transaction: one view of the data when reading, all or nothing when writing. The first failure sticks: later statements do
/// nothing, and commit() reports it. Rolls back when dropped without commit().
class Transaction
{
public:
    using Access = Database::Access;
    Transaction(Database &database, Access access);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] const Dialect &dialect() const { return m_database.dialect(); }
    /// What others are to hear of soon; that it may not be kept in the end does no harm.
    void tell(const QString &what) const { m_database.tell(what); }
    [[nodiscard]] bool ok() const { return m_error.kind == ErrorKind::None; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// The database's own code of the first failure; empty if it has none, or did not report it.
    [[nodiscard]] const QString &code() const { return m_code; }
    /// Of what is written on a server: under this the commit is looked up if its answer is lost. Access::Once: the statement notes it.
    [[nodiscard]] const QString &id() const { return m_id; }
    /// What the first failure means; Final for one that the database did not report.
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    void fail(const QSqlError &error);
    /// Marks the transaction as failed, so that nothing of it is kept.
    void fail(const Error &error);
    /// Until this one ends nobody else goes on who asks for the same. A file has one writer at a time anyhow.
    void alone(const QString &what);
    /// Answers the number of rows that were changed; 0 after a failure. A null QString is stored as an empty one, an
    /// invalid QVariant as NULL.
    int run(const QString &sql, const QVariantList &values = {});
    /// One statement without values that makes or changes tables; such a one cannot be prepared everywhere.
    void define(const QString &sql);
    /// No rows after a failure. The same text must not be selected again while its rows are in use.
    [[nodiscard]] Rows select(const QString &sql, const QVariantList &values = {});
    /// The same as in an earlier transaction: nothing was written since, neither here nor by another program. Empty: nobody knows.
    [[nodiscard]] QString state();
    /// Durable when it succeeds.
    [[nodiscard]] Status commit();

private:
    QSqlQuery *execute(const QString &sql, const QVariantList &values);
    /// BEGIN, COMMIT and ROLLBACK, which cannot be prepared everywhere.
    bool control(const QString &sql);
    Status commitShared();
    Status lookedUp();
    Database &m_database;
    Error m_error;
    QString m_code;
    QString m_id;
    Trouble m_trouble = Trouble::Final;
    bool m_open = false;
    Access m_access;
};

} // namespace flotilla
