// SPDX-License-Identifier: GPL-3.0-or-later
#include "trailcommands.h"

#include "batchtext.h"
#include "batchverbs.h"
#include "clitexts.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

Result<TrailHead> readHead(const QString &path)
{
    if (path.isEmpty()) {
        return TrailHead{};
    }
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.absoluteFilePath().startsWith("/dev/"_L1)) { // a pipe that nobody writes to is waited for
        return usage(Cli::tr("%1 is no regular file.").arg(path));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return usage(Cli::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    const Result<TrailHead> head = headFromText(file.read(1000));
    return head ? head : Result<TrailHead>(usage(Cli::tr("%1: %2").arg(path, head.error().text)));
}

/// What the walk found, a sentence each; the first says whether the trail holds.
QStringList checkLines(const TrailCheck &check)
{
    QStringList lines;
    if (check.isBroken) {
        const TrailEntry &entry = check.brokenEntry;
        lines.append(Cli::tr("The trail is broken at entry %1: “%2” of %3 by %4. It, or one before it, was changed, taken out or put in.")
                         .arg(QString::number(check.broken), entry.what, toDateTime(entry.when).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.who));
    } else if (!check.keptHolds) {
        lines.append(Cli::tr("The trail is not the one whose head was kept: its entry number %1 has another hash.").arg(check.kept.count));
    } else if (check.isCut()) {
        lines.append(Cli::tr("Entries are missing at the end of the trail: it has %1, and had %2 when the head was kept.")
                         .arg(QString::number(check.head.count), QString::number(check.kept.count)));
    } else if (check.head.count == 0) {
        lines.append(Cli::tr("The trail has no entry with a hash yet."));
    } else {
        lines.append(Cli::tr("The trail holds: %1 entries, each with the hash of the one before.").arg(check.head.count));
    }
    if (check.kept.count > 0 && check.holds()) {
        lines.append(Cli::tr("It goes on from the head that was kept, which had %1 entries.").arg(check.kept.count));
    }
    if (check.before > 0) {
        lines.append(Cli::tr("%1 older entries are from before the trail had hashes; nothing can be said of them.").arg(check.before));
    }
    return lines;
}

} // namespace

ExitCode tellTrailHead(TrailLinks &trail, const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const Result<TrailCheck> check = checkTrail(trail);
    if (!check || check->isBroken) { // a head of what is broken would make it look sound later
        const Error error = check ? Error{ErrorKind::Storage, checkLines(*check).constFirst(), {}, {}, {}} : check.error();
        sayNotStarted(console, workspace.platforms, arguments, error);
        return ExitCode::NotStarted;
    }
    if (check->head.count == 0) {
        sayNotStarted(console, workspace.platforms, arguments, {ErrorKind::NotFound, checkLines(*check).constFirst(), {}, {}, {}});
        return ExitCode::NotStarted;
    }
    if (arguments.json) {
        console.json({{u"count"_s, check->head.count}, {u"hash"_s, QString::fromLatin1(check->head.hash)}});
    } else {
        console.print(QString::fromLatin1(headText(check->head)));
    }
    return ExitCode::Done;
}

ExitCode verifyTrail(TrailLinks &trail, const Workspace &workspace, const Console &console, const Arguments &arguments)
{
    const Result<TrailHead> kept = readHead(arguments.head);
    const Result<TrailCheck> check = kept ? checkTrail(trail, *kept) : Result<TrailCheck>(kept.error());
    if (!check) {
        sayNotStarted(console, workspace.platforms, arguments, check.error());
        return ExitCode::NotStarted;
    }
    const QStringList lines = checkLines(*check);
    if (arguments.json) {
        console.json({{u"holds"_s, check->holds()}, {u"count"_s, check->head.count}, {u"hash"_s, QString::fromLatin1(check->head.hash)},
                      {u"before"_s, check->before}, {u"broken"_s, check->broken}, {u"said"_s, QJsonArray::fromStringList(lines)}});
    } else {
        for (const QString &line : lines) {
            console.print(line);
        }
    }
    return check->holds() ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace flotilla
