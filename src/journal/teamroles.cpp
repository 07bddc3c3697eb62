// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamroles.h"

#include "journal/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct RolesText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// Tables that are added later can be written by operators unless they stand here. Nobody but the owner takes anything out of what
// happened: batches, their targets, publications, times.
constexpr QLatin1StringView kGiveRights =
    "CREATE FUNCTION give_rights() RETURNS void LANGUAGE plpgsql AS $$ DECLARE viewer TEXT; operator TEXT; approver TEXT; r RECORD; BEGIN"
    " SELECT name INTO STRICT viewer FROM flotilla.team_role WHERE role = 'viewer';"
    " SELECT name INTO STRICT operator FROM flotilla.team_role WHERE role = 'operator';"
    " SELECT name INTO STRICT approver FROM flotilla.team_role WHERE role = 'approver';"
    " FOR r IN SELECT name FROM flotilla.team_role LOOP"
    "  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r.name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', r.name); END IF;"
    " END LOOP;"
    " IF NOT pg_has_role(operator, viewer, 'MEMBER') THEN EXECUTE format('GRANT %I TO %I', viewer, operator); END IF;"
    " IF NOT pg_has_role(approver, operator, 'MEMBER') THEN EXECUTE format('GRANT %I TO %I', operator, approver); END IF;"
    " EXECUTE format('GRANT USAGE ON SCHEMA flotilla TO %I', viewer);"
    " EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA flotilla TO %I', viewer);"
    " EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA flotilla TO %I', operator);"
    " EXECUTE format('GRANT INSERT ON flotilla.trail TO %I', operator);"
    " FOR r IN SELECT relname AS name FROM pg_class WHERE relnamespace = 'flotilla'::regnamespace AND relkind IN ('r', 'p')"
    "   AND relname NOT IN ('trail', 'schema_version', 'team_role') LOOP"
    "  EXECUTE format('GRANT INSERT, UPDATE ON flotilla.%I TO %I', r.name, operator);"
    "  IF r.name NOT IN ('batch', 'target', 'lane', 'phase_count', 'publication', 'lane_time', 'lane_memory') THEN"
    "   EXECUTE format('GRANT DELETE ON flotilla.%I TO %I', r.name, operator);"
    "  END IF;"
    " END LOOP; END $$"_L1;

/// What decides what is said.
struct Facts
{
    bool isOwner = false;
    bool makesRoles = false;
    bool knowsUser = false;
    QString self;
    QStringList missing; ///< group roles
};

Facts factsOf(Transaction &t, const QString &user)
{
    Facts facts;
    if (Rows rows = t.select(u"SELECT (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'flotilla'), rolsuper OR"
                             " rolcreaterole, EXISTS (SELECT FROM pg_roles WHERE rolname = CAST(? AS TEXT)), rolname FROM pg_roles WHERE"
                             " rolname = current_user"_s, {user}); rows.next()) {
        facts = {rows.value(0).toBool(), rows.value(1).toBool(), rows.value(2).toBool(), rows.text(3), {}};
    }
    Rows rows = t.select(u"SELECT format('%I', name) FROM team_role WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)"_s);
    while (rows.next()) {
        facts.missing.append(rows.text(0));
    }
    return facts;
}

Error denied(const QString &text)
{
    return {ErrorKind::Denied, text, {}, {}, {}};
}

Status allowed(const Facts &facts, const QString &user)
{
    if (!facts.isOwner) {
        return denied(RolesText::tr("Only the owner of the team workspace gives roles, and you are not: use the address with the user that "
                                    "made the workspace."));
    }
    if (!facts.missing.isEmpty() && !facts.makesRoles) {
        QStringList statements;
        for (const QString &role : facts.missing) {
            statements.append(u"CREATE ROLE %1 NOLOGIN ADMIN \"%2\";"_s.arg(role, QString(facts.self).replace(u'"', u"\"\""_s)));
        }
        return denied(RolesText::tr("The roles of this workspace are not on the server yet, and your user may not make any. Let its administrator run "
                                    "in psql, then try again:\n%1").arg(statements.join(u'\n')));
    }
    if (!facts.knowsUser) {
        return usage(RolesText::tr("The server knows no user %1. Let its administrator make it first: createuser --pwprompt %1").arg(user));
    }
    return {};
}

/// The statements, with every name quoted by the server.
QStringList changesFor(Transaction &t, const QString &user, const QString &role)
{
    QStringList statements;
    {
        Rows rows = t.select(u"SELECT format('REVOKE %I FROM %I', r.name, m.rolname) FROM team_role r JOIN pg_roles g ON g.rolname = r.name"
                             " JOIN pg_auth_members a ON a.roleid = g.oid JOIN pg_roles m ON m.oid = a.member"
                             " WHERE m.rolname = CAST(? AS TEXT) AND r.role <> CAST(? AS TEXT)"_s, {user, role});
        while (rows.next()) {
            statements.append(rows.text(0));
        }
    }
    Rows rows = t.select(u"SELECT format('GRANT %I TO %I', name, CAST(? AS TEXT)) FROM team_role WHERE role = CAST(? AS TEXT)"_s, {user, role});
    while (rows.next()) {
        statements.append(rows.text(0));
    }
    return statements;
}

} // namespace

QStringList rolesOfTeam2()
{
    return {
        // Kept, so that they stay the same if the database is given another name. Roles are the whole server's: two workspaces must not mix.
        u"CREATE TABLE team_role (role TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE)"_s,
        u"INSERT INTO team_role SELECT r, 'flotilla_' || r || '_' || CASE WHEN octet_length(datname) <= 40 THEN datname ELSE oid::text END"
        " FROM pg_database, unnest(ARRAY['viewer', 'operator', 'approver']) r WHERE datname = current_database()"_s,
        QString(kGiveRights),
    };
}

// An owner who may not make roles still has a workspace: grantTeamRole says what is missing.
QString giveTeamRights()
{
    return u"DO $$ BEGIN PERFORM flotilla.give_rights(), flotilla.give_approver_rights(); EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"_s;
}

Result<QString> ownTeamRole(Database &database)
{
    return database.look<QString>([](Transaction &t, QString &role) {
        Rows rows = t.select(u"SELECT role FROM (SELECT 'owner' AS role, 0 AS rank FROM pg_namespace WHERE nspname = 'flotilla' AND"
                             " pg_has_role(nspowner, 'USAGE') UNION ALL SELECT r.role, array_position(ARRAY['approver', 'operator', 'viewer'], r.role)"
                             " FROM team_role r JOIN pg_roles g ON g.rolname = r.name WHERE pg_has_role(g.oid, 'USAGE')) a ORDER BY rank LIMIT 1"_s);
        if (rows.next()) {
            role = rows.text(0);
        }
    });
}

Status grantTeamRole(Database &database, const QString &user, const QString &role)
{
    if (!role.isEmpty() && std::find(std::begin(kTeamRoles), std::end(kTeamRoles), role) == std::end(kTeamRoles)) {
        return usage(RolesText::tr("There is no role “%1”. These are: viewer, operator, approver.").arg(role));
    }
    return database.change([&user, &role](Transaction &t) {
        t.alone(u"flotilla schema"_s);
        const Facts facts = factsOf(t, user);
        if (const Status may = allowed(facts, user); t.ok() && !may) {
            t.fail(may.error());
        }
        t.define(u"SELECT flotilla.give_rights(), flotilla.give_approver_rights()"_s);
        const QStringList changes = changesFor(t, user, role);
        for (const QString &statement : changes) {
            t.define(statement);
        }
    });
}

} // namespace flotilla
