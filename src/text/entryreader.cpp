// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryreader.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kLongestTag = qsizetype{64} * 1024;
constexpr int kMostAttributes = 128;
constexpr int kDeepest = 64;

/// Where the tag that begins here ends; nothing: it does not, or no program writes one like it.
std::optional<qsizetype> endOfTag(const QByteArray &xml, qsizetype begin)
{
    char quote = 0; // what stands in quotes may have a '>' in it
    int attributes = 0;
    const qsizetype limit = std::min(xml.size(), begin + kLongestTag);
    for (qsizetype at = begin + 1; at < limit; ++at) {
        const char c = xml.at(at);
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        } else if (c == '=' && ++attributes > kMostAttributes) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// The text of a part in UTF-16, which some programs write; empty: it is in no such encoding.
QString fromUtf16(const QByteArray &xml)
{
    using namespace std::string_view_literals;
    const std::string_view begin(xml.constData(), static_cast<size_t>(std::min<qsizetype>(2, xml.size())));
    const bool little = begin == "\xFF\xFE"sv || begin == "<\0"sv;
    if (!little && begin != "\xFE\xFF"sv && begin != "\0<"sv) {
        return {};
    }
    QStringDecoder decoder(little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    const QString text = decoder(xml);
    return decoder.hasError() || xml.size() % 2 != 0 ? QString() : text;
}

/// Looks at the tags alone, before anything is parsed.
bool isPlainXml(const QByteArray &xml)
{
    if (xml.contains('\0')) {
        return false; // neither UTF-8 nor UTF-16, in which a '<' may be anything
    }
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        const QByteArrayView rest = QByteArrayView(xml).sliced(at);
        const QByteArrayView closing = rest.startsWith("<!--") ? "-->" : rest.startsWith("<![CDATA[") ? "]]>" : rest.startsWith("<?") ? "?>" : "";
        if (closing.isEmpty()) {
            const std::optional<qsizetype> end = endOfTag(xml, at);
            if (!end) {
                return false;
            }
            at = *end;
        } else {
            const qsizetype end = xml.indexOf(closing, at + (rest.startsWith("<!--") ? 4 : 2));
            if (end < 0) {
                return false;
            }
            at = end + closing.size();
        }
    }
    return true;
}

} // namespace

EntryReader::EntryReader(const QByteArray &bytes)
{
    const QString wide = fromUtf16(bytes);
    m_wide = !wide.isEmpty();
    m_wide ? m_xml.addData(wide) : m_xml.addData(bytes);
    m_xml.setEntityExpansionLimit(64);
    m_xml.setNamespaceProcessing(false); // which would go through all that were declared, at every element
    if (!isPlainXml(m_wide ? wide.toUtf8() : bytes)) {
        m_xml.raiseError({});
    }
}

bool EntryReader::next()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartDocument: {
            const QStringView encoding = m_xml.documentEncoding();
            if (!m_wide && !encoding.isEmpty() && encoding.compare("UTF-8"_L1, Qt::CaseInsensitive) != 0) {
                m_xml.raiseError({}); // the tags were looked at as UTF-8
            }
            break;
        }
        case QXmlStreamReader::StartElement:
            if (++m_depth > kDeepest) {
                m_xml.raiseError({});
            }
            return !m_xml.hasError();
        case QXmlStreamReader::EndElement:
            --m_depth;
            return true;
        case QXmlStreamReader::DTD:
            m_xml.raiseError({});
            break;
        case QXmlStreamReader::Characters:
            m_text += m_xml.text();
            break;
        default:
            break;
        }
    }
    return false;
}

QString EntryReader::attribute(QLatin1StringView name) const
{
    const QXmlStreamAttributes all = m_xml.attributes();
    const auto found = std::find_if(all.cbegin(), all.cend(), [name](const QXmlStreamAttribute &a) { return a.qualifiedName() == name; });
    return found == all.cend() ? QString() : found->value().toString();
}

bool EntryReader::isCalled(QLatin1StringView name) const
{
    const QStringView whole = m_xml.qualifiedName();
    return whole.sliced(whole.lastIndexOf(u':') + 1) == name;
}

} // namespace flotilla
