// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintip.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kLongest = 1000; // letters
constexpr qsizetype kLongestLine = 80; // a plain tool tip does not wrap

bool fitsAsItIs(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const bool isNarrow = std::all_of(lines.cbegin(), lines.cend(), [](const QString &line) { return line.size() <= kLongestLine; });
    return isNarrow && !text.contains(u'<') && !text.contains(u'&');
}

} // namespace

QString plainTip(const QString &text)
{
    const QString cut = text.size() > kLongest ? text.left(kLongest) + u'…' : text;
    return fitsAsItIs(cut) ? cut : Qt::convertFromPlainText(cut, Qt::WhiteSpaceNormal);
}

} // namespace flotilla
