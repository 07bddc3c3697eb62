// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cutshort.h"

#include "widgets/plaintip.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace flotilla {

namespace {

// tests/ui/look knows it by this name.
constexpr const char *kCutShort = "flotillaCutShort";

class Shortener : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *label = static_cast<QLabel *>(watched);
        const QRect room = label->contentsRect();
        const bool fits = label->fontMetrics().size(0, label->text()).width() <= room.width();
        if (event->type() == QEvent::ToolTip && (label->toolTip().isEmpty() || label->toolTip() == m_tip)) {
            setTip(label, fits ? QString() : label->text());
            m_tip = label->toolTip();
            return false;
        }
        if (event->type() != QEvent::Paint || fits) {
            return QObject::eventFilter(watched, event);
        }
        QPainter painter(label);
        label->style()->drawItemText(&painter, room, static_cast<int>(label->alignment()), label->palette(), label->isEnabled(),
                                     label->fontMetrics().elidedText(label->text(), Qt::ElideRight, room.width()), label->foregroundRole());
        return true;
    }

private:
    QString m_tip; ///< ours: whoever set another one had more to say
};

} // namespace

void cutShort(QLabel *label)
{
    label->setProperty(kCutShort, true);
    label->setSizePolicy(QSizePolicy::Ignored, label->sizePolicy().verticalPolicy());
    label->installEventFilter(new Shortener(label));
}

} // namespace flotilla
