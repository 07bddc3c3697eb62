// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/trail.h"

#include "journal/rows.h"
#include "run/trailchain.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Until this transaction ends, nobody else adds a line. Empty: the chain begins.
QByteArray newestHash(Transaction &transaction)
{
    transaction.alone(u"trail"_s);
    Rows rows = transaction.select(u"SELECT hash FROM trail ORDER BY id DESC LIMIT 1"_s);
    return rows.next() ? rows.text(0).toLatin1() : QByteArray();
}

constexpr qsizetype kLinesAtOnce = 64;

/// Of sizes of which there are few, as every text is a statement that stays prepared.
qsizetype linesOf(qsizetype rest)
{
    return qsizetype(std::bit_floor(size_t(std::min(rest, kLinesAtOnce))));
}

} // namespace

QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

TrailEntry storable(TrailEntry entry)
{
    for (QString *text : {&entry.who, &entry.what, &entry.step, &entry.batch.value, &entry.lane.value, &entry.program.value, &entry.code,
                          &entry.requestId, &entry.detail}) {
        *text = storable(*text);
    }
    for (QString &argument : entry.arguments) {
        argument = storable(argument);
    }
    return entry;
}

QString argumentsText(const TrailEntry &entry)
{
    return entry.arguments.isEmpty() ? QString(u""_s) : listBody(entry.arguments);
}

void append(Transaction &transaction, const QList<TrailEntry> &entries)
{
    if (entries.isEmpty() || !transaction.ok()) {
        return;
    }
    QByteArray hash = newestHash(transaction);
    for (qsizetype from = 0; transaction.ok() && from < entries.size();) {
        const qsizetype count = linesOf(entries.size() - from);
        QVariantList values;
        for (qsizetype i = from; i < from + count; ++i) {
            const TrailEntry entry = storable(entries.at(i));
            hash = linkOf(hash, entry);
            values.append({qint64{toEpochMillis(entry.when)}, entry.who, entry.what, entry.step,
                           argumentsText(entry), entry.batch.value, entry.lane.value,
                           entry.program.value, entry.code, entry.requestId, entry.detail, QString::fromLatin1(hash)});
        }
        const QStringList lines(count, u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        transaction.run(u"INSERT INTO trail (at, who, what, step, arguments, batch, lane, program, code, request_id, detail, hash) VALUES "_s
                            + lines.join(u", "_s), values);
        from += count;
    }
}

void append(Transaction &transaction, const TrailEntry &entry)
{
    append(transaction, QList<TrailEntry>{entry});
}

} // namespace flotilla
