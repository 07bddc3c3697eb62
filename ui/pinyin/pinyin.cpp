// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin.h"

#include <QFile>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kFirst = 0x4e00;
constexpr char16_t kLast = 0x9fff;
constexpr qsizetype kLongest = 24; ///< of what is typed: beyond that it is pasted, and no pinyin

/// Characters that names of places, people and businesses read in more than one way; ICU tells one of them.
constexpr QStringView kSeveralSounds[] = {
    u"都dou|du", u"重zhong|chong", u"行xing|hang", u"长chang|zhang", u"乐le|yue", u"会hui|kuai", u"厦sha|xia", u"单dan|shan", u"曾zeng|ceng",
    u"朴pu|piao", u"朝chao|zhao", u"六liu|lu", u"蚌beng|bang", u"柏bai|bo", u"泊bo|po", u"薄bo|bao", u"埔pu|bu", u"堡bao|bu|pu",
    u"藏cang|zang", u"查cha|zha", u"禅chan|shan", u"车che|ju", u"称cheng|chen", u"传chuan|zhuan", u"弹dan|tan", u"得de|dei",
    u"佛fo|fu", u"谷gu|yu", u"还hai|huan", u"系xi|ji", u"贾jia|gu", u"见jian|xian", u"降jiang|xiang", u"校xiao|jiao",
    u"角jiao|jue", u"觉jue|jiao", u"解jie|xie", u"卡ka|qia", u"壳ke|qiao", u"圈quan|juan", u"勒le|lei", u"了le|liao", u"绿lv|lu",
    u"率lv|shuai", u"陆lu|liu", u"露lu|lou", u"落luo|la", u"脉mai|mo", u"没mei|mo", u"模mo|mu", u"缪miao|mou", u"牟mou|mu", u"娜na|nuo",
    u"弄nong|long", u"仇chou|qiu", u"秘mi|bi", u"便bian|pian", u"番fan|pan", u"炮pao|bao", u"屏ping|bing", u"奇qi|ji",
    u"强qiang|jiang", u"塞sai|se", u"色se|shai", u"参can|shen", u"沈shen|chen", u"莘shen|xin", u"盛sheng|cheng",
    u"识shi|zhi", u"熟shu|shou", u"谁shei|shui", u"说shuo|shui", u"宿su|xiu", u"调tiao|diao", u"尾wei|yi", u"尉wei|yu",
    u"涡wo|guo", u"洗xi|xian", u"巷xiang|hang", u"削xiao|xue", u"血xue|xie", u"叶ye|xie", u"员yuan|yun", u"粘zhan|nian",
    u"着zhe|zhao|zhuo", u"种zhong|chong", u"仔zi|zai", u"澄cheng|deng", u"阿a|e", u"杉shan|sha", u"术shu|zhu", u"臭chou|xiu"};

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
        for (const QStringView several : kSeveralSounds) {
            of[several.front().unicode() - kFirst] = static_cast<quint16>(syllables.size());
            syllables.append(several.mid(1).toString());
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

/// A syllable of a text: a Chinese character, or the letters and digits that stand together.
struct SyllablePlace
{
    qsizetype from = 0;
    qsizetype count = 0;
};

QList<SyllablePlace> syllablesOf(const QString &text)
{
    QList<SyllablePlace> places;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const bool word = c.isLetterOrNumber() && !isChinese(c);
        if (isChinese(c) || (word && !inWord)) {
            places.append({at, 1});
        } else if (word) {
            ++places.last().count;
        }
        inWord = word;
    }
    return places;
}

qsizetype wayOn(QStringView sounds, qsizetype at, QStringView typed);

/// With one reading of a syllable; `next`: where the one behind it begins.
qsizetype wayOnAs(QStringView reading, QStringView sounds, qsizetype next, QStringView typed)
{
    qsizetype same = 0;
    while (same < typed.size() && same < reading.size() && isSame(reading.at(same), typed.at(same))) {
        ++same;
    }
    if (same == typed.size()) { // the last one may be half typed
        return next;
    }
    const bool whole = same == reading.size();
    qsizetype end = whole ? wayOn(sounds, next, typed.mid(same)) : -1;
    if (end < 0 && same > 1 && !whole && reading.at(1) == u'h') {
        end = wayOn(sounds, next, typed.mid(2));
    }
    return end < 0 && same > 0 && reading.size() > 1 ? wayOn(sounds, next, typed.mid(1)) : end;
}

/// From the syllable at `at` on, all that is left of what was typed: where the syllable behind the last one begins, or -1.
qsizetype wayOn(QStringView sounds, qsizetype at, QStringView typed)
{
    if (typed.isEmpty()) {
        return at;
    }
    if (at >= sounds.size()) {
        return -1;
    }
    const qsizetype blank = sounds.indexOf(u' ', at);
    const qsizetype end = blank < 0 ? sounds.size() : blank;
    for (const QStringView reading : sounds.mid(at, end - at).tokenize(u'|')) {
        if (const qsizetype way = wayOnAs(reading, sounds, end + 1, typed); way >= 0) {
            return way;
        }
    }
    return -1;
}

/// Where in the syllables it begins, and where the one behind it begins; -1: nowhere.
std::pair<qsizetype, qsizetype> soundsAt(QStringView sounds, QStringView typed)
{
    const bool isTyped = !typed.isEmpty() && typed.size() <= kLongest && std::all_of(typed.cbegin(), typed.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
    for (qsizetype at = 0; isTyped && at < sounds.size();) {
        if (const qsizetype end = wayOn(sounds, at, typed); end >= 0) {
            return {at, end};
        }
        const qsizetype blank = sounds.indexOf(u' ', at);
        if (blank < 0) {
            break;
        }
        at = blank + 1;
    }
    return {-1, -1};
}

} // namespace

QString soundsOf(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isChinese)) {
        return {};
    }
    const PinyinTable &table = pinyinTable();
    QStringList sounds;
    const QList<SyllablePlace> places = syllablesOf(text);
    for (const SyllablePlace &place : places) {
        const QChar c = text.at(place.from);
        sounds.append(isChinese(c) ? table.syllables.at(table.of[c.unicode() - kFirst]) : text.mid(place.from, place.count).toLower());
    }
    return sounds.join(u' ');
}

bool soundsLike(QStringView sounds, QStringView typed)
{
    return soundsAt(sounds, typed).first >= 0;
}

SoundPart soundPart(const QString &text, QStringView typed)
{
    const QString sounds = soundsOf(text);
    const auto [from, end] = soundsAt(sounds, typed);
    if (from < 0) {
        return {};
    }
    const QList<SyllablePlace> places = syllablesOf(text);
    const SyllablePlace first = places.at(QStringView(sounds).first(from).count(u' '));
    const SyllablePlace last = places.at(QStringView(sounds).first(end - 1).count(u' '));
    return {first.from, last.from + last.count - first.from};
}

} // namespace flotilla
