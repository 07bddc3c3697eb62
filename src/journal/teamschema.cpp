// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamschema.h"

#include "journal/teamroles.h"
#include "journal/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

/// 0: nothing there.
int versionIn(Transaction &t)
{
    bool isThere = false;
    if (Rows rows = t.select(u"SELECT to_regclass('flotilla.schema_version') IS NOT NULL"_s); rows.next()) {
        isThere = rows.value(0).toBool();
    }
    if (!isThere) {
        return 0;
    }
    Rows rows = t.select(u"SELECT coalesce(max(version), 0) FROM schema_version"_s);
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

Error neverMade(const QString &place)
{
    return {ErrorKind::NotFound,
            SchemaText::tr("There is no team workspace in this database yet (%1). “flotilla-cli workspace init” makes it.").arg(place), {}, {}, {}};
}

Error writtenByNewerProgram(const QString &place)
{
    return {ErrorKind::Storage,
            SchemaText::tr("The team workspace %1 was written by a newer version of Flotilla. It was not touched. Update Flotilla on this "
                           "computer, then try again.").arg(place), {}, {}, {}};
}

void migrate(Transaction &t, int from)
{
    for (int number = from + 1; number <= kTeamSchemaVersion; ++number) {
        const QStringList statements = teamMigration(number);
        for (const QString &statement : statements) {
            t.define(statement);
        }
        t.run(u"INSERT INTO schema_version (version) VALUES (?)"_s, {number});
    }
    t.define(giveTeamRights());
}

Error upgradedByOwner(const QString &place)
{
    return {ErrorKind::Storage,
            SchemaText::tr("The team workspace %1 is of an older version of Flotilla. It was not touched. Only its owner can bring it up to date: let them "
                           "open it once with this version.").arg(place), {}, {}, {}};
}

} // namespace

Status makeTeamSchema(Database &database)
{
    return database.change([&database](Transaction &t) {
        t.alone(u"flotilla schema"_s);
        if (versionIn(t) > 0) {
            t.fail(usage(SchemaText::tr("There is a team workspace in this database already (%1). Nothing was changed.").arg(database.place())));
        }
        migrate(t, 0);
    });
}

Status checkTeamSchema(Database &database)
{
    const Result<int> seen = database.look<int>([](Transaction &t, int &version) { version = versionIn(t); });
    return !seen                        ? Status(seen.error())
           : *seen == 0                 ? Status(neverMade(database.place()))
           : *seen > kTeamSchemaVersion ? Status(writtenByNewerProgram(database.place()))
                                        : Status();
}

Status upgradeTeamSchema(Database &database)
{
    const Result<int> seen = database.look<int>([](Transaction &t, int &version) { version = versionIn(t); });
    if (!seen) {
        return seen.error();
    }
    if (*seen == 0) {
        return neverMade(database.place());
    }
    if (*seen > kTeamSchemaVersion) {
        return writtenByNewerProgram(database.place());
    }
    if (*seen == kTeamSchemaVersion) {
        return {};
    }
    return database.change([&database](Transaction &t) {
        t.alone(u"flotilla schema"_s);
        const int version = versionIn(t); // another program may have been quicker
        if (version > kTeamSchemaVersion) {
            t.fail(writtenByNewerProgram(database.place()));
        }
        Rows owner = t.select(u"SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'flotilla'"_s);
        if (owner.next() && !owner.value(0).toBool()) {
            t.fail(upgradedByOwner(database.place()));
        }
        migrate(t, version);
    });
}

void forgetOldCommits(Database &database)
{
    (void)database.change([](Transaction &t) { t.run(u"DELETE FROM commit_id WHERE at < clock_timestamp() - interval '1 day'"_s); });
}

} // namespace flotilla
