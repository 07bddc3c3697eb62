// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mnemonics.h"

#include <QRegularExpression>

#include <algorithm>

namespace flotilla {

namespace {

bool isFree(QChar c, const QString &taken)
{
    const QChar upper = c.toUpper();
    return upper >= u'A' && upper <= u'Z' && !taken.contains(upper);
}

qsizetype placeOf(const QString &text, const QString &taken, bool beginsWord)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isFree(text.at(i), taken) && (!beginsWord || i == 0 || text.at(i - 1).isSpace())) {
            return i;
        }
    }
    return -1;
}

} // namespace

QString withoutKey(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\(&.\\)|&"));
    return QString(text).remove(mark);
}

QString withKey(const QString &text, QString &taken)
{
    QString plain = text;
    plain.replace(u'&', QStringLiteral("&&"));
    for (const bool beginsWord : {true, false}) {
        if (const qsizetype at = placeOf(plain, taken, beginsWord); at >= 0) {
            taken.append(plain.at(at).toUpper());
            return plain.insert(at, u'&');
        }
    }
    // A letter of no word of theirs looks like a part of the text, except where texts have no such letters.
    const bool isForeign = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter() && c.unicode() > 0xff; });
    for (QChar key = u'A'; isForeign && key <= u'Z'; key = QChar(key.unicode() + 1)) {
        if (isFree(key, taken)) {
            taken.append(key);
            return plain + QStringLiteral("(&%1)").arg(key);
        }
    }
    return plain;
}

} // namespace flotilla
