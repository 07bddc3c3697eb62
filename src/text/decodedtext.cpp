// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedtext.h"

#include "encodingguess.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct DecodedTexts
{
    Q_DECLARE_TR_FUNCTIONS(DecodedTexts)
};

/// Strictly: a character that is cut off at the end is an error too. A BOM is taken away.
bool decodes(const QByteArray &bytes, const QString &encoding, QString &text)
{
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return false;
    }
    text = decoder.decode(bytes);
    // Some converters put the mark of a character that they cannot read and say nothing.
    return !decoder.hasError() && !text.contains(QChar::ReplacementCharacter);
}

bool hasUtf16Bom(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

/// Of several encodings in which the text is the same, the one that people's programs offer.
QString usualEncoding(const QByteArray &bytes, const QString &encoding, const QString &text)
{
    const QString western = u"windows-1252"_s;
    QString same;
    return encoding.startsWith("ISO-8859-"_L1) && decodes(bytes, western, same) && same == text ? western : encoding;
}

DecodedText guessed(const QByteArray &bytes)
{
    const QString guess = guessedEncoding(bytes);
    const bool chinese = isPlausibleGb18030(bytes);
    QStringList candidates{guess, chinese ? u"GB18030"_s : QString(), u"windows-1252"_s};
    // A few characters look like many alphabets: who has this program rather means everyday Chinese.
    if (chinese && (guess.startsWith("windows-"_L1, Qt::CaseInsensitive) || guess.startsWith("ISO-8859-"_L1))) {
        candidates.swapItemsAt(0, 1);
    }
    candidates.removeAll(QString());
    for (const QString &encoding : std::as_const(candidates)) {
        DecodedText decoded;
        if (encoding != "UTF-8"_L1 && decodes(bytes, encoding, decoded.text)) {
            decoded.encoding = usualEncoding(bytes, encoding, decoded.text);
            decoded.sure = encoding == "GB18030"_L1 && guess == encoding && chinese;
            return decoded;
        }
    }
    return {{}, {}, false, DecodedTexts::tr("The list is in no encoding that can be read here. Save it as CSV in UTF-8.")};
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    DecodedText decoded;
    if (const auto bom = QStringConverter::encodingForData(bytes); bom && (hasUtf16Bom(bytes) || bytes.startsWith("\xEF\xBB\xBF"))) {
        return decodeText(bytes, QString::fromLatin1(QStringConverter::nameForEncoding(*bom)));
    }
    if (bytes.contains('\0')) {
        const QString utf16 = guessedUtf16(bytes);
        if (!utf16.isEmpty()) {
            return decodeText(bytes, utf16);
        }
        return {{}, {}, false, DecodedTexts::tr("This is no text: there are zero bytes in it. Save the list as CSV in UTF-8.")};
    }
    if (decodes(bytes, u"UTF-8"_s, decoded.text)) {
        decoded.encoding = u"UTF-8"_s;
        return decoded;
    }
    return guessed(bytes);
}

DecodedText decodeText(const QByteArray &bytes, const QString &encoding)
{
    DecodedText decoded;
    decoded.encoding = encoding;
    if (!decodes(bytes, encoding, decoded.text)) {
        decoded = {{}, {}, false, DecodedTexts::tr("The list is not in %1: some of its characters cannot be read.").arg(encoding)};
    }
    return decoded;
}

bool isKnownEncoding(const QString &name)
{
    const bool ascii = std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return !name.isEmpty() && ascii && QStringDecoder(name.toLatin1().constData()).isValid();
}

QStringList usualEncodings()
{
    QStringList names{u"UTF-8"_s,        u"GB18030"_s,      u"Big5"_s,         u"windows-1252"_s, u"windows-1250"_s, u"windows-1251"_s,
                      u"windows-1254"_s, u"Shift_JIS"_s,    u"EUC-JP"_s,       u"EUC-KR"_s,       u"TIS-620"_s,      u"UTF-16LE"_s,
                      u"UTF-16BE"_s};
    names.removeIf([](const QString &name) { return !isKnownEncoding(name); }); // most are there only where Qt was built with ICU
    return names;
}

} // namespace flotilla
