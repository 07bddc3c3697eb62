// SPDX-License-Identifier: GPL-3.0-or-later
#include "encodingguess.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>
#include <memory>
#include <type_traits>

#include <uchardet/uchardet.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// uchardet's names where another one says the same and more, or is the one that the decoder knows.
QString usualName(const QString &name)
{
    static const QHash<QString, QString> kNames{
        {u"ASCII"_s, u"UTF-8"_s},          {u"ISO-8859-1"_s, u"windows-1252"_s},  {u"WINDOWS-1252"_s, u"windows-1252"_s},
        {u"WINDOWS-1250"_s, u"windows-1250"_s}, {u"WINDOWS-1251"_s, u"windows-1251"_s}, {u"BIG5"_s, u"Big5"_s},
        {u"SHIFT_JIS"_s, u"Shift_JIS"_s},  {u"UHC"_s, u"windows-949"_s},          {u"MAC-CYRILLIC"_s, u"x-mac-cyrillic"_s},
        {u"MAC-CENTRALEUROPE"_s, u"x-mac-centraleurroman"_s},
    };
    return kNames.value(name, name);
}

constexpr qsizetype kSample = qsizetype{1024} * 1024;

uchar at(const QByteArray &bytes, qsizetype i)
{
    return static_cast<uchar>(bytes.at(i));
}

} // namespace

QString guessedEncoding(const QByteArray &bytes)
{
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const qsizetype size = std::min(bytes.size(), kSample);
    if (!detector || uchardet_handle_data(detector.get(), bytes.constData(), static_cast<size_t>(size)) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    const QString name = usualName(QString::fromLatin1(uchardet_get_charset(detector.get())));
    return !name.isEmpty() && QStringDecoder(name.toLatin1().constData()).isValid() ? name : QString();
}

bool isPlausibleGb18030(const QByteArray &bytes)
{
    int characters = 0;
    int common = 0;   // first level of GB 2312: the 3755 characters of everyday Chinese
    int standard = 0; // the rest of it, and its punctuation
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const uchar lead = at(bytes, i);
        if (lead < 0x80) {
            continue;
        }
        if (i + 1 >= bytes.size()) {
            return false;
        }
        const uchar trail = at(bytes, i + 1);
        const bool isFour = trail >= 0x30 && trail <= 0x39;
        i += isFour ? 3 : 1;
        ++characters;
        const bool high = trail >= 0xA1 && trail <= 0xFE;
        common += high && lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
        standard += high && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xF7)) ? 1 : 0;
    }
    return characters > 0 && standard * 100 >= characters * 85 && common * 100 >= characters * 70;
}

QString guessedUtf16(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), kSample);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; ++i) {
        if (bytes.at(i) == '\0') {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    if (bytes.size() % 2 != 0 || even + odd == 0) {
        return {};
    }
    // The separators and line ends at least are ASCII: in every list many bytes of one side are zero, and hardly one of the other.
    const qsizetype most = std::max(even, odd);
    if (std::min(even, odd) * 20 > most || most * 10 < size / 2) {
        return {};
    }
    return even > odd ? u"UTF-16BE"_s : u"UTF-16LE"_s;
}

} // namespace flotilla
