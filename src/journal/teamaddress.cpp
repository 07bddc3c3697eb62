// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct AddressText
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-PARAMKEYWORDS. Not hostaddr, which says whom to talk to whatever host
// says; not options, by which the limits below could be undone.
const QStringList &knownParameters()
{
    static const QStringList known{u"host"_s, u"port"_s, u"dbname"_s, u"user"_s, u"service"_s, u"passfile"_s, u"sslmode"_s, u"sslrootcert"_s,
                                   u"sslcert"_s, u"sslkey"_s, u"sslcrl"_s, u"application_name"_s,
                                   u"target_session_attrs"_s, u"krbsrvname"_s, u"gssencmode"_s};
    return known;
}

bool isHere(const QString &host)
{
    static const QRegularExpression loopback(u"^127(\\.[0-9]{1,3}){3}$"_s);
    return host.startsWith(u'/') || host == "localhost"_L1 || host == "::1"_L1 || loopback.match(host).hasMatch();
}

/// Every one of them is this computer, unless the environment sends libpq elsewhere (host is then only a name to it). Without a host the environment or a service may name one, and only libpq knows.
bool staysHere(const QString &hosts)
{
    const QStringList all = hosts.split(u',');
    return !hosts.isEmpty() && qEnvironmentVariableIsEmpty("PGHOSTADDR") && std::all_of(all.cbegin(), all.cend(), &isHere);
}

QString valueOf(const TeamAddress &address, const QString &name)
{
    for (const auto &[key, value] : address.parameters) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

/// The parameters that the address spells as a URL.
Status readUrl(const QUrl &url, TeamAddress &into)
{
    const auto add = [&into](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            into.parameters.append({name, value});
        }
    };
    add(u"host"_s, url.host(QUrl::FullyDecoded));
    add(u"port"_s, url.port() > 0 ? QString::number(url.port()) : QString());
    add(u"user"_s, url.userName(QUrl::FullyDecoded));
    add(u"dbname"_s, url.path(QUrl::FullyDecoded).mid(1));
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!knownParameters().contains(name)) {
            return usage(AddressText::tr("The parameter “%1” is not known in the address of a team workspace. These are: %2.")
                             .arg(name, knownParameters().join(u", "_s)));
        }
        if (!valueOf(into, name).isEmpty()) {
            return usage(AddressText::tr("The address of the team workspace says “%1” twice.").arg(name));
        }
        add(name, value);
    }
    return {};
}

/// What protects the connection, unless it stays on this computer. A service or the environment cannot weaken what is set here.
Status protect(TeamAddress &address)
{
    const QString mode = valueOf(address, u"sslmode"_s);
    const bool mayRedirect = !valueOf(address, u"service"_s).isEmpty() || !qEnvironmentVariableIsEmpty("PGSERVICE"); // by a hostaddr of its own
    if (!mayRedirect && staysHere(valueOf(address, u"host"_s))) {
        return {};
    }
    if (!mode.isEmpty() && mode != "verify-full"_L1) {
        return usage(AddressText::tr("sslmode=%1 would let others on the network listen or pose as the server. Leave sslmode away: "
                                     "verify-full is used, and sslrootcert=FILE names the certificate of your own authority.").arg(mode));
    }
    if (mode.isEmpty()) {
        address.parameters.append({u"sslmode"_s, u"verify-full"_s});
    }
    const QString system = u"/etc/ssl/certs/ca-certificates.crt"_s;
    const bool own = !valueOf(address, u"sslrootcert"_s).isEmpty() || !valueOf(address, u"service"_s).isEmpty()
                     || qEnvironmentVariableIsSet("PGSSLROOTCERT") || QFileInfo::exists(QDir::homePath() + u"/.postgresql/root.crt"_s);
    if (!own && QFileInfo::exists(system)) {
        address.parameters.append({u"sslrootcert"_s, system});
    }
    return {};
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

bool isTeamAddress(const QString &text)
{
    static const QRegularExpression scheme(u"^\\s*postgres(ql)?:"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyword(u"(^|\\s)(host|hostaddr|port|dbname|user|password|service|passfile)\\s*="_s, QRegularExpression::CaseInsensitiveOption);
    return scheme.match(text).hasMatch() || (!text.contains(u'/') && keyword.match(text).hasMatch()) || keyword.match(text).capturedStart() == 0;
}

Result<TeamAddress> teamAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    TeamAddress address{text, {}};
    const QUrlQuery query(url);
    if (!url.isValid() || !text.contains("://"_L1) || !url.scheme().startsWith("postgres"_L1)) {
        return usage(AddressText::tr("The address of the team workspace is not understood. It looks like "
                                     "postgresql://USER@HOST/DATABASE; special characters are written as in web addresses."));
    }
    if (!url.password().isEmpty() || query.hasQueryItem(u"password"_s) || query.hasQueryItem(u"sslpassword"_s)) {
        return usage(AddressText::tr("There is a password in the address of the team workspace, where every program on this computer can read "
                                     "it. Take it out, and keep it with “flotilla-cli workspace password”, or in ~/.pgpass (one line, "
                                     "HOST:PORT:DATABASE:USER:PASSWORD, readable for you alone). Change it if others could see it."));
    }
    if (const Status read = readUrl(url, address); !read) {
        return read.error();
    }
    const bool hasSemicolon = std::any_of(address.parameters.cbegin(), address.parameters.cend(), [](const auto &p) { return p.second.contains(u';'); });
    if (hasSemicolon) { // Qt would take it for the end of a parameter
        return usage(AddressText::tr("The address of a team workspace must not have a semicolon in it."));
    }
    if (const Status safe = protect(address); !safe) {
        return safe.error();
    }
    return address;
}

QString accountOf(const TeamAddress &address)
{
    const auto of = [&address](const QString &name, const char *variable, const QString &usual) {
        const QString given = valueOf(address, name);
        return !given.isEmpty() ? given : qEnvironmentVariable(variable, usual);
    };
    const QString service = valueOf(address, u"service"_s);
    const QString account = u"%1@%2:%3/%4"_s.arg(of(u"user"_s, "PGUSER", {}), of(u"host"_s, "PGHOST", {}), of(u"port"_s, "PGPORT", u"5432"_s),
                                                 of(u"dbname"_s, "PGDATABASE", {}));
    return service.isEmpty() ? account : account + u" service="_s + service;
}

QString connectOptions(const TeamAddress &address)
{
    QString options;
    for (const auto &[name, value] : address.parameters) {
        options += u"%1=%2 "_s.arg(name, quoted(value));
    }
    if (valueOf(address, u"application_name"_s).isEmpty()) {
        options += u"application_name=flotilla "_s;
    }
    return options + u"connect_timeout=5 keepalives=1 keepalives_idle=5 keepalives_interval=2 keepalives_count=3 tcp_user_timeout=10000"_s;
}

QString sessionStatements()
{
    return u"SET search_path = flotilla; SET synchronous_commit = on; SET default_transaction_isolation = 'read committed'; SET statement_timeout = '15s'; SET lock_timeout = '10s';"
           " SET idle_in_transaction_session_timeout = '20s'; SET client_min_messages = warning"_s;
}

} // namespace flotilla
