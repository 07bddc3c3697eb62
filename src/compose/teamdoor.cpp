// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/teamdoor.h"

#include "compose/composition.h"
#include "journal/sqlstore.h"
#include "journal/teamaddress.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostRecent = 8;

QString recentFile()
{
    const QString folder = defaultFolder();
    return folder.isEmpty() ? QString() : folder + u"/team-workspaces"_s;
}

Status checkWith(const QString &address, const Secret &password)
{
    return SqlStore::checkTeam(address, QString::fromUtf8(password.reveal()));
}

} // namespace

TeamDoor::TeamDoor(QString where, QString role, Start start)
    : m_where(std::move(where)), m_role(std::move(role)), m_start(std::move(start)), m_keychain(sessionKeychain())
{
}

TeamDoor::~TeamDoor()
{
    for (const QPointer<QThread> &attempt : std::as_const(m_attempts)) {
        if (attempt) {
            attempt->wait();
            delete attempt;
        }
    }
}

QString TeamDoor::here() const
{
    if (!isTeamAddress(m_where)) {
        return {};
    }
    const TeamPlace place = placeOf(m_where);
    return place.host.isEmpty() || place.host.startsWith(u'/')
        ? place.database
        : QCoreApplication::translate("Composition", "%1 on %2", "database, computer").arg(place.database, place.host);
}

QStringList TeamDoor::recent() const
{
    QFile file(recentFile());
    QStringList addresses;
    if (file.open(QIODevice::ReadOnly)) {
        const QStringList lines = QString::fromUtf8(file.read(65536)).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (teamAddress(line) && addresses.size() < kMostRecent) {
                addresses.append(line);
            }
        }
    }
    return addresses;
}

void TeamDoor::noteOpened() const
{
    QStringList addresses = recent();
    if (!isTeamAddress(m_where) || recentFile().isEmpty() || addresses.value(0) == m_where) {
        return;
    }
    addresses.removeAll(m_where);
    addresses.prepend(m_where);
    QSaveFile file(recentFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(addresses.mid(0, kMostRecent).join(u'\n').toUtf8() + '\n');
        (void)file.commit();
    }
}

TeamPlace TeamDoor::placeOf(const QString &address) const
{
    const QUrl url(address, QUrl::StrictMode);
    const QUrlQuery query(url);
    const QString host = url.host(QUrl::FullyDecoded);
    return {host.isEmpty() ? query.queryItemValue(u"host"_s, QUrl::FullyDecoded) : host, url.port() > 0 ? QString::number(url.port()) : QString(),
            url.path(QUrl::FullyDecoded).mid(1), url.userName(QUrl::FullyDecoded), query.queryItemValue(u"sslrootcert"_s, QUrl::FullyDecoded)};
}

Result<QString> TeamDoor::addressOf(const TeamPlace &place) const
{
    QString address = place.host;
    if (!isTeamAddress(place.host)) {
        if (place.host.isEmpty() || place.database.isEmpty()) {
            return usage(QCoreApplication::translate("Composition", "Say the server and the database."));
        }
        QUrl url;
        QUrlQuery query;
        url.setScheme(u"postgresql"_s);
        url.setUserName(place.user, QUrl::DecodedMode);
        if (place.host.startsWith(u'/')) {
            query.addQueryItem(u"host"_s, QString::fromUtf8(QUrl::toPercentEncoding(place.host, "/")));
        } else {
            url.setHost(place.host, QUrl::DecodedMode);
        }
        url.setPort(place.port.isEmpty() ? -1 : place.port.toInt());
        url.setPath(u'/' + place.database, QUrl::DecodedMode);
        if (!place.certificate.isEmpty()) {
            query.addQueryItem(u"sslrootcert"_s, QString::fromUtf8(QUrl::toPercentEncoding(place.certificate, "/")));
        }
        url.setQuery(query);
        address = url.toString(QUrl::FullyEncoded);
    }
    const auto parsed = teamAddress(address);
    return parsed ? Result(address) : Result<QString>(parsed.error());
}

// libpq waits where it connects, for seconds where a computer does not answer: not on the thread of the window. The connection is made, used
// and ended in there.
void TeamDoor::tryOut(const QString &address, const Secret &password, QObject *context, const Done &done)
{
    const auto tried = std::make_shared<Status>();
    QThread *attempt = QThread::create([address, password, tried] { *tried = checkWith(address, password); });
    QObject::connect(attempt, &QThread::finished, context, [tried, done] { done(*tried); });
    QObject::connect(attempt, &QThread::finished, attempt, &QObject::deleteLater);
    m_attempts.removeAll(nullptr);
    m_attempts.append(attempt);
    attempt->start();
}

void TeamDoor::attempt(const QString &address, const Secret &password, bool keep, QObject *context, std::function<void(const Status &)> done)
{
    const auto item = passwordItem(address);
    if (!item) {
        done(item.error());
        return;
    }
    tryOut(address, password, context, [this, address, password, keep, context, done, item = *item](const Status &tried) {
        if (!tried && password.isEmpty() && tried.error().vendorCode == kPasswordMissing) {
            m_keychain->read(item, context, [this, address, tried, context, done](const Result<Secret> &kept) {
                if (kept) {
                    tryOut(address, *kept, context, done);
                } else {
                    done(kept.error().kind == ErrorKind::NotFound ? tried : Status(kept.error()));
                }
            });
        } else if (tried && keep && !password.isEmpty()) {
            m_keychain->write(item, password, context, [done](const Status &kept) { done(kept); });
        } else {
            done(tried);
        }
    });
}

} // namespace flotilla
