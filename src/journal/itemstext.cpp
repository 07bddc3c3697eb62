// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/itemstext.h"

#include "journal/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kUsualRow = 400; // characters

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"': return u"\\\""_s;
    case u'\\': return u"\\\\"_s;
    case u'\b': return u"\\b"_s;
    case u'\f': return u"\\f"_s;
    case u'\n': return u"\\n"_s;
    case u'\r': return u"\\r"_s;
    case u'\t': return u"\\t"_s;
    default: return u"\\u%1"_s.arg(c.unicode(), 4, 16, '0'_L1);
    }
}

bool needsEscape(QChar c) { return c < u' ' || c == u'"' || c == u'\\'; }

void appendQuoted(QString &to, const QString &text)
{
    to += u'"';
    if (std::none_of(text.cbegin(), text.cend(), needsEscape)) {
        to += text;
    } else {
        for (const QChar c : text) {
            needsEscape(c) ? to += escaped(c) : to += c;
        }
    }
    to += u'"';
}

} // namespace

QString textOf(const QList<Item> &items)
{
    QString text;
    text.reserve(items.size() * kUsualRow);
    text += u'[';
    for (const Item &item : items) {
        text += text.size() > 1 ? u",{\"id\":"_s : u"{\"id\":"_s;
        appendQuoted(text, item.id);
        text += u",\"title\":"_s;
        appendQuoted(text, item.title);
        QChar before = u'{';
        for (auto it = item.values.cbegin(); it != item.values.cend(); ++it) {
            if (before == u'{') {
                text += u",\"values\":"_s;
            }
            text += before;
            appendQuoted(text, it.key());
            text += u':';
            appendQuoted(text, it.value());
            before = u',';
        }
        text += item.values.isEmpty() ? u"}"_s : u"}}"_s;
    }
    text += u']';
    return text;
}

QList<Item> itemsOf(const QString &text)
{
    QList<Item> items;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    items.reserve(all.size());
    for (const auto &each : all) {
        items.append(itemOf(each.toObject()));
    }
    return items;
}

Item itemOf(const QJsonObject &object)
{
    return {jsonfields::text(object, "id"_L1), jsonfields::text(object, "title"_L1), jsonfields::values(object.value("values"_L1).toObject())};
}

} // namespace flotilla
