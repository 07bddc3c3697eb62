// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"

#include <QRandomGenerator>

namespace flotilla::sandbox {

using namespace Qt::StringLiterals;

QString randomText(int length)
{
    const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(QRandomGenerator::system()->bounded(int(alphabet.size())));
    return text;
}

} // namespace flotilla::sandbox
