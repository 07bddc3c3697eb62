// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/freezes.h"

#include "run/secondperson.h"
#include "run/trailnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString freezeKey(const ConnectionId &connection)
{
    return u"freeze/"_s + connection.value;
}

QJsonArray weekTimeJson(const WeekTime &time)
{
    return {time.day, time.minute};
}

WeekTime weekTimeFrom(const QJsonValue &value)
{
    return {value.toArray().at(0).toInt(), value.toArray().at(1).toInt()};
}

QJsonObject windowJson(const FreezeWindow &window)
{
    QJsonObject object{{u"zone"_s, window.zone}, {u"reason"_s, window.reason}};
    if (window.isWeekly()) {
        object.insert(u"week"_s, QJsonArray{weekTimeJson(window.weekFrom), weekTimeJson(window.weekTo)});
    } else {
        object.insert(u"from"_s, qint64{toEpochMillis(window.from)});
        object.insert(u"to"_s, qint64{toEpochMillis(window.to)});
    }
    return object;
}

FreezeWindow windowFrom(const QJsonObject &object)
{
    const QJsonArray week = object.value("week"_L1).toArray();
    FreezeWindow window;
    window.weekFrom = weekTimeFrom(week.at(0));
    window.weekTo = weekTimeFrom(week.at(1));
    window.from = fromEpochMillis(object.value("from"_L1).toInteger());
    window.to = fromEpochMillis(object.value("to"_L1).toInteger());
    window.zone = object.value("zone"_L1).toString();
    window.reason = object.value("reason"_L1).toString();
    return window;
}

Result<QList<FreezeWindow>> freezesIn(const QString &stored, Instant now)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored.toUtf8());
    if (!stored.isEmpty() && !document.isArray()) { // that nobody can read them does not mean that there are none
        return Error{ErrorKind::Storage, QCoreApplication::translate("Freezes", "The freezes of the connection cannot be read. Remove them and set them anew."), {}, {}, {}};
    }
    QList<FreezeWindow> windows;
    const QJsonArray array = document.array();
    for (const auto &value : array) {
        const FreezeWindow window = windowFrom(value.toObject());
        if (window.isWeekly() || window.to > now) {
            windows.append(window);
        }
    }
    return windows;
}

/// Those that are not over.
bool sameFreezes(const QList<FreezeWindow> &there, QList<FreezeWindow> seen, Instant now)
{
    seen.removeIf([now](const FreezeWindow &window) { return !window.isWeekly() && window.to <= now; });
    return there == seen;
}

Error changedMeanwhile()
{
    return {ErrorKind::Leased, QCoreApplication::translate("Freezes", "Somebody else has changed the freezes of this connection meanwhile, so nothing was stored. Look at "
                                                                      "what holds now, then change it again."), {}, {}, {}};
}

/// Whether a person has lifted this freeze for this order, and not another one before it.
Result<bool> isLifted(const Workspace &workspace, const BatchId &id, const Frozen &frozen, Instant at)
{
    const auto entries = id.isEmpty() ? Result(QList<TrailEntry>()) : workspace.history.trail(id, {}, {});
    if (!entries.ok()) {
        return entries.error();
    }
    return std::any_of(entries->cbegin(), entries->cend(), [&](const TrailEntry &entry) {
        const Instant until = fromEpochMillis(entry.arguments.value(0).toLongLong());
        const Instant from = fromEpochMillis(entry.arguments.value(1).toLongLong());
        return entry.what == trail::FreezeLifted && at < until && (frozen.until == until || (isSet(from) && at >= from));
    });
}

} // namespace

Result<QList<FreezeWindow>> freezesOf(const Workspace &workspace, const ConnectionId &connection)
{
    const auto stored = workspace.catalogue.setting(freezeKey(connection));
    return stored.ok() ? freezesIn(*stored, workspace.clock.now()) : Result<QList<FreezeWindow>>(stored.error());
}

Status storeFreezes(const Workspace &workspace, const ConnectionId &connection, const QList<FreezeWindow> &seen, const QList<FreezeWindow> &windows)
{
    if (Status may = mayApprove(workspace); !may.ok()) { // whoever takes one away has lifted it
        return may;
    }
    const auto before = workspace.catalogue.setting(freezeKey(connection));
    if (!before.ok()) {
        return before.error();
    }
    const Instant now = workspace.clock.now();
    const auto there = freezesIn(*before, now); // what nobody can read is replaced
    if (!sameFreezes(there.ok() ? *there : QList<FreezeWindow>(), seen, now)) {
        return changedMeanwhile();
    }
    QJsonArray array;
    QStringList texts;
    for (const FreezeWindow &window : windows) {
        array.append(windowJson(window));
        texts.append(windowText(window));
    }
    const QString body = windows.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    if (const Status stored = workspace.catalogue.replaceSetting(freezeKey(connection), *before, body); !stored.ok()) {
        return stored.error().kind == ErrorKind::Leased ? changedMeanwhile() : stored;
    }
    TrailEntry entry = trailEntry(workspace, trail::FreezesSet, {});
    entry.who = personName(workspace);
    entry.arguments = {connection.value};
    entry.detail = texts.join(u'\n');
    return workspace.journal.note(entry);
}

Result<std::optional<Frozen>> frozenFor(const Workspace &workspace, const ConnectionId &connection, Instant at)
{
    const auto windows = freezesOf(workspace, connection);
    return windows.ok() ? Result(frozenAt(*windows, at)) : Result<std::optional<Frozen>>(windows.error());
}

Result<std::optional<Frozen>> frozenFor(const Workspace &workspace, const Batch &batch, Instant at)
{
    auto frozen = frozenFor(workspace, batch.connection, at);
    if (!frozen.ok() || !frozen->has_value()) {
        return frozen;
    }
    const Result<bool> lifted = isLifted(workspace, batch.id, **frozen, at);
    if (!lifted.ok()) {
        return lifted.error();
    }
    return *lifted ? Result(std::optional<Frozen>()) : frozen;
}

Status mayStartAt(const Workspace &workspace, const Batch &batch, Instant at)
{
    const auto frozen = frozenFor(workspace, batch, at);
    if (!frozen.ok()) {
        return frozen.error();
    }
    return frozen->has_value() ? usage(QCoreApplication::translate("Freezes", "The connection “%1” is frozen, so nothing was sent. %2.")
                                           .arg(batch.connectionName, frozenText(**frozen)))
                               : Status();
}

Reason freezeReason(const Workspace &workspace, const Batch &batch)
{
    return {kFreezeReason, {}, mayStartAt(workspace, batch, workspace.clock.now()).error().text, {}};
}

Status liftFreeze(const Workspace &workspace, const BatchId &id, Instant at, const QString &reason)
{
    constexpr qsizetype kLongest = 1000;
    const bool visible = std::any_of(reason.cbegin(), reason.cend(), [](QChar c) { return c.isPrint() && !c.isSpace() && c.category() != QChar::Other_Format; });
    if (reason.size() > kLongest) {
        return usage(QCoreApplication::translate("Freezes", "The reason is too long: the trail keeps up to %1 characters of it.").arg(kLongest));
    }
    if (!visible) {
        return usage(QCoreApplication::translate("Freezes", "Say why the freeze is lifted: the trail keeps the reason."));
    }
    const auto stored = workspace.history.load(id);
    if (!stored.ok()) {
        return stored.error();
    }
    const auto frozen = frozenFor(workspace, stored->batch, at);
    if (!frozen.ok() || !frozen->has_value()) {
        return frozen.ok() ? Status() : Status(frozen.error());
    }
    if (Status may = mayApprove(workspace); !may.ok()) {
        return may;
    }
    TrailEntry entry = trailEntry(workspace, trail::FreezeLifted, id);
    entry.who = personName(workspace);
    entry.arguments = {QString::number(toEpochMillis((*frozen)->until)), QString::number(toEpochMillis(at))};
    entry.detail = reason.simplified();
    return workspace.journal.commit({id, {}, {}, {entry}});
}

} // namespace flotilla
