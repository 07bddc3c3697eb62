// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/transaction.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QVariant bound(const QVariant &value, bool shared)
{
    if (value.typeId() == QMetaType::Bool) {
        return value.toInt();
    }
    if (value.typeId() != QMetaType::QString) {
        return value;
    }
    QString text = value.toString();
    if (text.isNull()) {
        return u""_s;
    }
    if (shared) { // PostgreSQL has no such character, and what follows it would not be sent
        text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    }
    return text;
}

} // namespace

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

Transaction::Transaction(Database &database, Access access) : m_database(database), m_access(access)
{
    if (m_database.isShared() && m_access != Access::Read) {
        m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    m_open = m_access != Access::Once && control(m_access == Access::Write ? dialect().beginWrite : dialect().beginRead);
}

Transaction::~Transaction()
{
    if (m_open && m_trouble != Trouble::Lost) {
        (void)control(u"ROLLBACK"_s); // fails when the database rolled back by itself, which is just as good
    }
}

bool Transaction::control(const QString &sql)
{
    if (!m_database.isShared()) {
        QSqlQuery *query = m_database.statement(sql);
        const bool done = query && query->exec();
        if (!done) {
            fail(query ? query->lastError() : m_database.lastError());
        }
        if (query) {
            query->finish();
        }
        return done;
    }
    QSqlQuery query(m_database.m_connection);
    const bool done = query.exec(sql);
    if (!done) {
        fail(query.lastError());
    }
    return done;
}

void Transaction::fail(const QSqlError &error)
{
    if (ok()) {
        m_error = m_database.errorOf(error);
        m_code = error.nativeErrorCode();
        m_trouble = dialect().troubleOf(error);
    }
}

void Transaction::fail(const Error &error)
{
    if (ok()) {
        m_error = error;
    }
}

void Transaction::alone(const QString &what)
{
    if (m_database.isShared()) {
        (void)select(u"SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"_s, {what});
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
        query->bindValue(i, bound(values.at(i), m_database.isShared()));
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

void Transaction::define(const QString &sql)
{
    if (ok()) {
        (void)control(sql);
    }
}

Rows Transaction::select(const QString &sql, const QVariantList &values)
{
    return {*this, execute(sql, values)};
}

QString Transaction::state()
{
    QString state;
    if (m_database.isShared()) {
        return state;
    }
    if (Rows rows = select(u"SELECT total_changes(), data_version FROM pragma_data_version"_s); rows.next()) {
        state = rows.text(0) + u' ' + rows.text(1);
    }
    return state;
}

Status Transaction::commit()
{
    if (m_access == Access::Once) {
        return m_trouble == Trouble::Lost ? lookedUp() : ok() ? Status() : Status(m_error);
    }
    if (!ok()) {
        return m_error;
    }
    if (m_database.isShared() && m_access == Access::Write) {
        return commitShared();
    }
    if (control(u"COMMIT"_s)) {
        m_open = false;
        return {};
    }
    return m_error;
}

Status Transaction::commitShared()
{
    run(u"INSERT INTO commit_id (id) VALUES (?)"_s, {m_id});
    if (!ok()) {
        return m_error;
    }
    if (control(u"COMMIT"_s)) {
        m_open = false;
        return {};
    }
    return m_trouble == Trouble::Lost ? lookedUp() : Status(m_error);
}

// The answer of a COMMIT may be lost while what it did is not: the id tells which it was.
Status Transaction::lookedUp()
{
    const Result<bool> committed = m_database.wasCommitted(m_id);
    m_open = false;
    if (!committed) {
        m_trouble = Trouble::Final;
        m_error = {ErrorKind::Away,
                   QCoreApplication::translate("Journal", "The connection to %1 was lost while a change was being written, and whether it was written could not be "
                            "looked up: %2 Look at the batch before you go on with it.").arg(m_database.place(), committed.error().text), {}, {}, {}};
        return m_error;
    }
    if (*committed) {
        m_error = {};
        m_trouble = Trouble::Final;
        return {};
    }
    return m_error;
}

} // namespace flotilla
