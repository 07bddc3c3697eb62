// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QXmlStreamReader>

namespace flotilla {

/// Reads the XML of an entry of a workbook: in UTF-8 or UTF-16, no document type, so no entities of its own, nothing nested without end and no
/// element with more attributes than any that a spreadsheet program writes, as Qt compares each of them with all before it.
class EntryReader
{
public:
    explicit EntryReader(const QByteArray &bytes);

    /// The next beginning or end of an element; false at the end and at the first mistake.
    bool next();
    /// Of any namespace, as for all names here: some programs write `x:row`.
    [[nodiscard]] bool begins(QLatin1StringView name) const { return m_xml.isStartElement() && isCalled(name); }
    [[nodiscard]] bool ends(QLatin1StringView name) const { return m_xml.isEndElement() && isCalled(name); }
    /// With its prefix: `r:id` is in one of two namespaces.
    [[nodiscard]] QString attribute(QLatin1StringView name) const;
    /// The characters since the last call.
    QString takeText() { return std::exchange(m_text, {}); }
    [[nodiscard]] bool isGood() const { return !m_xml.hasError(); }

private:
    [[nodiscard]] bool isCalled(QLatin1StringView name) const;

    QXmlStreamReader m_xml;
    QString m_text;
    int m_depth = 0;
    bool m_wide = false; ///< it came in UTF-16
};

} // namespace flotilla
