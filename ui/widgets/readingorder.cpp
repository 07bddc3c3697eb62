// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readingorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace flotilla {

namespace {

using Widgets = QList<QWidget *>;

Widgets inOrder(const QLayout *layout);

void addItem(QLayoutItem *item, Widgets &widgets)
{
    if (QWidget *widget = item->widget()) {
        widgets.append(widget);
    } else if (const QLayout *inner = item->layout()) {
        widgets.append(inOrder(inner));
    }
}

// A grid knows its items in the order in which they came.
QList<int> orderOf(const QGridLayout *grid)
{
    QList<std::pair<std::pair<int, int>, int>> places;
    for (int i = 0; i < grid->count(); ++i) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        grid->getItemPosition(i, &row, &column, &rows, &columns);
        places.append({{row, column}, i});
    }
    std::sort(places.begin(), places.end());
    QList<int> order;
    for (const auto &place : std::as_const(places)) {
        order.append(place.second);
    }
    return order;
}

Widgets inOrder(const QLayout *layout)
{
    Widgets widgets;
    if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
        for (const int i : orderOf(grid)) {
            addItem(grid->itemAt(i), widgets);
        }
        return widgets;
    }
    for (int i = 0; i < layout->count(); ++i) {
        addItem(layout->itemAt(i), widgets);
    }
    return widgets;
}

/// What lies directly in `widget`, as it is read.
Widgets insideOf(const QWidget *widget)
{
    if (const auto *window = qobject_cast<const QMainWindow *>(widget)) {
        return {window->centralWidget(), window->findChild<QStatusBar *>({}, Qt::FindDirectChildrenOnly)};
    }
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
        return {tabs->tabBar(), tabs->cornerWidget(Qt::TopRightCorner), tabs->currentWidget()};
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
        return {area->widget()};
    }
    Widgets inside;
    if (const auto *split = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < split->count(); ++i) {
            inside.append(split->widget(i));
        }
        return inside;
    }
    if (const auto *view = qobject_cast<const QAbstractScrollArea *>(widget)) {
        widget = view->viewport(); // an empty table says there what to do next
    } else if (widget->layout()) {
        inside = inOrder(widget->layout());
    }
    Widgets children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    std::stable_sort(children.begin(), children.end(), [](const QWidget *a, const QWidget *b) {
        return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
    });
    for (QWidget *child : std::as_const(children)) { // what lies over the others comes behind them
        if (!child->isWindow() && !inside.contains(child)) {
            inside.append(child);
        }
    }
    return inside;
}

bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTabBar *>(widget);
}

void collect(QWidget *widget, Widgets &found)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy()) {
        found.append(widget);
    }
    if (isWhole(widget)) {
        return;
    }
    const Widgets inside = insideOf(widget);
    for (QWidget *child : inside) {
        if (child && !child->isHidden()) {
            collect(child, found);
        }
    }
}

void arrange(QWidget *window)
{
    Widgets found;
    collect(window, found);
    // Nothing is moved that is in its place already: this is done at every press of the key.
    qsizetype at = 0;
    for (QWidget *w = window->nextInFocusChain(); w != window && at < found.size(); w = w->nextInFocusChain()) {
        at += w == found.at(at) ? 1 : 0;
    }
    // Each behind the first, the last one before all others: pair after pair Qt 6.4 leaves some where they are.
    for (qsizetype i = found.size() - 1; at < found.size() && i > 0; --i) {
        QWidget::setTabOrder(found.constFirst(), found.at(i));
    }
}

class TabReader : public QObject
{
public:
    using QObject::QObject;

protected:
    // Every key is announced by this before it is pressed.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
                arrange(static_cast<QWidget *>(watched));
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void tabsAsRead(QWidget *window)
{
    window->installEventFilter(new TabReader(window));
}

} // namespace flotilla
