// SPDX-License-Identifier: GPL-3.0-or-later
#include "columntext.h"

#include <QJsonArray>
#include <QStringList>
#include <QVariant>

#include <cmath>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using As = Query::Column::As;

QJsonValue numberOrText(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return text.isEmpty() ? QJsonValue() : isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue hoursSince(Instant then, Instant now)
{
    const double hours = std::chrono::duration<double, std::ratio<3600>>(now - then).count();
    return std::round(std::max(hours, 0.0) * 10) / 10; // their clock may be ahead of ours
}

QJsonValue valueOf(const Query::Column &column, const Item &item, Instant now)
{
    const QString text = column.value.isEmpty() ? item.id : item.values.value(column.value);
    switch (column.as) {
    case As::Text:
        return text;
    case As::Time:
        return text.isEmpty() ? text : toDateTime(instantOf(text)).toString(Qt::ISODate);
    case As::Number:
        return numberOrText(text);
    case As::Share:
        return text.isEmpty() ? QJsonValue() : QJsonValue(text.toDouble());
    case As::List:
        return QJsonArray::fromStringList(text.split(u'\n', Qt::SkipEmptyParts));
    case As::Ids:
        return QJsonArray::fromStringList(text.split(u'|', Qt::SkipEmptyParts));
    case As::Flag:
        return !text.isEmpty();
    case As::Hours:
        return text.isEmpty() ? QJsonValue() : hoursSince(instantOf(text), now);
    }
    return {};
}

void insertUnder(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        object.insert(name, value);
        return;
    }
    QJsonObject inner = object.value(name.left(dot)).toObject();
    insertUnder(inner, name.mid(dot + 1), value);
    object.insert(name.left(dot), inner);
}

} // namespace

QJsonObject columnsJson(const QList<Query::Column> &columns, const Item &item, Instant now)
{
    QJsonObject object;
    for (const Query::Column &column : columns) {
        insertUnder(object, column.name, valueOf(column, item, now));
    }
    return object;
}

QString columnsLine(const QList<Query::Column> &columns, const Item &item, Instant now)
{
    QStringList cells;
    for (const Query::Column &column : columns) {
        const QJsonValue value = valueOf(column, item, now);
        const QVariant told = value.toVariant();
        const QString text = value.isArray() ? told.toStringList().join(u", "_s) : told.toString();
        cells.append(text.isEmpty() ? u"-"_s : text);
    }
    return cells.join(u"  "_s);
}

} // namespace flotilla
