// SPDX-License-Identifier: GPL-3.0-or-later
// Writes how each Chinese character sounds, for the filter fields: one line per syllable, `hai 海孩害…`, without tones and with v
// for ü, as people type it. It runs while the program is built: ICU takes 80 ms to load what is asked of it here.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>

namespace {

constexpr UChar32 kFirst = 0x4e00;
constexpr UChar32 kLast = 0x9fff;

/// Of what ICU says, "lǚ " and the like; empty: it is no syllable.
std::string plainSyllable(const icu::UnicodeString &decomposed)
{
    constexpr UChar32 kDiaeresis = 0x308;
    std::string plain;
    for (int32_t i = 0; i < decomposed.length(); ++i) {
        const char16_t c = decomposed.charAt(i);
        if (c >= u'a' && c <= u'z') {
            plain += static_cast<char>(c);
        } else if (c == kDiaeresis && !plain.empty() && plain.back() == 'u') {
            plain.back() = 'v';
        } else if (c >= kFirst) {
            return {};
        }
    }
    return plain;
}

} // namespace

int main(int argc, char *argv[])
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance("Han-Latin; NFD; Lower", UTRANS_FORWARD, status));
    if (argc != 2 || U_FAILURE(status) || !latin) {
        std::cerr << "usage: pinyin_table FILE (ICU: " << u_errorName(status) << ")\n";
        return 1;
    }
    std::map<std::string, icu::UnicodeString> characters;
    for (UChar32 c = kFirst; c <= kLast; ++c) {
        icu::UnicodeString sound(c);
        latin->transliterate(sound);
        if (const std::string syllable = plainSyllable(sound); !syllable.empty()) {
            characters[syllable].append(c);
        }
    }
    std::ofstream file(argv[1], std::ios::binary);
    for (const auto &[syllable, all] : characters) {
        std::string line = syllable + ' ';
        all.toUTF8String(line);
        file << line << '\n';
    }
    return file.good() && !characters.empty() ? 0 : 1;
}
