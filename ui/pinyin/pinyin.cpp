// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kFirst = 0x4e00;
constexpr char16_t kLast = 0x9fff;
constexpr qsizetype kLongest = 24; ///< of what is typed: beyond that it is pasted, and no pinyin

/// The table that was made with the program (table.cpp).
struct PinyinTable
{
    QStringList syllables{QString()};
    std::array<quint16, kLast - kFirst + 1> of{}; ///< index into syllables by character

    PinyinTable()
    {
        QFile file(u":/flotilla/pinyin.txt"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return; // built in; a test sees that it is there
        }
        const QString all = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(all).split(u'\n', Qt::SkipEmptyParts)) {
            const qsizetype blank = line.indexOf(u' ');
            for (const QChar c : line.mid(blank + 1)) {
                if (c >= QChar(kFirst) && c <= QChar(kLast)) {
                    of[c.unicode() - kFirst] = static_cast<quint16>(syllables.size());
                }
            }
            syllables.append(line.left(blank).toString());
        }
    }
};

const PinyinTable &pinyinTable()
{
    static const PinyinTable table;
    return table;
}

bool isChinese(QChar c)
{
    return c >= QChar(kFirst) && c <= QChar(kLast);
}

/// ü is typed as v, and by many as u.
bool isSame(QChar sound, QChar typed)
{
    return sound == typed || (sound == u'v' && typed == u'u');
}

/// From the syllable at `at` on, all that is left of what was typed.
bool goesOn(QStringView sounds, qsizetype at, QStringView typed)
{
    if (typed.isEmpty()) {
        return true;
    }
    if (at >= sounds.size()) {
        return false;
    }
    qsizetype end = sounds.indexOf(u' ', at);
    end = end < 0 ? sounds.size() : end;
    qsizetype same = 0;
    while (same < typed.size() && at + same < end && isSame(sounds.at(at + same), typed.at(same))) {
        ++same;
    }
    if (same == typed.size()) { // the last one may be half typed
        return true;
    }
    const bool whole = at + same == end;
    return (whole && goesOn(sounds, end + 1, typed.mid(same))) || (same > 1 && !whole && sounds.at(at + 1) == u'h' && goesOn(sounds, end + 1, typed.mid(2)))
           || (same > 0 && end - at > 1 && goesOn(sounds, end + 1, typed.mid(1)));
}

} // namespace

QString soundsOf(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isChinese)) {
        return {};
    }
    const PinyinTable &table = pinyinTable();
    QString sounds;
    bool inWord = false;
    for (const QChar c : text) {
        const bool word = c.isLetterOrNumber() && !isChinese(c);
        if (isChinese(c) || (word && !inWord)) {
            sounds += sounds.isEmpty() ? QString() : u" "_s;
        }
        sounds += isChinese(c) ? table.syllables.at(table.of[c.unicode() - kFirst]) : word ? QString(c.toLower()) : QString();
        inWord = word;
    }
    return sounds;
}

bool soundsLike(QStringView sounds, QStringView typed)
{
    const bool isTyped = !typed.isEmpty() && typed.size() <= kLongest && std::all_of(typed.cbegin(), typed.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
    for (qsizetype at = 0; isTyped && at >= 0 && at < sounds.size(); at = sounds.indexOf(u' ', at) + 1) {
        if (goesOn(sounds, at, typed)) {
            return true;
        }
        if (sounds.indexOf(u' ', at) < 0) {
            break;
        }
    }
    return false;
}

} // namespace flotilla
