// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/fleettable.h"

#include "model/words.h"
#include "run/csvtext.h"
#include "run/listheader.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

const QStringList &ownColumns()
{
    static const QStringList kOwn{u"appid"_s, u"name"_s, u"tags"_s, u"note"_s, u"frozen"_s, u"published"_s, u"version"_s, u"state"_s};
    return kOwn;
}

bool isPointInTime(const Query::Column &column) { return column.as == Query::Column::As::Time || column.as == Query::Column::As::Hours; }

QString toldCell(const Item &item, const Query::Column &column, const Overview &overview, const Words &words)
{
    const QString value = overview.told(item, column.name);
    if (value.isEmpty() || !isPointInTime(column)) {
        return words.toldValue(column.name, value).simplified();
    }
    return toDateTime(instantOf(value)).toString(Qt::ISODate);
}

/// A column that an import would take for one of its own would be there twice.
bool isOwn(const QString &name, const Platform &platform)
{
    return ownColumns().contains(name) || meaningOf({name}, &platform) != ListColumns();
}

} // namespace

QList<QStringList> fleetTable(const QList<MiniProgram> &programs, const Platform &platform, const Overview *overview,
                              const QHash<QString, Item> *told)
{
    QList<Query::Column> columns;
    if (overview && told) {
        columns = overview->columns;
        columns.removeIf([&platform](const Query::Column &column) { return isOwn(column.name, platform); });
    }
    QList<QStringList> table{ownColumns()};
    for (const Query::Column &column : std::as_const(columns)) {
        table.first().append(column.name);
    }
    for (const MiniProgram &program : programs) {
        QStringList row{program.id.value,
                        program.name,
                        program.tags.join(u'|'),
                        program.note,
                        program.frozen ? u"yes"_s : QString(),
                        isSet(program.lastPublishedAt) ? toDateTime(program.lastPublishedAt).toString(Qt::ISODate) : QString(),
                        program.lastLabel,
                        program.wasTried() ? platform.words->phase(program.lastPhase) : QString()};
        if (overview && told) {
            const Item item = told->value(program.id.value);
            for (const Query::Column &column : std::as_const(columns)) {
                row.append(toldCell(item, column, *overview, *platform.words));
            }
        }
        table.append(row);
    }
    return table;
}

QByteArray fleetCsv(const QList<QStringList> &table)
{
    QString text;
    for (const QStringList &row : table) {
        text += csvLine(row);
    }
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace flotilla
