// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowlayout.h"

#include "run/journal.h"
#include "widgets/columnmemory.h"

#include <QScreen>
#include <QWidget>

namespace flotilla {

namespace {

constexpr QLatin1StringView kGeometry{"ui/geometry"};
constexpr QLatin1StringView kColumns{"ui/columns"};
constexpr QSize kFirstSize{1280, 800};
constexpr QSize kFrame{16, 48}; // what a window manager draws around a window, about

} // namespace

void recallLayout(QWidget *window, Catalogue &catalogue)
{
    const auto stored = catalogue.setting(kGeometry);
    if (!stored || stored->isEmpty() || !window->restoreGeometry(QByteArray::fromBase64(stored->toLatin1()))) {
        window->resize(kFirstSize.boundedTo(window->screen()->availableSize() - kFrame));
    }
    if (const auto columns = catalogue.setting(kColumns); columns.ok()) {
        arrangeColumns(window, columns.value());
    }
}

void keepLayout(const QWidget *window, Catalogue &catalogue)
{
    (void)catalogue.setSetting(kGeometry, QString::fromLatin1(window->saveGeometry().toBase64()));
    (void)catalogue.setSetting(kColumns, columnsOf(window));
}

} // namespace flotilla
