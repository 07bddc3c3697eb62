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

/// Reads what textOf() writes, in less than a third of QJsonDocument's time.
class WrittenItems
{
public:
    explicit WrittenItems(const QString &text) : m_at(text.cbegin()), m_end(text.cend()) {}

    /// False: it is written in another way, or is no such text.
    bool read(QList<Item> &items)
    {
        if (!skip(u"[")) {
            return false;
        }
        items.reserve((m_end - m_at) / kUsualRow);
        while (!skip(u"]")) {
            if ((!items.isEmpty() && !skip(u",")) || !readItem(items.emplaceBack())) {
                return false;
            }
        }
        return m_at == m_end;
    }

private:
    bool skip(QStringView word)
    {
        if (!QStringView(m_at, m_end).startsWith(word)) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    bool readItem(Item &item)
    {
        if (!skip(u"{\"id\":") || !readText(item.id) || !skip(u",\"title\":") || !readText(item.title)) {
            return false;
        }
        if (skip(u"}")) {
            return true;
        }
        qsizetype place = 0;
        for (QStringView before = u",\"values\":{"; skip(before); before = u",") {
            QString &name = nameAt(place++);
            QString value;
            if (!readText(name) || !skip(u":") || !readText(value)) {
                return false;
            }
            item.values.insert(item.values.cend(), name, value);
        }
        return place > 0 && skip(u"}}");
    }

    /// The name that stood there in the row before, which is mostly the same: then both share it.
    QString &nameAt(qsizetype place)
    {
        if (place == m_names.size()) {
            m_names.emplaceBack();
        }
        return m_names[place];
    }

    /// `to` may hold the very text already.
    bool readText(QString &to)
    {
        if (!skip(u"\"")) {
            return false;
        }
        const auto ends = [](QChar c) { return c == u'"' || c == u'\\'; };
        const QString::const_iterator end = std::find_if(m_at, m_end, ends);
        if (end == m_end) {
            return false;
        }
        if (const QStringView text(m_at, end); text != to || to.isNull()) {
            to = text.toString();
        }
        m_at = end;
        while (!skip(u"\"")) {
            if (m_at == m_end || (*m_at == u'\\' && !readEscaped(to))) {
                return false;
            }
            const QString::const_iterator next = std::find_if(m_at, m_end, ends);
            to += QStringView(m_at, next);
            m_at = next;
        }
        return true;
    }

    bool readEscaped(QString &to)
    {
        constexpr QStringView letters = u"\"\\bfnrt";
        constexpr QStringView meant = u"\"\\\b\f\n\r\t";
        if (skip(u"\\u")) {
            bool ok = m_end - m_at >= 4;
            to += QChar(ok ? QStringView(m_at, 4).toUShort(&ok, 16) : 0);
            m_at += ok ? 4 : 0;
            return ok;
        }
        const qsizetype which = m_end - m_at >= 2 ? letters.indexOf(m_at[1]) : -1;
        if (which >= 0) {
            to += meant.at(which);
            m_at += 2;
        }
        return which >= 0;
    }

    QString::const_iterator m_at;
    QString::const_iterator m_end;
    QStringList m_names;
};

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
    if (WrittenItems(text).read(items)) {
        return items;
    }
    items.clear();
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
