// SPDX-License-Identifier: GPL-3.0-or-later
#include "freezecommand.h"

#include "batchverbs.h"
#include "clitexts.h"
#include "connectioncommands.h"
#include "run/freezes.h"
#include "workflow/starttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// The window that the options describe.
Result<FreezeWindow> windowOf(const Arguments::Freeze &freeze)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QString zoneName = QString::fromUtf8(zone.id());
    if (!freeze.weekly.isEmpty()) {
        return weeklyWindow(freeze.weekly, zoneName, freeze.reason);
    }
    const Result<Instant> from = momentFromText(freeze.from, zone);
    const Result<Instant> to = momentFromText(freeze.to, zone);
    if (!from || !to) {
        return from ? to.error() : from.error();
    }
    return datedWindow(*from, *to, zoneName, freeze.reason);
}

/// The windows as they are to be. What was asked for nothing is the list as it is.
Result<QList<FreezeWindow>> changed(QList<FreezeWindow> windows, const Arguments::Freeze &freeze, const QString &connection, Instant now)
{
    if (freeze.remove > 0) {
        if (freeze.remove > windows.size()) {
            return Error{ErrorKind::NotFound, Cli::tr("The connection “%1” has no freeze number %2.").arg(connection, QString::number(freeze.remove)), {}, {}, {}};
        }
        windows.removeAt(freeze.remove - 1);
        return windows;
    }
    const Result<FreezeWindow> window = windowOf(freeze);
    const Status may = window ? mayFreeze(*window, now) : Status(window.error());
    if (!may) {
        return may.error();
    }
    if (!windows.contains(*window)) {
        windows.append(*window);
    }
    return windows;
}

/// What holds now; `error`: why it was not changed.
void tell(const Workspace &workspace, const Console &console, const Arguments &arguments, const QList<FreezeWindow> &windows, const QString &error)
{
    QStringList lines;
    for (const FreezeWindow &window : windows) {
        lines.append(windowText(window));
        if (!arguments.json) {
            console.print(QString::number(lines.size()) + u"  "_s + lines.constLast());
        }
    }
    const auto frozen = frozenAt(windows, workspace.clock.now());
    if (arguments.json) {
        QJsonObject told{{u"connection"_s, arguments.name}, {u"freezes"_s, QJsonArray::fromStringList(lines)},
                         {u"frozen_until"_s, frozen ? toDateTime(frozen->until).toString(Qt::ISODate) : QString()}};
        if (!error.isEmpty()) {
            told.insert(u"error"_s, error);
        }
        console.json(told);
        return;
    }
    if (frozen) {
        console.say(frozenText(*frozen));
    } else if (windows.isEmpty()) {
        console.say(Cli::tr("The connection “%1” is never frozen.").arg(arguments.name));
    }
}

} // namespace

ExitCode freezeConnection(const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const Arguments::Freeze &freeze = arguments.freeze;
    const Result<Connection> connection = findConnection(workspace, arguments.name);
    auto windows = connection ? freezesOf(workspace, connection->id) : Result<QList<FreezeWindow>>(connection.error());
    Status stored;
    const bool changes = freeze.remove > 0 || !freeze.weekly.isEmpty() || !freeze.from.isEmpty();
    if (windows && changes) {
        const QList<FreezeWindow> seen = *windows;
        windows = changed(seen, freeze, arguments.name, workspace.clock.now());
        stored = windows ? storeFreezes(workspace, connection->id, seen, *windows) : Status();
        if (!stored) { // another one was faster: what holds now is theirs
            windows = stored.error().kind == ErrorKind::Leased ? freezesOf(workspace, connection->id) : Result<QList<FreezeWindow>>(stored.error());
        }
    }
    if (!windows) {
        sayNotStarted(console, workspace.platforms, arguments, windows.error());
        return exitCodeFor(windows.error());
    }
    if (!stored) {
        console.say(stored.error().text);
    }
    tell(workspace, console, arguments, *windows, stored ? QString() : stored.error().text);
    return stored ? ExitCode::Done : exitCodeFor(stored.error());
}

} // namespace flotilla
