// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dialect.h"

#include "journal/teamaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of this file.
struct ServerText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

/// https://www.postgresql.org/docs/15/errcodes-appendix.html; without a code the connection broke before the server could say any.
bool isLost(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P0"_L1);
}

Trouble serverTrouble(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code == "40001"_L1 || code == "40P01"_L1) {
        return Trouble::Conflict;
    }
    return isLost(error) ? Trouble::Lost : Trouble::Final;
}

/// PQnoPasswordSupplied of libpq-fe.h, which libpq does not translate.
bool lacksPassword(const QSqlError &error)
{
    return detailOf(error).contains("no password supplied"_L1);
}

/// The server is there and lets nobody of this name in: nothing of it passes. It says so before there could be a code; in another language
/// than English it counts as away.
bool turnsAway(const QString &detail)
{
    return detail.contains("FATAL"_L1) && (detail.contains("does not exist"_L1) || detail.contains("pg_hba.conf"_L1) || detail.contains("not permitted to log in"_L1));
}

/// The server itself has answered, in a language of its own, and before there could be a code: libpq sets two blanks behind the word for how
/// grave it is, and none of its own messages has them.
bool hasAnswered(const QSqlError &error)
{
    return error.nativeErrorCode().isEmpty() && error.type() == QSqlError::ConnectionError && detailOf(error).contains(":  "_L1);
}

/// Stands in a sentence of ours.
QString inSentence(const QSqlError &error)
{
    QString detail = detailOf(error).simplified();
    while (detail.endsWith(u'.') || detail.endsWith(u'?') || detail.endsWith(u'。') || detail.endsWith(u'？')) {
        detail.chop(1);
    }
    return detail;
}

QString sentenceOfServer(const QSqlError &error, const QString &place)
{
    const QString code = error.nativeErrorCode();
    const QString detail = inSentence(error);
    if (lacksPassword(error)) {
        return ServerText::tr("The team workspace %1 wants a password, and none is known here. Keep it in the keychain with “flotilla-cli workspace "
                              "password”, or put it into ~/.pgpass.").arg(place);
    }
    if (code == "3D000"_L1 || (detail.contains("FATAL: database"_L1) && turnsAway(detail))) {
        return ServerText::tr("There is no database of this name on the server (%1). Let its administrator make it.").arg(place);
    }
    if (code == "28P01"_L1 || code == "28000"_L1 || detail.contains("password"_L1) || turnsAway(detail)) {
        return ServerText::tr("The team workspace %1 did not let you in: %2. Check the user and the password; docs/team.md says where the "
                              "password is kept.").arg(place, detail);
    }
    if (code == "42501"_L1) {
        return ServerText::tr("Your user may not do this in the team workspace %1: %2. Its owner gives the role for it: flotilla-cli workspace "
                              "grant USER --role viewer (reads), operator (orders and publishes) or approver.").arg(place, detail);
    }
    if (code == "53100"_L1 || code == "53200"_L1) {
        return ServerText::tr("The team workspace %1 could not be written: its server has no space left. Nothing that was journaled is "
                              "lost.").arg(place);
    }
    if (code == "55P03"_L1 || code == "57014"_L1) {
        return ServerText::tr("The team workspace %1 did not answer in time. Nothing was changed. Try again in a moment.").arg(place);
    }
    if (code == "40001"_L1 || code == "40P01"_L1) {
        return ServerText::tr("In the team workspace %1 others were in the way again and again. Nothing was changed. Try again in a "
                              "moment.").arg(place);
    }
    if (code.isEmpty() && (detail.contains("certificate"_L1) || detail.contains("does not support SSL"_L1))) { // libpq, in the language of OpenSSL
        return ServerText::tr("The server of the team workspace %1 did not show by its certificate that it is the right one: %2. Nothing was sent to it. Name "
                              "the certificate of your own authority (sslrootcert), or have the server given one for its name.").arg(place, detail);
    }
    if (hasAnswered(error) && !detail.contains("the database system is"_L1) && !detail.contains("too many"_L1)) {
        return ServerText::tr("The server of the team workspace %1 let nobody in: %2. Check the user, the password and the name of the database; if it is only "
                              "starting, try again in a moment.").arg(place, detail);
    }
    if (isLost(error)) {
        return ServerText::tr("The team workspace %1 cannot be reached: %2. What was journaled is safe there. Go on when the server is "
                              "back.").arg(place, detail);
    }
    return ServerText::tr("The team workspace %1 could not be used: %2.").arg(place, detail);
}

Error serverError(const QSqlError &error, const QString &place)
{
    return {isLost(error) && !lacksPassword(error) ? ErrorKind::Away : ErrorKind::Storage, sentenceOfServer(error, place), lacksPassword(error) ? QString(kPasswordMissing) : QString(), {}, {}};
}

} // namespace

const Dialect &postgresDialect()
{
    // Who changes the same waits (Transaction::alone), so that what was read still holds when it is written: no more isolation is needed
    // for a write, and none fails because somebody did something else meanwhile.
    static const Dialect dialect{
        true, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_L1, "BEGIN ISOLATION LEVEL READ COMMITTED"_L1,
        "(SELECT n - 1 AS key, value FROM json_array_elements_text(CAST(? AS json)) WITH ORDINALITY AS e(value, n))"_L1,
        // Compact JSON of rows.h: inside of a text the quotation marks would be escaped.
        "coalesce(CAST(substring(t.body from '\"starts\":([0-9]+)') AS BIGINT), 0)"_L1,
        "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"_L1, &serverError, &serverTrouble};
    return dialect;
}

} // namespace flotilla
