// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// Primary result codes, https://www.sqlite.org/rescode.html
enum SqliteCode {
    Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26,
};

/// Carries the translation context of this file.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

QString sentenceFor(int code, const QString &path, const QString &detail)
{
    switch (code) {
    case Full:
        return Text::tr("The journal %1 could not be written: there is no space left. Nothing that was journaled is lost. "
                  "Free some space on this disk, then go on.").arg(path);
    case Busy:
    case Locked:
        return Text::tr("The journal %1 is being written by another program and did not become free in time. "
                  "Try again in a moment.").arg(path);
    case ReadOnly:
    case Perm:
    case CannotOpen:
        return Text::tr("The journal %1 cannot be written. Give yourself write permission for this file and its folder, "
                  "then try again.").arg(path);
    case Corrupt:
    case NotADatabase:
        return Text::tr("The journal %1 is damaged or is no journal of Flotilla. Move it aside and put a backup in its "
                  "place, or start with a new one.").arg(path);
    case IoError:
        return Text::tr("The journal %1 could not be read or written: the disk reports an error (%2). Check the disk and "
                  "its free space, then go on.").arg(path, detail);
    default:
        return Text::tr("The journal %1 could not be used: %2.").arg(path, detail);
    }
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path)), m_name(u"flotilla-journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    std::unique_ptr<Database> database(new Database(path));
    database->m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
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

Database::~Database()
{
    m_statements.clear(); // before the connection that they belong to
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
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

QSqlQuery *Database::statement(const QString &sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end()) {
        return &known->second;
    }
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        m_lastError = query.lastError();
        return nullptr;
    }
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

Error Database::errorOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // extended codes carry the primary one in the low byte
    return {ErrorKind::Storage, sentenceFor(code, m_path, detailOf(error)), {}, {}, {}};
}

QString Database::detailOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

Rows::~Rows()
{
    if (m_query) {
        m_query->finish(); // an open SELECT would pin the old state of the file
    }
}

bool Rows::next()
{
    if (!m_query) {
        return false;
    }
    const bool more = m_query->next();
    if (!more && m_query->lastError().isValid()) {
        m_transaction.fail(m_query->lastError());
    }
    return more;
}

Transaction::Transaction(Database &database, Access access) : m_database(database)
{
    // IMMEDIATE takes the write lock at once: a transaction never fails half way because somebody else was quicker.
    execute(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s, {});
    m_open = ok();
}

Transaction::~Transaction()
{
    if (m_open) {
        if (QSqlQuery *rollback = m_database.statement(u"ROLLBACK"_s)) {
            rollback->exec(); // fails when SQLite rolled back by itself, which is just as good
        }
    }
}

void Transaction::fail(const Error &error)
{
    if (ok()) {
        m_error = error;
    }
}

QSqlQuery *Transaction::execute(const QString &sql, const QVariantList &values)
{
    if (!ok()) {
        return nullptr;
    }
    QSqlQuery *query = m_database.statement(sql);
    if (!query) {
        fail(m_database.lastError());
        return nullptr;
    }
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query->bindValue(i, nullText ? QVariant(u""_s) : value);
    }
    if (!query->exec()) {
        fail(query->lastError());
        query->finish();
        return nullptr;
    }
    return query;
}

int Transaction::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = execute(sql, values);
    if (!query) {
        return 0;
    }
    const int changed = query->numRowsAffected();
    query->finish();
    return changed;
}

Rows Transaction::select(const QString &sql, const QVariantList &values)
{
    return {*this, execute(sql, values)};
}

QString Transaction::state()
{
    QString state;
    if (Rows rows = select(u"SELECT total_changes(), data_version FROM pragma_data_version"_s); rows.next()) {
        state = rows.text(0) + u' ' + rows.text(1);
    }
    return state;
}

Status Transaction::commit()
{
    if (execute(u"COMMIT"_s, {})) {
        m_open = false;
        return {};
    }
    return m_error;
}

} // namespace flotilla
