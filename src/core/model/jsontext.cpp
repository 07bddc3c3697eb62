// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jsontext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

/// Carries the translation context of everything in this file.
struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

JsonFault faultAt(const QString &what, QStringView before, bool isJson)
{
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf(u'\n') + 1) + 1;
    return {what.arg(JsonText::tr("line %1, column %2").arg(QString::number(line), QString::number(column))), static_cast<int>(line), isJson};
}

JsonFault unparsable(const QString &text, int offset)
{
    static const QRegularExpression kComments(u"\\A(?:\\s*//[^\\n]*(?:\\n|\\z))+\\s*\\z"_s);
    if (kComments.match(text).hasMatch()) {
        return {JsonText::tr("The file has only comments."), 1, false};
    }
    const QString before = QString::fromUtf8(text.toUtf8().left(offset));
    const bool comment = text.contains("//"_L1) || text.contains("/*"_L1);
    return faultAt(comment ? JsonText::tr("It is not JSON (%1). Comments are not allowed.") : JsonText::tr("It is not JSON (%1)."), before, false);
}

/// Reads through a text that is known to be JSON.
class Scan
{
public:
    explicit Scan(const QString &text) : m_text(text) {}

    std::optional<JsonFault> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                if (auto fault = string()) {
                    return fault;
                }
            } else if (c == u'-' || c.isDigit()) {
                if (auto fault = number()) {
                    return fault;
                }
            } else {
                bracket(c);
                ++m_at;
            }
        }
        return std::nullopt;
    }

private:
    struct Level
    {
        bool isObject = false;
        bool keyNext = false;
        QSet<QString> keys = {};
    };

    void bracket(QChar c)
    {
        if (c == u'{' || c == u'[') {
            m_levels.append({c == u'{', c == u'{'});
        } else if (c == u'}' || c == u']') {
            m_levels.removeLast();
        } else if (c == u',' && !m_levels.isEmpty()) {
            m_levels.last().keyNext = m_levels.constLast().isObject;
        }
    }

    std::optional<JsonFault> string()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at) != u'"') {
            m_at += m_text.at(m_at) == u'\\' ? 2 : 1;
        }
        ++m_at;
        if (m_levels.isEmpty() || !m_levels.constLast().keyNext) {
            return std::nullopt;
        }
        Level &level = m_levels.last();
        level.keyNext = false;
        const QString key = m_text.mid(begin + 1, m_at - begin - 2);
        if (level.keys.contains(key)) {
            return faultAt(JsonText::tr("“%1” stands there twice (%2).").arg(key, u"%1"_s), QStringView(m_text).left(begin), true);
        }
        level.keys.insert(key);
        return std::nullopt;
    }

    std::optional<JsonFault> number()
    {
        static const QRegularExpression kNumber(u"-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"_s);
        constexpr double kExact = 9'007'199'254'740'992.0; // 2^53
        const qsizetype begin = m_at;
        const QString number = kNumber.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).captured(0);
        m_at += std::max<qsizetype>(number.size(), 1);
        const double value = number.toDouble();
        if (value == std::floor(value) && std::abs(value) > kExact) {
            return faultAt(JsonText::tr("%1 is too long for a number and would be changed; write it as a text, in quotes (%2).").arg(number, u"%1"_s),
                           QStringView(m_text).left(begin), true);
        }
        return std::nullopt;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QList<Level> m_levels;
};

} // namespace

std::optional<JsonFault> jsonFault(const QString &text)
{
    const QString plain = text.startsWith(QChar::ByteOrderMark) ? text.mid(1) : text;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(plain.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return unparsable(plain, error.offset);
    }
    if (!document.isObject()) {
        return JsonFault{JsonText::tr("It must be a JSON object, in braces."), 1, true};
    }
    return Scan(plain).run();
}

} // namespace flotilla
