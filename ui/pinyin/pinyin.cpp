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

/// Names in which a character is read otherwise than alone: how the two sound.
struct SoundPhrase
{
    QStringView text;
    QLatin1StringView first, second;
};
constexpr SoundPhrase kSoundPhrases[] = {
    {u"成都", "cheng"_L1, "du"_L1},   {u"首都", "shou"_L1, "du"_L1},   {u"都江", "du"_L1, "jiang"_L1},  {u"都市", "du"_L1, "shi"_L1},
    {u"重庆", "chong"_L1, "qing"_L1}, {u"厦门", "xia"_L1, "men"_L1},   {u"长沙", "chang"_L1, "sha"_L1}, {u"长春", "chang"_L1, "chun"_L1},
    {u"长江", "chang"_L1, "jiang"_L1}, {u"长安", "chang"_L1, "an"_L1},  {u"银行", "yin"_L1, "hang"_L1},  {u"音乐", "yin"_L1, "yue"_L1},
    {u"乐山", "le"_L1, "shan"_L1},    {u"六安", "lu"_L1, "an"_L1},     {u"蚌埠", "beng"_L1, "bu"_L1}};

/// Of the character at `at`, where a phrase says it; else empty.
QLatin1StringView soundInPhrase(QStringView text, qsizetype at)
{
    for (const SoundPhrase &phrase : kSoundPhrases) {
        if (text.mid(at).startsWith(phrase.text)) {
            return phrase.first;
        }
        if (at > 0 && text.mid(at - 1).startsWith(phrase.text)) {
            return phrase.second;
        }
    }
    return {};
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
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const QLatin1StringView special = isChinese(c) ? soundInPhrase(text, at) : QLatin1StringView();
        const bool word = c.isLetterOrNumber() && !isChinese(c);
        if (isChinese(c) || (word && !inWord)) {
            sounds += sounds.isEmpty() ? QString() : u" "_s;
        }
        sounds += !special.isEmpty() ? QString(special) : isChinese(c) ? table.syllables.at(table.of[c.unicode() - kFirst]) : word ? QString(c.toLower()) : QString();
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
