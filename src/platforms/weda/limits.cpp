// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/limits.h"

#include <QCoreApplication>

namespace flotilla::weda {

QStringList limits()
{
    const auto say = [](const char *text) { return QCoreApplication::translate("VendorNotes", text); };
    return {
        say(QT_TRANSLATE_NOOP("VendorNotes", "WeDa does not tell which mini program an app is bound to. Flotilla shows what it "
                                             "did last itself.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "WeDa does not list the mini programs that authorised it, nor how. Only full-hosting "
                                             "authorisation can be published to; anything else shows up as a refused bind or deploy.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "WeDa gives no reason for a failed build. The publish records in its console do.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "A running build cannot be cancelled. Stop means that nothing more is sent.")),
        say(QT_TRANSLATE_NOOP("VendorNotes", "A version published by WeDa is submitted for review and released by hand, in each "
                                             "mini program's own console. The Audits page keeps the checklist.")),
    };
}

} // namespace flotilla::weda
