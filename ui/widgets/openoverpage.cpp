// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/openoverpage.h"

#include "page.h"

#include <QDialog>
#include <QPointer>
#include <QVariant>

#include <memory>
#include <utility>

namespace flotilla {

namespace {

// A dialog may be answered by the next one before it has closed.
constexpr const char *kOpenDialogs = "flotillaOpenDialogs";

Page *pageOf(QWidget *widget)
{
    while (widget && !qobject_cast<Page *>(widget)) {
        widget = widget->parentWidget();
    }
    return qobject_cast<Page *>(widget);
}

} // namespace

void openOverPage(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::NonModal);
    const QPointer<QWidget> first(dialog->focusWidget());
    QPointer<QDialog> host; // the dialog that it stands over
    for (QWidget *widget = dialog->parentWidget(); widget && !host; widget = widget->parentWidget()) {
        host = qobject_cast<QDialog *>(widget);
    }
    if (host) {
        host->setEnabled(false);
        dialog->setEnabled(true); // it is a child of the other one
    }
    if (Page *page = pageOf(dialog->parentWidget())) {
        QWidget *focus = page->window()->focusWidget();
        const QPointer<QWidget> focused(focus && page->isAncestorOf(focus) ? focus : nullptr);
        page->setProperty(kOpenDialogs, page->property(kOpenDialogs).toInt() + 1);
        page->setEnabled(false);
        dialog->setEnabled(true); // it is a child of the page
        if (first) {
            first->setFocus(); // being disabled for a moment it lost the keyboard to the next button, which may be any
        }
        const auto over = [page, focused, host, done = std::make_shared<bool>(false)] {
            if (std::exchange(*done, true)) {
                return;
            }
            if (host) {
                host->setEnabled(true);
            }
            const int left = page->property(kOpenDialogs).toInt() - 1;
            page->setProperty(kOpenDialogs, left);
            page->setEnabled(left <= 0);
            if (left <= 0 && focused) {
                focused->setFocus(Qt::OtherFocusReason);
            }
        };
        QObject::connect(dialog, &QDialog::finished, page, over);
        QObject::connect(dialog, &QObject::destroyed, page, over); // with its parent it goes without having finished
    }
    dialog->show();
}

} // namespace flotilla
