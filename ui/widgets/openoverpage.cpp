// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/openoverpage.h"

#include "page.h"
#include "widgets/readingorder.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QPointer>
#include <QScreen>
#include <QVariant>

#include <algorithm>
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

/// While another page is in sight the dialog waits out of it: over a page that it is not about it would mislead.
class WithItsPage : public QObject
{
public:
    WithItsPage(QDialog *dialog, QWidget *page) : QObject(dialog), m_dialog(dialog), m_page(page)
    {
        page->installEventFilter(this);
        connect(dialog, &QDialog::finished, this, [this] { // it may have ended out of sight
            m_waits = false;
            m_dialog->deleteLater();
        });
    }
    bool eventFilter(QObject *page, QEvent *event) override
    {
        if (page != m_page) {
            return false;
        }
        if (event->type() == QEvent::Hide && !event->spontaneous() && m_dialog->isVisible()) {
            m_waits = true;
            m_dialog->hide();
        } else if (event->type() == QEvent::Show && std::exchange(m_waits, false)) {
            m_dialog->show();
            if (m_dialog->isEnabled()) { // else another one stands over it
                m_dialog->raise();
                m_dialog->activateWindow();
            }
        }
        return false;
    }

private:
    QDialog *m_dialog;
    QWidget *m_page;
    bool m_waits = false;
};

/// Tells of the next language.
class LanguageFilter : public QObject
{
public:
    explicit LanguageFilter(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && !std::exchange(m_told, true)) { // a switch tells of two
            QMetaObject::invokeMethod(m_dialog, &QDialog::reject, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QDialog *m_dialog;
    bool m_told = false;
};

/// How high a dialog may be there, so that its buttons stay in sight below its title.
int highestOn(const QScreen *screen)
{
    constexpr int title = 40;
    constexpr int leastScreen = 500; // full HD at 200 %
    return std::max(leastScreen, screen->availableSize().height() - title);
}

/// What its lines need depends on its width; what it would like to have may be more than the screen has.
class RoomFilter : public QObject
{
public:
    explicit RoomFilter(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !std::exchange(m_wasShown, true)) { // later its size is that of who uses it
            m_dialog->resize(m_dialog->size().boundedTo({m_dialog->screen()->availableSize().width(), highestOn(m_dialog->screen())}));
        }
        if (event->type() == QEvent::Show || event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
            giveRoom();
        }
        return false;
    }

private:
    void giveRoom()
    {
        QLayout *layout = m_dialog->layout();
        if (layout && layout->hasHeightForWidth()) {
            m_dialog->setMinimumHeight(std::min(layout->minimumHeightForWidth(m_dialog->width()), highestOn(m_dialog->screen())));
        }
    }

    QDialog *m_dialog;
    bool m_wasShown = false;
};

} // namespace

void neverSqueeze(QDialog *dialog) { new RoomFilter(dialog); }

void closeWithLanguage(QDialog *dialog) { new LanguageFilter(dialog); }

void openOverPage(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::NonModal);
    tabsAsRead(dialog);
    neverSqueeze(dialog);
    const QPointer<QWidget> first(dialog->focusWidget());
    QPointer<QDialog> host; // the dialog that it stands over
    for (QWidget *widget = dialog->parentWidget(); widget && !host; widget = widget->parentWidget()) {
        host = qobject_cast<QDialog *>(widget);
    }
    if (host) {
        host->setEnabled(false);
        dialog->setEnabled(true); // it is a child of the other one
        QObject::connect(dialog, &QDialog::finished, host, [host] { host->setEnabled(true); });
    }
    if (Page *page = pageOf(dialog->parentWidget())) {
        new WithItsPage(dialog, page);
        QWidget *focus = page->window()->focusWidget();
        const QPointer<QWidget> focused(focus && page->isAncestorOf(focus) ? focus : nullptr);
        page->setProperty(kOpenDialogs, page->property(kOpenDialogs).toInt() + 1);
        page->setEnabled(false);
        dialog->setEnabled(true); // it is a child of the page
        if (first) {
            first->setFocus(); // being disabled for a moment it lost the keyboard to the next button, which may be any
        }
        const auto over = [page, focused, done = std::make_shared<bool>(false)] {
            if (std::exchange(*done, true)) {
                return;
            }
            const int left = page->property(kOpenDialogs).toInt() - 1;
            page->setProperty(kOpenDialogs, left);
            page->setEnabled(left <= 0);
            if (left <= 0 && focused) {
                focused->setFocus(Qt::OtherFocusReason);
            }
        };
        QObject::connect(dialog, &QDialog::finished, page, over);
        // With its parent it goes without having finished; later, as the page may be on its way out itself.
        QObject::connect(dialog, &QObject::destroyed, page, over, Qt::QueuedConnection);
    }
    dialog->show();
}

} // namespace flotilla
