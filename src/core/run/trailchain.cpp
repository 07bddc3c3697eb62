// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/trailchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kLinksAtOnce = 2000;

void addPart(QByteArray &bytes, const QByteArray &part)
{
    bytes += QByteArray::number(part.size()) + ':' + part;
}

void addPart(QByteArray &bytes, const QString &part)
{
    addPart(bytes, part.toUtf8());
}

bool isHash(const QByteArray &text)
{
    return text.size() == 64 && QByteArray::fromHex(text).toHex() == text;
}

} // namespace

QByteArray canonicalBytes(const TrailEntry &entry)
{
    QByteArray bytes;
    addPart(bytes, QByteArray::number(qint64{toEpochMillis(entry.when)}));
    addPart(bytes, entry.who);
    addPart(bytes, entry.what);
    addPart(bytes, entry.step);
    addPart(bytes, QByteArray::number(entry.arguments.size()));
    for (const QString &argument : entry.arguments) {
        addPart(bytes, argument);
    }
    for (const QString &part : {entry.batch.value, entry.lane.value, entry.program.value, entry.code, entry.requestId, entry.detail}) {
        addPart(bytes, part);
    }
    return bytes;
}

QByteArray linkOf(const QByteArray &previous, const TrailEntry &entry)
{
    QByteArray bytes;
    addPart(bytes, previous);
    return QCryptographicHash::hash(bytes + canonicalBytes(entry), QCryptographicHash::Sha256).toHex();
}

QByteArray headText(const TrailHead &head)
{
    return QByteArray::number(head.count) + ' ' + head.hash;
}

Result<TrailHead> headFromText(const QByteArray &text)
{
    const QJsonObject told = QJsonDocument::fromJson(text).object(); // as “trail head --json” writes it
    const QByteArray line = told.isEmpty() ? text : QByteArray::number(told.value("count"_L1).toInteger()) + ' ' + told.value("hash"_L1).toString().toLatin1();
    const QByteArrayList parts = line.simplified().split(' ');
    bool isNumber = false;
    const TrailHead head{parts.value(0).toLongLong(&isNumber), parts.value(1)};
    if (parts.size() != 2 || !isNumber || head.count < 1 || !isHash(head.hash)) {
        return usage(QCoreApplication::translate("TrailChain", "That is no head of a trail: it is a number and 64 hexadecimal digits, as “trail head” writes them."));
    }
    return head;
}

void walk(TrailCheck &check, const QList<TrailLink> &links)
{
    for (const TrailLink &link : links) {
        if (check.isBroken) {
            return;
        }
        const bool isOlder = link.number > 0 && link.number <= check.olderUpTo;
        if (check.head.count == 0 && link.hash.isEmpty() && isOlder) {
            ++check.before;
            continue;
        }
        if (link.number <= 0 || link.hash != linkOf(check.head.hash, link.entry)) { // no program writes a number below 1
            check.isBroken = true;
            check.broken = link.number;
            check.brokenEntry = link.entry;
            return;
        }
        check.head = {check.head.count + 1, link.hash};
        if (check.head.count == check.kept.count) {
            check.keptHolds = check.head == check.kept;
        }
    }
}

Result<TrailCheck> checkTrail(TrailLinks &trail, const TrailHead &kept)
{
    TrailCheck check;
    check.kept = kept;
    const auto older = trail.olderUpTo();
    if (!older.ok()) {
        return older.error();
    }
    check.olderUpTo = *older;
    qint64 after = std::numeric_limits<qint64>::min(); // a line can be put in front under any number
    while (!check.isBroken) {
        const auto links = trail.links(after, kLinksAtOnce);
        if (!links.ok()) {
            return links.error();
        }
        if (links->isEmpty()) {
            break;
        }
        walk(check, *links);
        after = links->constLast().number;
    }
    return check;
}

} // namespace flotilla
