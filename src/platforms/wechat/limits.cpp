// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/limits.h"

#include <QCoreApplication>

namespace flotilla::wechat {

QStringList limits()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("VendorNotes", text); };
    return {
        say(QT_TRANSLATE_NOOP("VendorNotes", "The submissions of a month are shared by all mini programs. An order is compared with what is left before it starts, and "
                                             "those wait for which nothing is left.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "Nobody tells how many withdrawals of a review a mini program has left. Flotilla counts its own.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "A release publishes what was approved last, whoever submitted it. Flotilla reads the approved version right before it, and "
                                             "refuses another one.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "A rollback cannot be rolled back, and the share of a grayscale release cannot be lowered: it has to be cancelled first.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "No call resets an AppSecret. Flotilla leads through it in the console and keeps the new value.")),
    };
}

} // namespace flotilla::wechat
