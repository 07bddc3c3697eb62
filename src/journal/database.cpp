// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include "journal/teamaddress.h"
#include "journal/transaction.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kAttempts = 5; // of a transaction that somebody else was in the way of
// A server that does not even refuse holds up whoever asks, and the window asks every few seconds.
constexpr auto kSlow = std::chrono::seconds(1);
constexpr auto kLeftAlone = std::chrono::seconds(10);

/// Carries the translation context of this file.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

} // namespace

Database::Database(QString place, const Dialect &dialect, const QString &driver)
    : m_place(std::move(place)), m_name(u"flotilla-journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)), m_dialect(&dialect),
      m_connection(QSqlDatabase::addDatabase(driver, m_name))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    std::unique_ptr<Database> database(new Database(path, sqliteDialect(), u"QSQLITE"_s));
    if (!database->m_connection.isValid()) {
        return Error{ErrorKind::Storage, Text::tr("Qt's SQLite driver is not installed (package libqt6sql6-sqlite)."), {}, {}, {}};
    }
    database->m_connection.setDatabaseName(path);
    database->m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    if (!database->m_connection.open()) {
        return database->errorOf(database->m_connection.lastError());
    }
    for (const QString &sql : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (const auto done = database->pragma(sql); !done) {
            return done.error();
        }
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::connectTo(const TeamAddress &address, const QString &password)
{
    std::unique_ptr<Database> database(new Database(address.text, postgresDialect(), u"QPSQL"_s));
    if (!database->m_connection.isValid()) {
        return Error{ErrorKind::Storage, Text::tr("Qt's PostgreSQL driver is not installed (package libqt6sql6-psql)."), {}, {}, {}};
    }
    database->m_options = connectOptions(address);
    database->m_password = password;
    if (const Status done = database->connectAgain(); !done) {
        return done.error();
    }
    return database;
}

Database::~Database()
{
    if (!isShared()) {
        m_statements.clear(); // before the connection that they belong to
    }
    disconnect();
}

// Statements of a server end with the connection; by themselves they would ask a server that is gone to forget them.
void Database::disconnect()
{
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_statements.clear();
}

// Qt takes a connection that was lost for an open one.
Status Database::connectAgain()
{
    const auto begun = std::chrono::steady_clock::now();
    if (begun < m_leftAloneUntil) {
        return m_unreachable;
    }
    disconnect();
    m_connection = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_connection.setPassword(m_password);
    m_connection.setConnectOptions(m_options);
    if (!m_connection.open()) {
        m_lastError = m_connection.lastError();
        m_unreachable = errorOf(m_lastError);
        if (const auto now = std::chrono::steady_clock::now(); now - begun > kSlow) {
            m_leftAloneUntil = now + kLeftAlone;
        }
        if (m_connected) {
            m_connected(nullptr);
        }
        return m_unreachable;
    }
    const auto done = pragma(sessionStatements());
    if (done && m_connected) {
        m_connected(m_connection.driver());
    }
    return done ? Status() : Status(done.error());
}

void Database::onConnection(std::function<void(QSqlDriver *)> told)
{
    m_connected = std::move(told);
    if (m_connected && m_connection.isOpen()) {
        m_connected(m_connection.driver());
    }
}

Result<QVariant> Database::pragma(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql)) {
        m_lastError = query.lastError();
        return errorOf(m_lastError);
    }
    return query.next() ? query.value(0) : QVariant();
}

void Database::carryOver()
{
    if (!isShared()) {
        (void)pragma(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    }
}

QSqlQuery *Database::statement(const QString &sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end()) {
        return &known->second;
    }
    QSqlQuery query(m_connection);
    query.setForwardOnly(!isShared()); // QPSQL would forget the rows with the next statement
    if (!query.prepare(sql)) {
        m_lastError = query.lastError();
        return nullptr;
    }
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

Status Database::change(const std::function<void(Transaction &)> &work)
{
    return repeat(Access::Write, work);
}

Status Database::changeAtOnce(const std::function<void(Transaction &)> &work)
{
    return repeat(Access::Once, work);
}

Status Database::repeat(Access access, const std::function<void(Transaction &)> &work)
{
    bool anew = !m_connection.isOpen(); // the last attempt to reach the server failed
    if (anew) {
        if (Status again = connectAgain(); !again) {
            return again;
        }
    }
    for (int attempt = 1;; ++attempt) {
        Status done;
        Trouble trouble = Trouble::Final;
        {
            Transaction t(*this, access);
            work(t);
            done = t.commit();
            trouble = t.trouble();
        }
        if (done || trouble == Trouble::Final || attempt == kAttempts || (trouble == Trouble::Lost && anew)) {
            return done;
        }
        if (trouble == Trouble::Lost) {
            anew = true; // once a call: a server that is gone holds the window up no longer than that
            if (Status again = connectAgain(); !again) {
                return again;
            }
        }
    }
}

// The row of the lost transaction and this one cannot both be: the server makes the second wait for the end of the first.
Result<bool> Database::wasCommitted(const QString &id)
{
    if (const Status again = connectAgain(); !again) {
        return again.error();
    }
    QSqlQuery query(m_connection);
    if (!query.exec(u"INSERT INTO commit_id (id) VALUES ('%1') ON CONFLICT DO NOTHING"_s.arg(id))) {
        return errorOf(query.lastError());
    }
    return query.numRowsAffected() == 0;
}

} // namespace flotilla
