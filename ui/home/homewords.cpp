// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/homewords.h"

#include "models/connectionmodel.h"
#include "run/clockwords.h"
#include "widgets/timewords.h"
#include "window/connectionswitcher.h"
#include "workflow/starttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct HomeTexts
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::HomePage)
};

QString nameOf(const Need &need) { return need.name.isEmpty() ? need.program.value : need.name; }

/// What the line is about: one thing by its name, many by their number.
QString subject(const Need &need)
{
    return need.count > 1 ? HomeTexts::tr("%n mini programs", nullptr, need.count) : nameOf(need);
}

/// The sign has a place of its own in a line.
QString withoutSign(const QString &text, const QString &sign)
{
    return text.startsWith(sign) ? text.mid(sign.size()).trimmed() : text;
}

QString sentences(const Words &words, const Reason &reason)
{
    return HomeTexts::tr("%1 %2", "two sentences").arg(words.sentence(reason), words.help(reason)).trimmed();
}

/// What keeps an order from beginning, or going on, where it was left to.
QString keptText(const Need &need)
{
    if (need.kind == Need::Kind::Held) {
        return HomeTexts::tr("No runner takes it any more, as a person is needed: %1", "why").arg(need.reason.text);
    }
    if (need.kind == Need::Kind::Frozen) {
        return need.left > 0 ? HomeTexts::tr("%1. It begins by itself after that.", "frozen until when").arg(need.reason.text)
                             : HomeTexts::tr("%1. It does not begin by itself: start it by hand, or cancel the order.", "frozen until when").arg(need.reason.text);
    }
    return need.name.isEmpty() ? HomeTexts::tr("No runner with the label “%1” is running. Start one, or go on with it here.").arg(need.what)
                               : HomeTexts::tr("The runner %1 is silent, and no other with the label “%2” is running. Start one, or go on with it here.").arg(need.name, need.what);
}

void tellBatch(const Need &need, const QString &batch, const Words &words, Line &line)
{
    line.title = batch;
    switch (need.kind) {
    case Need::Kind::Paused:
        line.text = HomeTexts::tr("Paused: %1", "why").arg(sentences(words, need.reason));
        break;
    case Need::Kind::Approval: {
        const int whole = need.whole;
        line.text = HomeTexts::tr("%1 ordered it for %n mini programs. It waits until you approve or reject it.", nullptr, whole).arg(need.name);
        break;
    }
    case Need::Kind::Gate:
        line.text = HomeTexts::tr("A wave is over: %1 of %2 came through. Its gate waits for you.").arg(need.left).arg(need.whole);
        break;
    case Need::Kind::Interrupted: {
        const int left = need.left;
        line.text = left > 0 ? HomeTexts::tr("Interrupted with %n to go. Nothing is sent until you resume.", nullptr, left)
                             : HomeTexts::tr("Interrupted before its last step. Nothing is sent until you resume.");
        break;
    }
    case Need::Kind::Frozen:
    case Need::Kind::Held:
    case Need::Kind::NoRunner:
        line.text = keptText(need);
        line.tip = need.reason.text; // it may be long
        break;
    case Need::Kind::Missed: {
        const int left = need.left;
        line.text = HomeTexts::tr("Its start time is past (%1), and its %n mini programs did not begin. Start it now, or cancel the order.", nullptr, left)
                        .arg(shortStartText(need.since));
        break;
    }
    case Need::Kind::Failed: {
        const int failed = need.count;
        line.text = HomeTexts::tr("%n mini programs failed. Look why, and retry them.", nullptr, failed);
        break;
    }
    default:
        line.title = need.count > 1 ? HomeTexts::tr("%1: %2", "batch, what of it").arg(batch, subject(need)) : nameOf(need);
        line.text = HomeTexts::tr("Only you can decide: %1", "why").arg(words.sentence(need.reason));
        line.tip = words.help(need.reason);
        break;
    }
}

void tellConnection(const Need &need, const Connection &connection, const Words &words, Line &line)
{
    switch (need.kind) {
    case Need::Kind::Away:
        line.title = HomeTexts::tr("%1 cannot be reached", "platform").arg(words.platform());
        line.text = HomeTexts::tr("Not since %1. It is tried again by itself; nothing is lost.").arg(timeOfDay(need.since).left(5));
        break;
    case Need::Kind::NoSecret:
        line.title = HomeTexts::tr("The secret was not stored");
        line.text = HomeTexts::tr("Open the connection and enter it again; nothing is sent before.");
        break;
    case Need::Kind::TestFailed:
        line.title = HomeTexts::tr("The last test of the connection found a problem");
        line.text = withoutSign(healthText(connection, words), line.sign);
        break;
    default:
        line.title = HomeTexts::tr("%1: %2 of %3 left", "what is counted").arg(words.query(need.what)).arg(need.left).arg(need.whole);
        line.text = HomeTexts::tr("This month's quota is nearly used.");
        break;
    }
}

void tellProgram(const Need &need, const Words &words, Instant now, Line &line)
{
    line.title = subject(need);
    switch (need.kind) {
    case Need::Kind::Rejected:
        line.text = need.count > 1 || need.reason.text.isEmpty()
                        ? HomeTexts::tr("The review said no.")
                        : HomeTexts::tr("The review said no: %1", "its reason").arg(need.reason.text.simplified());
        break;
    case Need::Kind::Overdue:
        line.text = need.count > 1 ? HomeTexts::tr("Published and not released; the oldest of them %1.", "3 weeks ago").arg(ago(need.since, now))
                                   : HomeTexts::tr("Published %1 and not released yet.", "3 weeks ago").arg(ago(need.since, now));
        break;
    case Need::Kind::ToRelease:
        line.text = HomeTexts::tr("Approved, and not released yet.");
        break;
    case Need::Kind::ToSubmit:
        line.text = HomeTexts::tr("Published, and not submitted for review yet.");
        break;
    case Need::Kind::Procedure:
        line.text = need.count > 1 ? HomeTexts::tr("%1: begun and not ended", "a procedure").arg(words.procedure(need.what))
                                   : HomeTexts::tr("%1: %2 of %3 steps done", "a procedure").arg(words.procedure(need.what)).arg(need.left).arg(need.whole);
        break;
    default:
        line.text = words.attention(need.what);
        break;
    }
}

Tone toneOf(Need::Kind kind)
{
    switch (kind) {
    case Need::Kind::NoSecret:
    case Need::Kind::TestFailed:
    case Need::Kind::Failed:
    case Need::Kind::Rejected:
        return Tone::Bad;
    default:
        return Tone::Attention;
    }
}

} // namespace

QString summaryTitle(const BatchSummary &batch, const Platforms &platforms)
{
    const Platform &platform = platforms.of(batch.platform);
    const Operation *operation = platform.operation(batch.operation);
    const bool byProgram = operation && operation->laneField.isEmpty();
    const QString what = byProgram ? platform.words->operation(batch.operation) : batch.title;
    const QString named = batch.label.isEmpty() ? what : HomeTexts::tr("%1 %2", "what, version").arg(what, batch.label);
    const bool isOne = byProgram && batch.targets == 1 && !batch.title.isEmpty() && operation->targetField.isEmpty();
    return isOne ? HomeTexts::tr("%1 → %2", "what → its one mini program").arg(named, batch.title) : named;
}

Line needLine(const Need &need, const HomeFeed &feed, const Platforms &platforms, Instant now)
{
    Line line;
    line.id = need.id();
    line.tone = toneOf(need.kind);
    line.sign = line.tone == Tone::Bad ? u"✖"_s : u"⚠"_s;
    const Connection *connection = feed.connection(need.connection);
    const BatchSummary *batch = feed.batch(need.batch);
    const Words &words = *platforms.of(connection ? connection->platform : batch ? batch->platform : QString()).words;
    const QString where = connection ? connection->name : batch ? batch->connectionName : QString();
    const QString when = ago(need.since, now);
    line.aside = when.isEmpty() ? where : HomeTexts::tr("%1 · %2", "connection, since when").arg(where, when);
    if (!need.batch.isEmpty()) {
        tellBatch(need, batch ? summaryTitle(*batch, platforms) : need.batch.value, words, line);
    } else if (!need.program.isEmpty()) {
        tellProgram(need, words, now, line);
    } else {
        tellConnection(need, connection ? *connection : Connection(), words, line);
    }
    if (isSet(need.since)) {
        line.tip = (line.tip.isEmpty() ? QString() : line.tip + u'\n') + absolute(need.since);
    }
    return line;
}

Line healthLine(const HomeFeed::Health &health, const Platforms &platforms, std::optional<Millis> clock, Instant now)
{
    const Connection &connection = health.connection;
    const ConnectionFace face = faceOf(connection, platforms, isSet(health.awaySince));
    QStringList parts{withoutSign(face.health, face.sign)};
    if (clock) {
        parts.append(HomeTexts::tr("clock %1 s").arg(signedSeconds(*clock)));
    }
    if (isSet(health.awaySince)) {
        parts.append(HomeTexts::tr("not since %1", "time").arg(timeOfDay(health.awaySince).left(5)));
    } else if (!health.asked) {
        parts.append(HomeTexts::tr("its mini programs were not asked about yet"));
    } else if (isSet(health.lastAnswer)) {
        parts.append(HomeTexts::tr("answered %1", "3 min ago").arg(ago(health.lastAnswer, now)));
    }
    Line line{connection.id.value, face.sign, face.tone, connection.name, parts.join(u" · "_s),
              HomeTexts::tr("%1 · %2", "what the connection is for, its platform").arg(purposeWord(connection.purpose), face.platform)};
    line.tip = absolute(health.lastAnswer);
    return line;
}

} // namespace flotilla
