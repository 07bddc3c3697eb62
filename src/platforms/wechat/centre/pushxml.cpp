// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/pushxml.h"

#include <QXmlStreamReader>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 8;

} // namespace

std::optional<Values> pushedFields(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    Values fields;
    QString name;
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return std::nullopt;
        case QXmlStreamReader::StartElement:
            if (++depth > kDeepest || (depth == 1 && reader.name() != "xml"_L1)) {
                return std::nullopt;
            }
            if (depth == 2) {
                name = reader.name().toString();
                fields.insert(name, {});
            }
            break;
        case QXmlStreamReader::Characters:
            if (depth == 2) {
                fields[name] += reader.text();
            }
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(fields);
}

} // namespace flotilla::wechat
