// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct TextRules
{
    Q_DECLARE_TR_FUNCTIONS(TextRules)
};

constexpr int kLongestKeyId = 72;  // ids of temporary keys have 68 characters, the usual ones 36
constexpr int kLongerThanUsual = 60;

enum CharClass { Upper, Lower, Digit, Sign };

CharClass classOf(QChar c)
{
    return c.isUpper() ? Upper : c.isLower() ? Lower : c.isDigit() ? Digit : Sign;
}

bool hasAllClasses(QStringView word)
{
    const auto has = [word](CharClass wanted) {
        return std::any_of(word.cbegin(), word.cend(), [wanted](QChar c) { return classOf(c) == wanted; });
    };
    return has(Upper) && has(Lower) && has(Digit);
}

/// Chance changes the class of characters far more often than people do, who write words, numbers and dates.
bool looksRandom(QStringView word)
{
    qsizetype letters = 0;
    qsizetype changes = 0;
    CharClass before = Sign;
    for (const QChar c : word) {
        const CharClass now = classOf(c);
        letters += now != Sign ? 1 : 0;
        changes += now != Sign && before != Sign && now != before ? 1 : 0;
        before = now;
    }
    return changes * 100 >= letters * 36;
}

const QRegularExpression &plainRuns()
{
    static const QRegularExpression kRuns(u"[0-9A-Za-z]{32,}"_s);
    return kRuns;
}

const QRegularExpression &base64Runs()
{
    static const QRegularExpression kRuns(u"[0-9A-Za-z+/_-]{40,}={0,2}"_s);
    return kRuns;
}

bool isKey(QStringView word, bool plain)
{
    return hasAllClasses(word) && (plain || looksRandom(word));
}

struct Run
{
    qsizetype at = 0, length = 0;
};

QList<Run> keysIn(const QString &text)
{
    QList<Run> keys;
    for (const bool plain : {false, true}) {
        auto runs = (plain ? plainRuns() : base64Runs()).globalMatch(text);
        while (runs.hasNext()) {
            const QRegularExpressionMatch run = runs.next();
            const bool within = std::any_of(keys.cbegin(), keys.cend(), [&run](const Run &key) {
                return run.capturedStart() >= key.at && run.capturedEnd() <= key.at + key.length;
            });
            if (!within && isKey(run.capturedView(), plain)) {
                keys.append({run.capturedStart(), run.capturedLength()});
            }
        }
    }
    return keys;
}

// Of UTF-8 the bytes: every rule here is about ASCII.
template <typename Fits>
bool all(QAnyStringView text, Fits fits)
{
    return text.visit([&fits](auto view) {
        return std::all_of(view.begin(), view.end(), [&fits](auto c) {
            if constexpr (std::is_same_v<decltype(c), QChar>) {
                return fits(c);
            } else {
                return fits(QChar(QLatin1Char(static_cast<char>(c))));
            }
        });
    });
}

bool beginsWith(QAnyStringView text, const QString &start)
{
    qsizetype at = 0;
    return text.size() >= start.size()
        && all(text, [&at, &start](QChar c) { return at >= start.size() || c == start.at(at++); });
}

bool isPlainWord(QAnyStringView text)
{
    return all(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

bool isLetterOrDigit(QChar c)
{
    return c < u'\x7f' && c.isLetterOrNumber();
}

bool isVariableName(const QString &text)
{
    const bool fits = all(text, [](QChar c) { return c == u'_' || isLetterOrDigit(c); });
    return fits && !text.isEmpty() && !text.front().isDigit();
}

bool beginsWithOneOf(QAnyStringView text, const QStringList &starts)
{
    return std::any_of(starts.cbegin(), starts.cend(), [text](const QString &start) { return beginsWith(text, start); });
}

QString problemOfKeyIdText(const TextRule &rule, const QString &id)
{
    static const QRegularExpression kJoint(u"[#:;,|&=/+]"_s);
    if (kJoint.match(id).hasMatch() || id.size() > kLongestKeyId) {
        return TextRules::tr("An id has only letters, digits, “-” and “_” and is shorter than this: it looks as if the key was copied along "
                             "with it. Enter the id alone.");
    }
    if (!all(id, [](QChar c) { return isLetterOrDigit(c) || c == u'-' || c == u'_'; })) {
        return TextRules::tr("An id has only letters, digits, “-” and “_”. Copy it again.");
    }
    if (!rule.usualStarts.isEmpty() && !beginsWithOneOf(id, rule.usualStarts) && looksLikeKey(id)) {
        return TextRules::tr("This looks like the key itself. Only its id belongs here.");
    }
    return {};
}

QString problemOfKey(const TextRule &rule, QAnyStringView key)
{
    if (!isPlainWord(key)) {
        return TextRules::tr("A key has no blanks and no other than plain letters, digits and signs. Copy it again.");
    }
    if (!all(key, [](QChar c) { return c != u'#' && c != u':' && c != u',' && c != u';'; })) {
        return TextRules::tr("A key has no “#”, “:”, “,” or “;” in it. Did you copy more than the key?");
    }
    return beginsWithOneOf(key, rule.usualStarts) ? TextRules::tr("This looks like the id of the key. The key itself belongs here.")
                                                  : QString();
}

QString problemOfOpenText(TextKind kind, const QString &text)
{
    if (looksLikeKey(text)) {
        return TextRules::tr("This looks like a key, or has one in it. Everybody who sees this field could read it: take it out.");
    }
    switch (kind) {
    case TextKind::Title:
        return all(text, [](QChar c) { return c.category() != QChar::Other_Control; })
            ? QString()
            : TextRules::tr("This must be one line without control characters.");
    case TextKind::Id:
        return all(text, [](QChar c) { return isLetterOrDigit(c) || c == u'-' || c == u'_' || c == u'.'; })
            ? QString()
            : TextRules::tr("This has only letters, digits, “-”, “_” and “.”, and no blanks.");
    case TextKind::Variable:
        return text.isEmpty() || isVariableName(text)
            ? QString()
            : TextRules::tr("The name of a variable has only letters, digits and underscores and begins with no digit.");
    default:
        return {};
    }
}

} // namespace

bool looksLikeKey(const QString &text)
{
    return !keysIn(text).isEmpty();
}

QString withoutKeys(const QString &text)
{
    QString shown = text;
    QList<Run> keys = keysIn(text);
    std::sort(keys.begin(), keys.end(), [](const Run &a, const Run &b) { return a.at > b.at; });
    for (const Run &key : std::as_const(keys)) { // from behind, where the places of the others stay right
        shown.replace(key.at, key.length, u"…"_s);
    }
    return shown;
}

QString problemOf(const TextRule &rule, QAnyStringView text)
{
    switch (rule.kind) {
    case TextKind::KeyId:
        return problemOfKeyIdText(rule, text.toString());
    case TextKind::Key:
        return problemOfKey(rule, text);
    case TextKind::Token:
        return isPlainWord(text)
            ? QString()
            : TextRules::tr("A token has no blanks and no other than plain letters, digits and signs. Copy it again.");
    default:
        return problemOfOpenText(rule.kind, text.toString());
    }
}

QString warningOf(const TextRule &rule, const QString &text)
{
    const bool usual = rule.kind != TextKind::KeyId || text.isEmpty() || rule.usualStarts.isEmpty()
        || beginsWithOneOf(text, rule.usualStarts);
    return usual ? QString()
                 : TextRules::tr("Ids usually begin with %1; this one does not. Is it an account number, or an id of another service?")
                       .arg(rule.usualStarts.join(TextRules::tr(" or ", "between two beginnings of an id")));
}

QString problemOfKeyId(const QString &keyId, bool hasToken)
{
    const bool couldHoldKey = keyId.size() >= kLongerThanUsual && all(keyId, isLetterOrDigit);
    return hasToken || !couldHoldKey
        ? QString()
        : TextRules::tr("An id as long as this belongs to a temporary key, which needs its token too; or the key was copied along with "
                        "the id. Enter the id alone, or add the token.");
}

} // namespace flotilla
