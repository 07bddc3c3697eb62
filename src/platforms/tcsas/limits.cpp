// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/limits.h"

#include <QCoreApplication>

namespace flotilla::tcsas {

QStringList limits()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("VendorNotes", text); };
    return {
        say(QT_TRANSLATE_NOOP("VendorNotes", "Grayscale tasks can only be made in the console. The Grayscale page plans and checks them, and keeps what became of each.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "The privacy agreement, skipping the domain check and the real-time log have no API. Each has a checklist.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "What was taken off the shelf is brought back in the console.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "A new key is told once. If its answer is lost, only another reset makes a key that is known.")),
    };
}

} // namespace flotilla::tcsas
