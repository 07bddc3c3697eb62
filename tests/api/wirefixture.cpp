// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPair<QByteArrayList, QByteArray> headAndBody(const QByteArray &text)
{
    const qsizetype gap = text.indexOf("\n\n");
    return {text.left(gap).split('\n'), text.mid(gap + 2).trimmed()};
}

QByteArray wireBytes(const QByteArrayList &head, const QByteArray &body)
{
    return head.join("\r\n") + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString inOtherCapitals(const QString &name)
{
    return name == name.toUpper() ? name.toLower() : name.toUpper();
}

QJsonValue slipped(const QJsonValue &value, Slip slip)
{
    if (value.isDouble() && slip == Slip::NumbersAsText) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
    }
    if (value.isArray()) {
        if (slip == Slip::NoLists) {
            return QJsonValue::Null;
        }
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const auto &item : items) {
            array.append(slipped(item, slip));
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object;
    const QJsonObject fields = value.toObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        object.insert(slip == Slip::Capitals ? inOtherCapitals(it.key()) : it.key(), slipped(it.value(), slip));
    }
    return object;
}

} // namespace

WireFixture::WireFixture(const QString &endpoint, const QString &name)
{
    const QString path = QStringLiteral(FLOTILLA_FIXTURES) + u'/' + endpoint + u'/' + name;
    m_request = readAll(path + u".request"_s);
    m_response = readAll(path + u".response"_s);
}

QByteArray WireFixture::response() const
{
    const auto [head, body] = headAndBody(m_response);
    return wireBytes(head, body);
}

QByteArray WireFixture::responseWith(Slip slip) const
{
    const auto [head, body] = headAndBody(m_response);
    const QJsonDocument told = QJsonDocument::fromJson(body);
    return wireBytes(head, told.isObject() ? QJsonDocument(slipped(told.object(), slip).toObject()).toJson() : body);
}

QString WireFixture::differences(const flotilla::fakes::ScriptedServer::Arrival &arrival, quint16 port) const
{
    const auto [head, body] = headAndBody(QByteArray(m_request).replace("{host}", "127.0.0.1:" + QByteArray::number(port)));
    QStringList found;
    if (arrival.line != head.first())
        found << u"line: "_s + QString::fromUtf8(arrival.line);
    QByteArrayList named{"x-tc-requestclient"};
    for (const QByteArray &line : head.sliced(1)) {
        const QByteArray name = line.left(line.indexOf(':'));
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        named << name.toLower();
        const QByteArray seen = arrival.header(name);
        // The signature has its own tests.
        const bool isSigned = name == "Authorization" && value.startsWith("TC3-");
        if (isSigned ? !seen.startsWith(value + ", Signature=") : seen != value)
            found << QString::fromUtf8(name + ": " + seen);
    }
    for (const auto &[name, value] : arrival.headers) {
        if (name.toLower().startsWith("x-tc-") && !named.contains(name.toLower()))
            found << u"not on file: "_s + QString::fromUtf8(name);
    }
    if (QJsonDocument::fromJson(arrival.body) != QJsonDocument::fromJson(body))
        found << u"body: "_s + QString::fromUtf8(arrival.body);
    return found.join(u'\n');
}
