// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teampeople.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// All of them ask for session_user, which nobody but an administrator of the server can change: who has logged in.
constexpr QLatin1StringView kFunction = "CREATE FUNCTION %1() RETURNS %2 LANGUAGE plpgsql SECURITY DEFINER SET search_path = flotilla, pg_temp AS $$ %3 $$"_L1;

QString guardFunction(QLatin1StringView name, QLatin1StringView body, QLatin1StringView type = "trigger"_L1)
{
    return QString(kFunction).arg(name, type, body);
}

QStringList tablesOfTeam4()
{
    return {
        u"CREATE TABLE batch_author (batch TEXT COLLATE \"C\" PRIMARY KEY REFERENCES batch(id), author TEXT NOT NULL)"_s,
        // One decision for each order: whoever changes their mind has it ordered anew.
        u"CREATE TABLE signature (batch TEXT COLLATE \"C\" PRIMARY KEY REFERENCES batch(id), plan TEXT NOT NULL CHECK (plan ~ '^[0-9a-f]{64}$'),"
        " approves BOOLEAN NOT NULL, reason TEXT NOT NULL, signer TEXT NOT NULL DEFAULT session_user, at BIGINT NOT NULL DEFAULT 0)"_s,
    };
}

QStringList functionsOfTeam4()
{
    return {
        guardFunction("is_owner"_L1, "BEGIN RETURN (SELECT pg_has_role(session_user, nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'flotilla'); END"_L1,
                 "boolean"_L1),
        guardFunction("may_approve"_L1,
                 "BEGIN RETURN is_owner() OR EXISTS (SELECT FROM team_role t JOIN pg_roles r ON r.rolname = t.name WHERE t.role = 'approver'"
                 " AND pg_has_role(session_user, r.oid, 'MEMBER')); END"_L1,
                 "boolean"_L1),
        guardFunction("note_author"_L1, "BEGIN INSERT INTO batch_author VALUES (NEW.id, session_user); RETURN NULL; END"_L1),
        guardFunction("guard_signature"_L1,
                 "BEGIN IF NOT may_approve() THEN RAISE EXCEPTION 'only an approver signs' USING ERRCODE = '42501'; END IF;"
                 " IF NOT EXISTS (SELECT FROM batch_author WHERE batch = NEW.batch AND author <> session_user) THEN"
                 "  RAISE EXCEPTION 'whoever ordered it does not sign it'; END IF;"
                 " NEW.signer := session_user; NEW.at := floor(extract(epoch FROM clock_timestamp()) * 1000); RETURN NEW; END"_L1),
        // By its text alone a freeze cannot be told from less of a freeze.
        guardFunction("guard_setting"_L1,
                 "DECLARE k TEXT; BEGIN FOREACH k IN ARRAY ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.key END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.key END] LOOP"
                 " IF k ~ '^(freeze|second_person)(/|$)' AND NOT may_approve() THEN"
                 "  RAISE EXCEPTION 'only an approver changes freezes and the rule of the second person' USING ERRCODE = '42501'; END IF; END LOOP;"
                 " IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END"_L1),
        // The owner copies the lines of another workspace.
        guardFunction("guard_trail"_L1,
                 "BEGIN IF NOT is_owner() AND NOT (may_approve() AND NEW.who = session_user) THEN"
                 "  RAISE EXCEPTION 'only an approver writes \"%\", under the own name', NEW.what USING ERRCODE = '42501'; END IF; RETURN NEW; END"_L1),
        // The operations that a rule is about stand in its text: see secondperson.cpp.
        guardFunction("guard_lease"_L1,
                 "DECLARE o RECORD; approved BOOLEAN; rule TEXT; BEGIN"
                 " SELECT connection, platform || '/' || operation AS name INTO o FROM batch WHERE id = NEW.batch;"
                 " IF NOT FOUND THEN RETURN NEW; END IF;"
                 " SELECT approves INTO approved FROM signature WHERE batch = NEW.batch;"
                 " IF FOUND THEN IF approved THEN RETURN NEW; END IF; RAISE EXCEPTION 'the order % was rejected', NEW.batch; END IF;"
                 " SELECT value INTO rule FROM setting WHERE key IN ('second_person', 'second_person/' || o.connection) AND value <> ''"
                 "  ORDER BY length(key) DESC LIMIT 1;"
                 " IF rule = 'every' OR (rule LIKE 'visible %' AND strpos(rule || ' ', ' ' || o.name || ' ') > 0) THEN"
                 "  RAISE EXCEPTION 'the order % waits for a second person', NEW.batch USING ERRCODE = '42501'; END IF;"
                 " RETURN NEW; END"_L1),
        u"CREATE FUNCTION give_approver_rights() RETURNS void LANGUAGE plpgsql AS $$ DECLARE operator TEXT; approver TEXT; BEGIN"
        " SELECT name INTO STRICT operator FROM flotilla.team_role WHERE role = 'operator';"
        " SELECT name INTO STRICT approver FROM flotilla.team_role WHERE role = 'approver';"
        " EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON flotilla.signature, flotilla.batch_author FROM %I', operator);"
        " EXECUTE format('GRANT INSERT ON flotilla.signature TO %I', approver); END $$"_s,
    };
}

QStringList triggersOfTeam4()
{
    return {
        u"CREATE TRIGGER batch_by AFTER INSERT ON batch FOR EACH ROW EXECUTE FUNCTION note_author()"_s,
        u"CREATE TRIGGER signature_by BEFORE INSERT ON signature FOR EACH ROW EXECUTE FUNCTION guard_signature()"_s,
        u"CREATE TRIGGER signature_stays BEFORE UPDATE OR DELETE ON signature FOR EACH ROW EXECUTE FUNCTION refuse('a signature stays as it is')"_s,
        u"CREATE TRIGGER signature_all_stay BEFORE TRUNCATE ON signature FOR EACH STATEMENT EXECUTE FUNCTION refuse('a signature stays as it is')"_s,
        u"CREATE TRIGGER author_stays BEFORE UPDATE OR DELETE ON batch_author FOR EACH ROW EXECUTE FUNCTION refuse('an author stays the author')"_s,
        u"CREATE TRIGGER setting_by BEFORE INSERT OR UPDATE OR DELETE ON setting FOR EACH ROW EXECUTE FUNCTION guard_setting()"_s,
        u"CREATE TRIGGER trail_by BEFORE INSERT ON trail FOR EACH ROW WHEN (NEW.what IN ('freeze lifted', 'order approved', 'order rejected'))"
        " EXECUTE FUNCTION guard_trail()"_s,
        u"CREATE TRIGGER lease_signed BEFORE INSERT OR UPDATE OF batch ON lease FOR EACH ROW EXECUTE FUNCTION guard_lease()"_s,
    };
}

} // namespace

QStringList peopleOfTeam4()
{
    return tablesOfTeam4() + functionsOfTeam4() + triggersOfTeam4();
}

QStringList chainGuardOfTeam5()
{
    return {
        guardFunction("guard_chain_begin"_L1,
                      "BEGIN IF NOT is_owner() THEN RAISE EXCEPTION 'only the owner says where the trail begins' USING ERRCODE = '42501'; END IF;"
                      " IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END"_L1),
        u"CREATE TRIGGER chain_begin_made BEFORE INSERT OR UPDATE ON setting FOR EACH ROW WHEN (NEW.key = 'trail/older_up_to') EXECUTE FUNCTION guard_chain_begin()"_s,
        u"CREATE TRIGGER chain_begin_gone BEFORE UPDATE OR DELETE ON setting FOR EACH ROW WHEN (OLD.key = 'trail/older_up_to') EXECUTE FUNCTION guard_chain_begin()"_s,
    };
}

} // namespace flotilla
